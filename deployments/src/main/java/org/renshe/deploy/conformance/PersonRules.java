package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.NotConformant.requireSame;
import static org.renshe.deploy.conformance.Texts.fields;

import java.util.Map;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.deploy.sandbox.SandboxOutcome;
import org.renshe.deploy.sandbox.SandboxPerson;
import org.renshe.protocol.message.Credential;

/** Sign-in (9001) and who is this (1101): section 3.1. */
final class PersonRules {
  private PersonRules() {}

  static void addTo(Rules rules) {
    rules
        .of("9001")
        .rule(
            "9001-once-a-day",
            "3.1",
            "同一操作员当日再次签到得到同一签到流水号",
            "signing in again the same day gives the same number",
            bench -> requireSame("sign_no", signIn(bench), signIn(bench)))
        .rule(
            "9001-before-settling",
            "3.1",
            "未签到的结算被拒绝",
            "a settlement without a sign-in is refused",
            PersonRules::withoutSignIn);
    rules
        .of("1101")
        .rule(
            "1101-local",
            "3.1",
            "本地参保人:人员编号、姓名、证件与险种齐全",
            "a person insured here: number, name, document and insurances",
            bench -> found(bench, SandboxOutcome.NORMAL_LOCAL))
        .rule(
            "1101-away",
            "3.1",
            "外省参保人经枢纽查得,insuplc_admdvs 为其参保地",
            "a person insured elsewhere is found through the hub; insuplc_admdvs is her place",
            bench ->
                requireSame(
                    "insuplc_admdvs",
                    SandboxPerson.of(SandboxOutcome.NORMAL_AWAY).of("division"),
                    found(bench, SandboxOutcome.NORMAL_AWAY)
                        .output("insuinfo")
                        .path(0)
                        .path("insuplc_admdvs")
                        .asText()))
        .rule(
            "1101-rare-name",
            "1",
            "间隔号与生僻字的姓名原样往返",
            "a middle dot and a rare character come back as they were",
            bench ->
                requireSame(
                    "psn_name",
                    SandboxPerson.of(SandboxOutcome.RARE_NAME).name(),
                    found(bench, SandboxOutcome.RARE_NAME)
                        .output("baseinfo")
                        .path("psn_name")
                        .asText()))
        .rule(
            "1101-other-name",
            "6",
            "姓名与证件不符被拒绝",
            "a name that is not the document's is refused",
            PersonRules::otherName)
        .rule(
            "1101-unknown-person",
            "6",
            "查无此人被拒绝",
            "an unknown person is refused",
            PersonRules::unknown)
        .rule(
            "1101-card-frozen",
            "6",
            "冻结的社会保障卡被拒绝",
            "a frozen card is refused",
            bench -> notFound(bench, SandboxOutcome.CARD_FROZEN))
        .rule(
            "1101-card-lost",
            "6",
            "挂失的社会保障卡被拒绝",
            "a card reported lost is refused",
            bench -> notFound(bench, SandboxOutcome.CARD_LOST));
  }

  static Map<String, Object> asked(SandboxPerson person) {
    Credential shown = person.credential();
    return fields(
        "mdtrt_cert_type",
        shown.kind() == Credential.Kind.CARD_NUMBER ? "03" : "02",
        "mdtrt_cert_no",
        shown.value(),
        "card_sn",
        shown.cardSerial(),
        "begntime",
        "",
        "psn_cert_type",
        "01",
        "certno",
        person.of("idNumber"),
        "psn_name",
        person.name());
  }

  private static String signIn(Bench bench) {
    HospitalReply reply =
        bench.expect(
            "9001",
            "",
            Map.of("signIn", fields("opter_no", "0007", "mac", "-", "ip", "127.0.0.1")));
    Texts.text(reply, "signinoutb", "sign_time");
    return Texts.text(reply, "signinoutb", "sign_no");
  }

  private static void withoutSignIn(Bench bench) {
    Bench.Visit visit = bench.outpatient(SandboxOutcome.NORMAL_LOCAL, Fees.VISIT);
    String message =
        bench
            .cashier()
            .settlementMessage(
                visit.bill(),
                visit.priced(),
                bench.client().newMessageId(),
                SandboxPerson.of(SandboxOutcome.NORMAL_LOCAL).credential());
    Bench.refused("2207", bench.client().send(Texts.with(message, "sign_no", "")));
  }

  private static HospitalReply found(Bench bench, SandboxOutcome outcome) {
    SandboxPerson person = SandboxPerson.of(outcome);
    HospitalReply reply =
        bench.expect("1101", person.of("division"), Map.of("data", asked(person)));
    Texts.text(reply, "baseinfo", "psn_no");
    requireSame("certno", person.of("idNumber"), Texts.text(reply, "baseinfo", "certno"));
    require(
        reply.output("insuinfo").isArray() && !reply.output("insuinfo").isEmpty(),
        "insuinfo 应为每险种一行的数组",
        "insuinfo must be an array of one row an insurance");
    return reply;
  }

  private static void notFound(Bench bench, SandboxOutcome outcome) {
    SandboxPerson person = SandboxPerson.of(outcome);
    bench.refuse("1101", person.of("division"), Map.of("data", asked(person)));
  }

  private static void otherName(Bench bench) {
    SandboxPerson person = SandboxPerson.of(SandboxOutcome.NORMAL_LOCAL);
    Map<String, Object> asked = asked(person);
    asked.put("psn_name", "某示范");
    bench.refuse("1101", person.of("division"), Map.of("data", asked));
  }

  private static void unknown(Bench bench) {
    SandboxPerson person = SandboxPerson.of(SandboxOutcome.NORMAL_LOCAL);
    Map<String, Object> asked = asked(person);
    // 29 February 1992 of a division that was never assigned; nobody is registered with it
    asked.put("mdtrt_cert_no", "190101199202290011");
    asked.put("certno", "190101199202290011");
    bench.refuse("1101", person.of("division"), Map.of("data", asked));
  }
}
