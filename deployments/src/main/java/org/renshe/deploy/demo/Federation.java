package org.renshe.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.hospital.Counter;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.deploy.hospital.HospitalBooks;
import org.renshe.deploy.hospital.HospitalClient;
import org.renshe.deploy.hospital.HttpWire;
import org.renshe.deploy.hospital.Wire;
import org.renshe.deploy.pki.Enrolment;
import org.renshe.deploy.pki.HospitalCertificates;
import org.renshe.deploy.pki.KeysFolder;
import org.renshe.deploy.process.Supervisor;
import org.renshe.deploy.sandbox.Table;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.trust.Pem;

/** A hub and three provinces, started, enrolled and loaded the way operators do it. */
final class Federation implements AutoCloseable {
  private static final int HOSPITAL_DAYS = 730;

  private final DemoFolder folder;
  private final DemoPorts ports;
  private final HttpClient http;
  private final Supervisor supervisor;
  private final DemoProcesses processes;
  private final Consumer<String> progress;
  private final Clock clock;
  private final Map<String, AtomicInteger> sequences = new ConcurrentHashMap<>();

  Federation(DemoFolder folder, DemoPorts ports, Consumer<String> progress, Clock clock) {
    this.folder = folder;
    this.ports = ports;
    this.progress = progress;
    this.clock = clock;
    this.http = HttpClient.newHttpClient();
    this.supervisor = new Supervisor(http, progress);
    this.processes = new DemoProcesses(folder, ports);
  }

  /** Returns when every process is ready and everything is loaded. */
  void start() {
    start(
        () -> supervisor.start(List.of(processes.hub(), processes.database())),
        () -> supervisor.start(DemoNode.ALL.stream().map(processes::node).toList()));
  }

  /**
   * {@link #start()} with other ways to run the members.
   *
   * @param hub returns when the hub is ready
   * @param nodes starts the provinces, now enrolled
   */
  void start(Runnable hub, Runnable nodes) {
    ports.checkFree();
    hub.run();
    for (DemoProvince province : DemoProvince.values()) {
      enrol(province);
    }
    nodes.run();
    if (!folder.isLoaded()) {
      new DemoData(this).load();
      folder.markLoaded();
      progress.accept(
          "  " + DemoPerson.all().size() + " people, " + hospitals().size() + " hospitals");
    }
  }

  private void enrol(DemoProvince province) {
    KeysFolder keys = folder.keys(province);
    if (Files.exists(keys.transportStore())) {
      return;
    }
    SecureRandom random = new SecureRandom();
    keys.newMemberRequests(province.code(), province.title(), List.of(), random);
    keys.newHospitalAuthorityRequest(province.code(), province.title(), random);
    JsonApi operator = hub();
    String code =
        operator
            .post("/api/v1/admin/enrolment-codes", Map.of("memberCode", province.code().value()))
            .path("enrolmentCode")
            .asText();
    Enrolment enrolment = new Enrolment(keys);
    JsonApi anybody = new JsonApi(http, ports.hubUrl(), "");
    String id = enrolment.handIn(anybody, province.code().value(), province.title(), code);
    operator.post("/api/v1/admin/enrolments/" + id + "/approval", null);
    enrolment.fetch(anybody, folder.secret("transport.password"), clock.instant());
    HospitalCertificates certificates = new HospitalCertificates(keys, random);
    for (Hospital hospital : hospitals()) {
      if (hospital.province().equals(province.code())) {
        certificates.issueWithNewKey(
            hospital.code(), hospital.name(), folder.hospitals(), clock.instant(), HOSPITAL_DAYS);
      }
    }
    progress.accept("  " + province.code() + " " + province.title() + " enrolled");
  }

  /** The hub as its operator. */
  JsonApi hub() {
    return new JsonApi(http, ports.hubUrl(), folder.secret("operator.token"));
  }

  /** A province as its operator, through its first member. */
  JsonApi node(DemoProvince province) {
    return node(province.nodes().get(0));
  }

  JsonApi node(DemoNode node) {
    return new JsonApi(http, ports.nodeUrl(node), folder.secret("operator.token"));
  }

  DemoFolder folder() {
    return folder;
  }

  DemoPorts ports() {
    return ports;
  }

  Supervisor supervisor() {
    return supervisor;
  }

  DemoProcesses processes() {
    return processes;
  }

  /** A line to a node. */
  Wire wire(DemoNode node) {
    return new HttpWire(http, ports.nodeUrl(node).resolve(HospitalClient.PATH));
  }

  /** A counter of the hospital at the end of that line. */
  Counter counter(Hospital hospital, Wire wire, HospitalBooks books) {
    HospitalClient client =
        new HospitalClient(
            hospital,
            Pem.readKey(folder.hospitals().resolve(hospital.code() + ".key")),
            wire,
            clock,
            sequences.computeIfAbsent(hospital.code(), code -> new AtomicInteger())
                ::incrementAndGet);
    return new Counter(client, books);
  }

  /** A new token of a person's card, from her own province. */
  Credential token(DemoPerson person) {
    JsonNode token =
        node(person.province())
            .post("/api/v1/admin/cards/" + person.cardNumber() + "/e-card-tokens", null);
    return new Credential(Credential.Kind.ECARD_TOKEN, token.path("token").asText(), "");
  }

  static List<Hospital> hospitals() {
    return Table.read(DemoData.class, "hospitals.csv").stream()
        .map(
            row ->
                new Hospital(
                    row.get("code"), row.get("name"), row.get("division"), row.get("level")))
        .toList();
  }

  /** Ends every process, whatever else is going on. */
  void stop() {
    supervisor.stop();
  }

  @Override
  public void close() {
    stop();
  }
}
