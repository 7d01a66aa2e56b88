package org.renshe.province.medical.cashier;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.http.Json;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalTransactions;
import org.renshe.routes.hospital.HouseRequests;

/**
 * The line from the counter to the hospitals' desk: makes the very messages a hospital's software
 * would send and hands them over inside the house, so that no rule of care and money is twice.
 */
final class CounterLine {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int BYTES_MAX = 1 << 20;

  private final HospitalTransactions hospital;
  private final HospitalCounter counter;
  private final Database database;
  private final CounterNumbers numbers;
  private final Clock clock;
  private final HouseRequests requests = new HouseRequests(BYTES_MAX);

  CounterLine(
      HospitalTransactions hospital,
      HospitalCounter counter,
      Database database,
      CounterNumbers numbers,
      Clock clock) {
    this.hospital = hospital;
    this.counter = counter;
    this.database = database;
    this.numbers = numbers;
    this.clock = clock;
  }

  /**
   * A transaction to be sent.
   *
   * @param insuredPlace {@code insuplc_admdvs}, empty for this province
   * @param message {@code msgid}
   * @param node the input's first node
   * @param rows its rows; a single one is sent as an object
   */
  record Sending(
      String infno,
      String message,
      String insuredPlace,
      String node,
      List<Map<String, Object>> rows,
      Map<String, Object> more) {

    static Sending of(
        String infno, String message, String insuredPlace, String node, Map<String, Object> row) {
      return new Sending(infno, message, insuredPlace, node, List.of(row), Map.of());
    }
  }

  /**
   * @return the answer's output
   * @throws org.renshe.protocol.problem.ProblemException the transaction's refusal
   */
  HospitalAnswer send(SignedIn who, Sending sending) {
    return hospital.handle(request(who, sending, ""));
  }

  /** The same for transactions that need the day's sign-in (9001), which is made on the way. */
  HospitalAnswer sendSignedIn(SignedIn who, Sending sending) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("opter_no", who.login());
    row.put("mac", "-");
    row.put("ip", "-");
    Sending signIn = Sending.of("9001", numbers.message(who.institution()), "", "signIn", row);
    HospitalAnswer signedIn = send(who, signIn);
    String number = text(row(signedIn, "signinoutb"), "sign_no");
    return hospital.handle(request(who, sending, number));
  }

  private HospitalRequest request(SignedIn who, Sending sending, String signNumber) {
    InstitutionFacts institution =
        database.read(transaction -> counter.institution(transaction, who.institution()));
    Map<String, Object> input = new LinkedHashMap<>();
    input.put(sending.node(), sending.rows().size() == 1 ? sending.rows().get(0) : sending.rows());
    input.putAll(sending.more());
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("infno", sending.infno());
    envelope.put("msgid", sending.message());
    envelope.put("mdtrtarea_admvs", institution.division());
    envelope.put("insuplc_admdvs", sending.insuredPlace());
    envelope.put("recer_sys_code", "RENSHE");
    envelope.put("infver", "V1.0");
    envelope.put("opter_type", "1");
    envelope.put("opter", who.login());
    envelope.put("opter_name", who.name());
    envelope.put("inf_time", time(LocalDateTime.now(clock.withZone(CounterNumbers.SHANGHAI))));
    envelope.put("fixmedins_code", institution.code());
    envelope.put("fixmedins_name", institution.name());
    envelope.put("sign_no", signNumber);
    envelope.put("input", input);
    try {
      return requests.read(Json.mapper().writeValueAsBytes(envelope), clock.instant());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts and numbers are JSON", impossible);
    }
  }

  /** As the interface writes times. */
  static String time(LocalDateTime time) {
    return SECONDS.format(time);
  }

  /** Rows of a node of an answer. */
  static List<AnswerRow> rows(HospitalAnswer answer, String node) {
    Object value = answer.nodes().get(node);
    if (value instanceof List<?> rows) {
      return rows.stream().map(AnswerRow.class::cast).toList();
    }
    return value == null ? List.of() : List.of((AnswerRow) value);
  }

  /** The one row of a node. */
  static AnswerRow row(HospitalAnswer answer, String node) {
    return rows(answer, node).get(0);
  }

  /** A field as text. */
  static String text(AnswerRow row, String field) {
    Object value = row.values().get(field);
    return value == null ? "" : value.toString();
  }
}
