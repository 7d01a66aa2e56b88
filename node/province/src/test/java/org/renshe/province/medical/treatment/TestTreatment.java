package org.renshe.province.medical.treatment;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.cluster.SingleMember;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.chassis.database.OnceStore;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;
import org.renshe.province.card.Presented;
import org.renshe.province.medical.catalogue.CatalogueArea;
import org.renshe.province.medical.catalogue.TestCatalogue;
import org.renshe.province.medical.declaration.TestDeclarations;
import org.renshe.province.medical.institution.TestInstitutions;
import org.renshe.province.medical.query.TestQueries;
import org.renshe.province.medical.reconciliation.TestReconciliation;
import org.renshe.province.medical.settlement.InsuredDesk;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRoute;
import org.renshe.routes.hospital.HospitalSettings;
import org.renshe.routes.hospital.InterfaceTables;

/** The treatment place as it runs, over a real database and the real hospital route. */
final class TestTreatment implements AutoCloseable {
  static final MemberCode SELF = new MemberCode("990000");
  static final String HOSPITAL = "H99010100001";
  static final String OTHER_HOSPITAL = "H99010100009";
  static final String HOSPITAL_NAME = "测试市第一医院";
  static final String PHARMACY = "P99010100002";
  static final String OTHER_PHARMACY = "P99010100003";
  private static final Instant START = Instant.parse("2026-03-10T01:15:30Z");
  private static final Validity DATES = Validity.ofDays(START.minusSeconds(3_600), 400);
  private static final Set<String> TRIALS = Set.of("2206", "2303", "2101");
  private static final SecureRandom RANDOM = new SecureRandom();

  final Database database;
  final Ledger ledger;
  final TestInsuredPlace near = TestInsuredPlace.near();
  final TestInsuredPlace far = TestInsuredPlace.far();
  final TestPlaces places;
  final SettlementBooks books;
  final Acts acts;
  final TreatmentService service;
  final SigningIdentity hospital;
  private final Map<String, SigningIdentity> identities = new HashMap<>();
  final TestInstitutions institutions;
  final List<String> revoked = new ArrayList<>();
  final KnownPeople people;
  final TreatmentArea area = new TreatmentArea(null, null, null, null);
  final CatalogueArea catalogue;
  final TestReconciliation accounts;
  final Set<String> lacking = ConcurrentHashMap.newKeySet();
  private final InterfaceTables tables = InterfaceTables.load();
  private final Set<String> shown = new HashSet<>();
  private final AtomicLong seconds = new AtomicLong();
  private final CamelContext camel = new DefaultCamelContext();
  private final ProducerTemplate client = camel.createProducerTemplate();
  private final SigningIdentity authority;
  final Setting setting;
  final TestDeclarations declarations;

  /** Whose province it is, where its hospital stands, and which insured places it asks. */
  record Setting(MemberCode self, String division, InsuredDesk near, InsuredDesk far) {}

  TestTreatment(String databaseUrl) {
    this(databaseUrl, null, true, true, Capabilities.NONE);
  }

  /** Other capabilities that serve hospitals here. */
  TestTreatment(String databaseUrl, Capabilities more) {
    this(databaseUrl, null, true, true, more);
  }

  /**
   * Capabilities beside the treatment place itself.
   *
   * @param settings their settings, as the environment names them
   * @param areas makes them over the treatment place
   */
  record Capabilities(Map<String, String> settings, Function<TreatmentArea, List<Area>> areas) {
    static final Capabilities NONE = new Capabilities(Map.of(), treatment -> List.of());
  }

  /**
   * @param given null for the invented province with its two invented insured places
   */
  TestTreatment(String databaseUrl, Setting given) {
    this(databaseUrl, given, true, true, Capabilities.NONE);
  }

  /**
   * @param dischargeFirst whether 2402 comes before the final 2304
   * @param dischargeWithOpenFees whether 2402 is taken while fee rows are not settled
   */
  TestTreatment(String databaseUrl, boolean dischargeFirst, boolean dischargeWithOpenFees) {
    this(databaseUrl, null, dischargeFirst, dischargeWithOpenFees, Capabilities.NONE);
  }

  private TestTreatment(
      String databaseUrl,
      Setting given,
      boolean dischargeFirst,
      boolean dischargeWithOpenFees,
      Capabilities capabilities) {
    setting = given == null ? new Setting(SELF, "990100", near, far) : given;
    MemberCode self = setting.self();
    List<Area> more = capabilities.areas().apply(area);
    List<ConfigKey<?>> keys = new ArrayList<>(DatabaseSettings.ALL);
    List<Schema> schemas = new ArrayList<>(TestReconciliation.SCHEMAS);
    schemas.addAll(TestDeclarations.SCHEMAS);
    schemas.addAll(List.of(area.schema(), TestInstitutions.schema(), new CatalogueArea().schema()));
    for (Area capability : more) {
      keys.addAll(capability.configuration());
      schemas.add(capability.schema());
    }
    Map<String, String> environment = new HashMap<>(capabilities.settings());
    environment.put("RENSHE_DATABASE_URL", databaseUrl);
    Configuration configuration = Configuration.load(null, environment, keys);
    database = Database.open(configuration, schemas);
    Clock clock = new TestClock();
    AtomicLong number = new AtomicLong();
    Supplier<String> ids = () -> new UUID(number.incrementAndGet(), RANDOM.nextLong()).toString();
    ledger = new Ledger(clock);
    PersonalData personalData = new PersonalData(new byte[PersonalData.KEY_LENGTH], RANDOM);
    books =
        new SettlementBooks(ledger, personalData, new SimpleMeterRegistry(), area.sales(), clock);
    places = new TestPlaces(self, setting.near(), setting.far(), database, books);
    acts = new Acts(database, places, personalData, clock);
    Audit audit = new Audit(clock, ids);
    service = new TreatmentService(database, personalData, audit);
    TreatmentSettings settings =
        new TreatmentSettings(
            self,
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            true,
            dischargeFirst,
            dischargeWithOpenFees,
            true,
            Duration.ofDays(30));
    Chassis chassis =
        new Chassis(
            self,
            configuration,
            clock,
            ids,
            database,
            new OnceStore(database, clock),
            personalData,
            audit,
            ledger,
            null,
            null,
            null,
            null,
            new SingleMember(),
            null,
            null,
            null);
    catalogue = TestCatalogue.open(chassis, resource("catalogue.csv"));
    people = new KnownPeople(database, settings, clock);
    HospitalCounter counter = new HospitalCounter(chassis, settings, places, area.sales());
    area.serve(counter, settings, acts, this::present, catalogue::service);
    HospitalDesk desk = area.hospital();
    accounts = TestReconciliation.open(chassis, desk, counter, service);
    catalogue.serve(
        (served, numbers) -> desk.serve(served, numbers),
        new TestCatalogueSide(counter),
        accounts.files);
    books.onBooked(accounts.listener());
    acts.guard(accounts.guard());
    declarations = new TestDeclarations(chassis, desk, counter);
    more.forEach(capability -> capability.open(chassis));
    SigningIdentity root = Certificates.newRoot("测试根", DATES, RANDOM);
    KeyPair caKeys = Sm2.generate(RANDOM);
    X509Certificate ca =
        Certificates.issueHospitalAuthority(
            root, CertificateRequest.forHospitalAuthority(caKeys, self, "测试医院CA"), DATES, RANDOM);
    authority = new SigningIdentity(caKeys.getPrivate(), List.of(ca));
    hospital = issue(HOSPITAL);
    institutions =
        TestInstitutions.open(
            chassis,
            () -> new Directory(1, START, START.plusSeconds(86_400), List.of(), revoked),
            ca,
            root.certificate());
    institutions.register(HOSPITAL, HOSPITAL_NAME, setting.division(), hospital.certificate());
    TestQueries.serve(
        desk, chassis, counter, new HospitalRecords(counter), institutions.staff(), accounts.files);
    identities.put(HOSPITAL, hospital);
    identities.put(OTHER_HOSPITAL, issue(OTHER_HOSPITAL));
    institutions.register(
        OTHER_HOSPITAL, "测试市第二医院", setting.division(), identity(OTHER_HOSPITAL).certificate());
    for (String pharmacy : List.of(PHARMACY, OTHER_PHARMACY)) {
      identities.put(pharmacy, issue(pharmacy));
      institutions.register(pharmacy, "测试药店", setting.division(), identity(pharmacy).certificate());
    }
    try {
      camel.addRoutes(
          new HospitalRoute(
              request -> complete(request, desk.handle(request)),
              institutions.keys(),
              new HospitalSettings(
                  self.value(), 2 * 1024 * 1024, 10_000, 64, Duration.ofSeconds(50), true),
              clock,
              number::incrementAndGet));
      camel.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fields the interface promises never to be empty, and answers that lacked them. */
  private HospitalAnswer complete(HospitalRequest request, HospitalAnswer answer) {
    tables.missing(request.infno(), answer).stream()
        .filter(field -> !(TRIALS.contains(request.infno()) && field.equals("setlinfo.setl_id")))
        .forEach(field -> lacking.add(request.infno() + " " + field));
    return answer;
  }

  /** A token is good once; numbers may be shown again. */
  private Presented present(Credential credential, String key, String institution) {
    if (credential.kind() == Credential.Kind.ECARD_TOKEN && !shown.add(credential.value())) {
      throw TreatmentProblem.CREDENTIAL_MISSING.with();
    }
    return new Presented(credential, "");
  }

  /** What an institution signs with. */
  SigningIdentity identity(String institution) {
    return identities.get(institution);
  }

  /** A hospital's key and certificate, issued by this province's hospital CA. */
  SigningIdentity issue(String institutionCode) {
    KeyPair keys = Sm2.generate(RANDOM);
    X509Certificate certificate =
        Certificates.issueHospital(
            authority,
            CertificateRequest.forHospital(keys, institutionCode, "测试市第一医院"),
            DATES,
            RANDOM);
    return new SigningIdentity(keys.getPrivate(), List.of(certificate));
  }

  /** What carries a hospital's message to the route. */
  ProducerTemplate client() {
    return client;
  }

  /** What the hospital gets for this body. */
  byte[] send(byte[] body) {
    return client.requestBody(HospitalRoute.ENDPOINT, body, byte[].class);
  }

  Money balance(String account) {
    return database.read(
        transaction -> ledger.balances(transaction, account).getOrDefault(account, Money.ZERO));
  }

  void passSeconds(long more) {
    seconds.addAndGet(more);
  }

  static String resource(String name) {
    try (InputStream in = TestTreatment.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    camel.stop();
    database.close();
  }

  /** Stands still unless told to go on. */
  private final class TestClock extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return START.plusSeconds(seconds.get());
    }
  }
}
