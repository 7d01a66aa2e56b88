package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.NotConformant.requireSame;
import static org.renshe.deploy.conformance.Texts.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.deploy.sandbox.SandboxOutcome;
import org.renshe.deploy.sandbox.SandboxPerson;

/** The envelope (报文): sections 1 and 6.2 of the interface. */
final class EnvelopeRules {
  private static final List<String> REQUIRED =
      List.of(
          "infno",
          "msgid",
          "mdtrtarea_admvs",
          "recer_sys_code",
          "infver",
          "opter_type",
          "opter",
          "opter_name",
          "inf_time",
          "fixmedins_code",
          "fixmedins_name");

  private EnvelopeRules() {}

  static void addTo(Rules rules) {
    Rules.Of envelope = rules.of("报文");
    envelope
        .rule(
            "envelope-answer",
            "1",
            "应答含 infcode、inf_refmsgid(30 位)、refmsg_time 与 respond_time(17 位)",
            "an answer has infcode, inf_refmsgid of 30, refmsg_time and respond_time of 17",
            EnvelopeRules::answer)
        .rule(
            "envelope-signature",
            "1.1",
            "input 被改动一个字的报文被拒绝",
            "a message whose input was changed by one character is refused",
            bench -> Bench.refused("1101", bench.client().send(person(bench).replace("示范", "示犯"))))
        .rule(
            "envelope-unknown-field",
            "9",
            "报文中多出的未知字段不影响业务",
            "unknown fields in the envelope do no harm",
            bench ->
                require(
                    bench
                        .client()
                        .send(person(bench).replaceFirst("\\{", "{\"fixmedins_soft_fcty\":\"X\","))
                        .succeeded(),
                    "未知字段使交易失败",
                    "an unknown field made it fail"))
        .rule(
            "envelope-not-json",
            "1",
            "不是 JSON 的报文得到 infcode -1 与原因",
            "a body that is no JSON gets infcode -1 and a reason",
            bench -> Bench.refused("not JSON", bench.client().send("{\"infno\":\"1101\"")))
        .rule(
            "envelope-unknown-transaction",
            "2",
            "不存在的交易编号被拒绝",
            "a transaction number that does not exist is refused",
            EnvelopeRules::unknownTransaction)
        .rule(
            "envelope-repeat",
            "6.2",
            "同一 msgid、同一内容再次发送,得到同一应答,不产生第二次业务",
            "the same msgid with the same body gets the same answer and no second effect",
            EnvelopeRules::repeat)
        .rule(
            "envelope-msgid-other-body",
            "6.2",
            "同一 msgid、不同内容被拒绝",
            "the same msgid with another body is refused",
            EnvelopeRules::otherBody)
        .rule(
            "envelope-other-province",
            "1",
            "就医地不属于接收方的报文被拒绝",
            "a message for another province's care is refused",
            bench ->
                Bench.refused(
                    "1101",
                    bench.client().send(Texts.with(person(bench), "mdtrtarea_admvs", "540100"))));
    for (String field : REQUIRED) {
      envelope.rule(
          "envelope-required-" + field,
          "1",
          "缺少 " + field + " 的报文被拒绝",
          "a message without " + field + " is refused",
          bench -> Bench.refused(field, bench.client().send(Texts.without(person(bench), field))));
    }
  }

  private static void unknownTransaction(Bench bench) {
    HospitalReply reply =
        bench
            .client()
            .send(
                bench
                    .client()
                    .message(
                        "0000",
                        bench.client().newMessageId(),
                        "",
                        Map.of("data", Map.of("a", "b"))));
    requireSame("infcode", "-1", reply.body().path("infcode").asText());
    require(!reply.error().isBlank(), "err_msg 为空", "err_msg is empty");
  }

  private static void answer(Bench bench) {
    JsonNode body = bench.client().send(person(bench)).body();
    requireSame("infcode", "0", body.path("infcode").asText());
    String reference = body.path("inf_refmsgid").asText();
    require(
        reference.matches("\\d{30}"),
        "inf_refmsgid 应为 30 位数字:" + reference,
        "inf_refmsgid must be 30 digits: " + reference);
    for (String time : List.of("refmsg_time", "respond_time")) {
      require(
          body.path(time).asText().matches("\\d{17}"),
          time + " 应为 yyyyMMddHHmmssSSS",
          time + " must be yyyyMMddHHmmssSSS");
    }
  }

  private static void repeat(Bench bench) {
    Bench.Visit visit = bench.outpatient(SandboxOutcome.NORMAL_LOCAL, Fees.VISIT);
    var settled = bench.cashier().settle(visit.bill(), visit.priced());
    require(
        bench.cashier().repeatsEqually(settled),
        "再次发送得到不同的应答",
        "sent again it was answered differently");
  }

  private static void otherBody(Bench bench) {
    String number = bench.client().newMessageId();
    Map<String, Object> signIn = fields("opter_no", "0008", "mac", "-", "ip", "127.0.0.1");
    HospitalReply first =
        bench.client().send(bench.client().message("9001", number, "", Map.of("signIn", signIn)));
    require(first.succeeded(), first.error(), first.error());
    Bench.Visit visit = bench.outpatient(SandboxOutcome.NORMAL_LOCAL, Fees.VISIT);
    var settled = bench.cashier().settle(visit.bill(), visit.priced());
    Bench.Visit other = bench.outpatient(SandboxOutcome.NORMAL_LOCAL, Fees.BLOOD);
    String message =
        bench
            .cashier()
            .settlementMessage(
                other.bill(),
                other.priced(),
                settled.messageId(),
                SandboxPerson.of(SandboxOutcome.NORMAL_LOCAL).credential());
    Bench.refused("2207", bench.client().send(message));
  }

  /** A signed 1101 that succeeds. */
  private static String person(Bench bench) {
    SandboxPerson person = SandboxPerson.of(SandboxOutcome.NORMAL_LOCAL);
    return bench
        .client()
        .message(
            "1101",
            bench.client().newMessageId(),
            person.of("division"),
            Map.of("data", PersonRules.asked(person)));
  }
}
