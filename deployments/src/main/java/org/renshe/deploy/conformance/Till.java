package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.Texts.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.renshe.deploy.hospital.Counter.KnownPatient;
import org.renshe.deploy.hospital.FeeLine;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.deploy.sandbox.SandboxOutcome;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.money.Money;

/** A pharmacy's till (药店收银): baskets that are tried, sold and taken back. */
final class Till {
  static final FeeLine CAPSULES = FeeLine.of("XDEMO000000000000000001", "12.50", 2);
  static final FeeLine ABOVE_LIMIT = FeeLine.of("XDEMO000000000000000002", "70.00", 1);
  static final FeeLine CLASS_C = FeeLine.of("XDEMO000000000000000003", "30.00", 1);
  static final FeeLine SUTURE = FeeLine.of("C0000000000000000001", "150.00", 1);

  private static final String SETTLE = "2102";
  private static final String PURCHASE = "41";

  private final Bench bench;

  Till(Bench bench) {
    this.bench = bench;
  }

  /**
   * A sale as the pharmacy keeps it.
   *
   * @param message as it was signed and sent
   * @param messageId its {@code msgid}, by which 2601 names it
   */
  record Sale(KnownPatient buyer, String message, String messageId, HospitalReply reply) {
    JsonNode info() {
      return reply.output("setlinfo");
    }

    String settlementId() {
      return Texts.text(reply, "setlinfo", "setl_id");
    }
  }

  /** 2101: what the basket would come to. */
  HospitalReply tried(SandboxOutcome outcome, List<FeeLine> lines) {
    KnownPatient buyer = bench.person(outcome);
    return bench.expect("2101", buyer.insuredDivision(), basket(buyer, lines));
  }

  /** 2102: rows and settlement in one step, paid from the account as far as it goes. */
  Sale sold(SandboxOutcome outcome, List<FeeLine> lines) {
    KnownPatient buyer = bench.person(outcome);
    return sold(buyer, basket(buyer, lines));
  }

  /** 2102 of one pack whose trace code (药品追溯码) was scanned. */
  Sale soldPack(SandboxOutcome outcome, String code) {
    KnownPatient buyer = bench.person(outcome);
    Map<String, Object> input = basket(buyer, List.of(CAPSULES));
    List<Map<String, Object>> scanned =
        List.of(fields("feedetl_sn", "1", "drug_trac_codg", code, "trdn_flag", "0"));
    return sold(
        buyer,
        fields(
            "druginfo",
            input.get("druginfo"),
            "drugdetail",
            input.get("drugdetail"),
            "durg_trac_info",
            scanned));
  }

  /** Twenty digits that no pack bears yet. */
  String newTraceCode() {
    return "80" + bench.client().newMessageId().substring(12);
  }

  private Sale sold(KnownPatient buyer, Map<String, Object> input) {
    String messageId = bench.client().newMessageId();
    String message = bench.client().message(SETTLE, messageId, buyer.insuredDivision(), input);
    HospitalReply reply = bench.client().sendUntilKnown(message);
    require(
        reply.succeeded(),
        "2102 应成功,却被拒绝:" + reply.error(),
        "2102 must succeed but was refused: " + reply.error());
    return new Sale(buyer, message, messageId, reply);
  }

  /** 2103: takes the sale back and answers its money negated. */
  HospitalReply cancelled(Sale sale) {
    return bench.expect("2103", sale.buyer().insuredDivision(), undo(sale, sale.settlementId()));
  }

  /** 2601: the answer of 2102 is taken as lost. */
  HospitalReply reversed(Sale sale) {
    return bench.expect(
        "2601",
        sale.buyer().insuredDivision(),
        Map.of(
            "data",
            fields(
                "psn_no",
                sale.buyer().personNumber(),
                "omsgid",
                sale.messageId(),
                "oinfno",
                SETTLE)));
  }

  /** Input of 2103 and 2208 for that sale under another or the same {@code setl_id}. */
  static Map<String, Object> undo(Sale sale, String settlementId) {
    return Map.of(
        "data",
        fields(
            "setl_id", settlementId,
            "mdtrt_id", sale.info().path("mdtrt_id").asText(),
            "psn_no", sale.buyer().personNumber()));
  }

  /** A row of the last basket, to be broken. */
  static ObjectNode row(ObjectNode input) {
    return (ObjectNode) input.path("drugdetail").path(0);
  }

  static ObjectNode head(ObjectNode input) {
    return (ObjectNode) input.path("druginfo");
  }

  private Map<String, Object> basket(KnownPatient buyer, List<FeeLine> lines) {
    String time = LookUpRules.day(bench) + " 00:00:01";
    List<Map<String, Object>> rows = new ArrayList<>();
    Money total = Money.ZERO;
    for (FeeLine line : lines) {
      total = total.plus(line.amount());
      rows.add(
          fields(
              "feedetl_sn",
              Integer.toString(rows.size() + 1),
              "rx_circ_flag",
              "0",
              "fee_ocur_time",
              time,
              "med_list_codg",
              line.code(),
              "medins_list_codg",
              "L" + line.code(),
              "det_item_fee_sumamt",
              new BigDecimal(line.amount().toYuan()),
              "cnt",
              BigDecimal.valueOf(line.count()),
              "pric",
              line.price()));
    }
    Credential shown = buyer.patient().wallet().get();
    return fields(
        "druginfo",
        fields(
            "psn_no",
            buyer.personNumber(),
            "mdtrt_cert_type",
            certificateType(shown),
            "mdtrt_cert_no",
            shown.value(),
            "card_sn",
            shown.cardSerial(),
            "begntime",
            time,
            "medfee_sumamt",
            new BigDecimal(total.toYuan()),
            "insutype",
            buyer.patient().kind().code(),
            "acct_used_flag",
            "1",
            "med_type",
            PURCHASE),
        "drugdetail",
        rows);
  }

  private static String certificateType(Credential shown) {
    return switch (shown.kind()) {
      case ECARD_TOKEN -> "01";
      case ID_NUMBER -> "02";
      case CARD_NUMBER -> "03";
    };
  }
}
