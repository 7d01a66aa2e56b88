package org.renshe.deploy.hospital;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.message.Credential;

/** A hospital's counter (窗口): signing in, and finding out who stands before it. */
public final class Counter {
  private final HospitalClient client;
  private final HospitalBooks books;

  public Counter(HospitalClient client, HospitalBooks books) {
    this.client = client;
    this.books = books;
  }

  HospitalClient client() {
    return client;
  }

  HospitalBooks books() {
    return books;
  }

  /** A message number nobody used before. */
  public String newMessageId() {
    return client.newMessageId();
  }

  public Hospital hospital() {
    return client.hospital();
  }

  /** 9001: the number it gives goes with every later message. */
  public void signIn() {
    JsonNode out =
        ask("9001", "", Map.of("signIn", fields("opter_no", "0007", "mac", "-", "ip", "127.0.0.1")))
            .output("signinoutb");
    client.signedIn(out.path("sign_no").asText());
  }

  /** 1101: asks the insured place through the hospital's own province. */
  public KnownPatient find(Patient patient) {
    Credential shown = patient.show();
    HospitalReply reply =
        ask(
            "1101",
            patient.insuredDivision(),
            Map.of(
                "data",
                fields(
                    "mdtrt_cert_type", Patient.code(shown),
                    "mdtrt_cert_no", shown.value(),
                    "card_sn", shown.cardSerial(),
                    "begntime", "",
                    "psn_cert_type", "01",
                    "certno", patient.idNumber(),
                    "psn_name", patient.name())));
    for (JsonNode insurance : rows(reply.output("insuinfo"))) {
      if (insurance.path("insutype").asText().equals(patient.kind().code())) {
        return new KnownPatient(
            patient,
            reply.output("baseinfo").path("psn_no").asText(),
            insurance.path("insuplc_admdvs").asText());
      }
    }
    throw DeployProblem.DAY_REFUSED.with(hospital().name(), "1101", reply.outputText());
  }

  /**
   * A patient whom the insured place knows.
   *
   * @param personNumber {@code psn_no}
   * @param insuredDivision {@code insuplc_admdvs} as 1101 gave it
   */
  public record KnownPatient(Patient patient, String personNumber, String insuredDivision) {
    @Override
    public String toString() {
      return "KnownPatient[" + patient + "]";
    }
  }

  /** A transaction that is expected to succeed. */
  HospitalReply ask(String transaction, String insuredDivision, Map<String, ?> input) {
    String message = client.message(transaction, client.newMessageId(), insuredDivision, input);
    return expectSuccess(transaction, client.sendUntilKnown(message));
  }

  HospitalReply expectSuccess(String transaction, HospitalReply reply) {
    if (!reply.succeeded()) {
      throw DeployProblem.DAY_REFUSED.with(hospital().name(), transaction, reply.error());
    }
    return reply;
  }

  /** A node's rows, whether they came as an array or alone. */
  static Iterable<JsonNode> rows(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }

  /** Fields in the order they are named. */
  static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
