package org.renshe.deploy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renshe.deploy.conformance.Result.Verdict;
import org.renshe.deploy.hospital.HospitalReply;

/**
 * Judges how a hospital's software behaves, from what it sends and what it is answered. A rule that
 * nothing was sent for is left out; one broken once stays broken, with the exchange that broke it.
 */
final class HospitalWatch {
  private static final Set<String> SETTLING = Set.of("2207", "2304", "2102");
  private static final Set<String> FREE = Set.of("9001", "9002", "1201", "1901");

  /** What is watched, by rule. */
  enum Habit {
    MESSAGE_NUMBER(
        "1", "msgid 为机构编号 12 位、时间 14 位、序号 4 位", "msgid is institution, time, sequence: 12, 14, 4"),
    MESSAGE_ONCE("6.2", "不同内容从不共用 msgid", "two contents never share a msgid"),
    SIGNED("1.1", "每份报文带 cainfo 签名", "every message carries its signature in cainfo"),
    SIGN_IN_FIRST("3.1", "每位操作员先签到(9001)", "every operator signs in (9001) first"),
    PERSON_FIRST("6", "人员编号先由 1101 取得", "a person number comes from 1101 first"),
    ESTIMATE_FIRST("6", "结算前先预结算(惯例)", "an estimate comes before the settlement (custom)"),
    ECHO("4.2 M12", "结算回送上传返回的合计", "the settlement echoes what the upload came to"),
    FIELDS("3", "字段齐全、长度与格式正确", "fields are there, not too long, well formed"),
    ORDER("6", "按业务顺序调用", "calls come in the order of business"),
    UNKNOWN_OUTCOME(
        "6.2",
        "结果未知时以原报文再问或先冲正(2601),不另起结算",
        "with an unknown outcome it asks again or reverses (2601), and starts no other settlement");

    final String clause;
    final String zh;
    final String en;

    Habit(String clause, String zh, String en) {
      this.clause = clause;
      this.zh = zh;
      this.en = en;
    }
  }

  private final Map<Habit, List<Exchange>> seen = new LinkedHashMap<>();
  private final Map<Habit, String> broken = new LinkedHashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Set<String> operators = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<String> estimated = new HashSet<>();
  private final Map<String, BigDecimal> uploaded = new HashMap<>();
  private final Map<String, String> unknown = new HashMap<>();
  private final Map<String, Integer> transactions = new LinkedHashMap<>();

  /** One message and its answer; an empty answer is one that was lost on purpose. */
  synchronized void look(Exchange exchange) {
    ObjectNode message = Texts.object(exchange.request());
    String transaction = message.path("infno").asText();
    transactions.merge(transaction, 1, Integer::sum);
    JsonNode data = data(message);
    before(exchange, message, transaction, data);
    if (!exchange.answer().isEmpty()) {
      after(exchange, message, transaction, data);
    } else if (SETTLING.contains(transaction)) {
      unknown.put(bill(data), message.path("msgid").asText());
    }
  }

  private void before(Exchange exchange, ObjectNode message, String transaction, JsonNode data) {
    String number = message.path("msgid").asText();
    judge(Habit.MESSAGE_NUMBER, exchange, number.matches("[A-Z0-9]{12}20\\d{12}\\d{4}"), number);
    String body = transaction + message.path("input");
    judge(Habit.MESSAGE_ONCE, exchange, body.equals(bodies.getOrDefault(number, body)), number);
    bodies.putIfAbsent(number, body);
    judge(Habit.SIGNED, exchange, !message.path("cainfo").asText().isEmpty(), transaction);
    String operator = message.path("opter").asText();
    if (!FREE.contains(transaction)) {
      judge(Habit.SIGN_IN_FIRST, exchange, operators.contains(operator), transaction);
    }
    String person = data.path("psn_no").asText();
    if (!person.isEmpty()) {
      judge(Habit.PERSON_FIRST, exchange, persons.contains(person), transaction);
    }
    if (Set.of("2207", "2304").contains(transaction)) {
      String bill = bill(data);
      judge(Habit.ESTIMATE_FIRST, exchange, estimated.contains(bill), transaction);
      judgeEcho(exchange, data);
      String earlier = unknown.get(bill);
      if (earlier != null) {
        judge(Habit.UNKNOWN_OUTCOME, exchange, earlier.equals(number), transaction);
      }
    }
  }

  private void judgeEcho(Exchange exchange, JsonNode data) {
    BigDecimal sum =
        uploaded.get(data.path("mdtrt_id").asText() + data.path("chrg_bchno").asText());
    if (sum != null) {
      judge(
          Habit.ECHO,
          exchange,
          sum.compareTo(new BigDecimal(data.path("inscp_scp_amt").asText("0"))) == 0,
          "inscp_scp_amt " + sum);
    }
  }

  private void after(Exchange exchange, ObjectNode message, String transaction, JsonNode data) {
    HospitalReply reply = HospitalReply.read(exchange.answer());
    if (!reply.succeeded()) {
      boolean field = reply.error().startsWith("[RS-RTE-");
      judge(field ? Habit.FIELDS : Habit.ORDER, exchange, false, reply.error());
      if (reply.isUnknown() && SETTLING.contains(transaction)) {
        unknown.put(bill(data), message.path("msgid").asText());
      }
      return;
    }
    judge(Habit.FIELDS, exchange, true, "");
    judge(Habit.ORDER, exchange, true, "");
    switch (transaction) {
      case "9001" -> operators.add(message.path("opter").asText());
      case "1101" -> persons.add(reply.output("baseinfo").path("psn_no").asText());
      case "2206", "2303" -> estimated.add(bill(data));
      case "2204", "2301" -> upload(message, reply);
      case "2601" -> unknown.values().remove(data.path("omsgid").asText());
      default -> unknown.remove(bill(data), message.path("msgid").asText());
    }
  }

  private void upload(ObjectNode message, HospitalReply reply) {
    JsonNode rows = message.path("input").path("feedetail");
    JsonNode first = rows.isArray() ? rows.path(0) : rows;
    String key = first.path("mdtrt_id").asText() + first.path("chrg_bchno").asText();
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : reply.output("result")) {
      sum = sum.add(new BigDecimal(row.path("inscp_scp_amt").asText("0")));
    }
    uploaded.merge(key, sum, BigDecimal::add);
  }

  private void judge(Habit habit, Exchange exchange, boolean holds, String what) {
    List<Exchange> exchanges = seen.computeIfAbsent(habit, key -> new ArrayList<>());
    if (!holds && broken.putIfAbsent(habit, what) == null) {
      exchanges.add(exchange);
    }
  }

  /** One result a habit. */
  synchronized List<Result> results() {
    List<Result> results = new ArrayList<>();
    for (Habit habit : Habit.values()) {
      Rule rule =
          new Rule(
              "hospital-" + habit.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
              "医院端",
              habit.clause,
              habit.zh,
              habit.en,
              bench -> {});
      Verdict verdict =
          !seen.containsKey(habit)
              ? Verdict.LEFT_OUT
              : broken.containsKey(habit) ? Verdict.FAIL : Verdict.PASS;
      results.add(
          new Result(
              rule, verdict, broken.getOrDefault(habit, ""), seen.getOrDefault(habit, List.of())));
    }
    return results;
  }

  /** How often each transaction was sent. */
  synchronized Map<String, Integer> transactions() {
    return new LinkedHashMap<>(transactions);
  }

  private static String bill(JsonNode data) {
    return data.path("mdtrt_id").asText() + "/" + data.path("chrg_bchno").asText();
  }

  private static JsonNode data(ObjectNode message) {
    JsonNode input = message.path("input");
    for (String node : List.of("data", "mdtrtinfo", "dscginfo", "feedetail", "druginfo")) {
      JsonNode found = input.path(node);
      if (!found.isMissingNode()) {
        return found.isArray() ? found.path(0) : found;
      }
    }
    return input;
  }
}
