package org.renshe.deploy.hospital;

import static org.renshe.deploy.hospital.Counter.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.renshe.deploy.hospital.Bill.Priced;
import org.renshe.deploy.hospital.Bill.Settled;
import org.renshe.deploy.hospital.HospitalBooks.Entry;
import org.renshe.deploy.hospital.HospitalBooks.What;
import org.renshe.protocol.message.Credential;

/**
 * Money at a counter: estimate, settlement, cancellation, reversal; each act goes into the books.
 */
public final class Cashier {
  private final Counter counter;

  public Cashier(Counter counter) {
    this.counter = counter;
  }

  /** 2206 or 2303: what it would come to. */
  public Figures estimate(Bill bill, Priced priced) {
    HospitalReply reply =
        counter.ask(
            bill.inpatient() ? "2303" : "2206",
            bill.person().insuredDivision(),
            Map.of("data", settlementFields(bill, priced, bill.person().patient().show())));
    return Figures.of(reply.output("setlinfo"));
  }

  /** The signed message of 2207 or 2304, not sent. */
  public String settlementMessage(
      Bill bill, Priced priced, String messageId, Credential credential) {
    return counter
        .client()
        .message(
            bill.inpatient() ? "2304" : "2207",
            messageId,
            bill.person().insuredDivision(),
            Map.of("data", settlementFields(bill, priced, credential)));
  }

  /** 2207 or 2304, entered in the hospital's books. */
  public Settled settle(Bill bill, Priced priced) {
    String messageId = counter.client().newMessageId();
    String message = settlementMessage(bill, priced, messageId, bill.person().patient().show());
    HospitalReply reply =
        counter.expectSuccess(
            bill.inpatient() ? "2304" : "2207", counter.client().sendUntilKnown(message));
    Settled settled = settled(bill, messageId, message, reply);
    enter(settled, What.SETTLED, settled.figures());
    return settled;
  }

  /** Reads the answer of a settlement. */
  static Settled settled(Bill bill, String messageId, String message, HospitalReply reply) {
    JsonNode info = reply.output("setlinfo");
    return new Settled(
        bill,
        info.path("setl_id").asText(),
        messageId,
        message,
        reply.outputText(),
        Figures.of(info));
  }

  /** The same message again; the answer must be the same and nothing else may happen. */
  public boolean repeatsEqually(Settled settled) {
    HospitalReply again = counter.client().send(settled.sent());
    return again.succeeded() && again.outputText().equals(settled.answer());
  }

  /** 2208 or 2305: takes the settlement back; answers the amounts negated. */
  public Figures cancel(Settled settled) {
    Bill bill = settled.bill();
    HospitalReply reply =
        counter.ask(
            bill.inpatient() ? "2305" : "2208",
            bill.person().insuredDivision(),
            Map.of(
                "data",
                fields(
                    "setl_id", settled.settlementId(),
                    "mdtrt_id", bill.visitId(),
                    "psn_no", bill.person().personNumber())));
    Figures undone = Figures.of(reply.output("setlinfo"));
    enter(settled, What.CANCELLED, undone);
    return undone;
  }

  /** 2601: the answer is taken as lost, so the settlement is undone by its message number. */
  public void reverse(Settled settled) {
    Bill bill = settled.bill();
    counter.ask(
        "2601",
        bill.person().insuredDivision(),
        Map.of(
            "data",
            fields(
                "psn_no", bill.person().personNumber(),
                "omsgid", settled.messageId(),
                "oinfno", bill.inpatient() ? "2304" : "2207")));
    enter(settled, What.REVERSED, settled.figures().negated());
  }

  private void enter(Settled settled, What what, Figures figures) {
    counter
        .books()
        .enter(
            new Entry(
                settled.settlementId(),
                counter.hospital(),
                Hospital.provinceOf(settled.bill().person().insuredDivision()),
                settled.bill().person().patient().name(),
                what,
                figures));
  }

  private static Map<String, Object> settlementFields(
      Bill bill, Priced priced, Credential credential) {
    Map<String, Object> data =
        fields(
            "psn_no", bill.person().personNumber(),
            "mdtrt_cert_type", Patient.code(credential),
            "mdtrt_cert_no", credential.value(),
            "card_sn", credential.cardSerial(),
            "psn_cert_type", "01",
            "certno", bill.person().patient().idNumber(),
            "psn_name", bill.person().patient().name(),
            "med_type", bill.medType(),
            "medfee_sumamt", Care.yuan(priced.total()),
            "psn_setlway", "01",
            "mdtrt_id", bill.visitId(),
            "insutype", bill.person().patient().kind().code(),
            "acct_used_flag", "1",
            "fulamt_ownpay_amt", Care.yuan(priced.fullSelfPay()),
            "overlmt_selfpay", Care.yuan(priced.overLimit()),
            "preselfpay_amt", Care.yuan(priced.firstSelfPay()),
            "inscp_scp_amt", Care.yuan(priced.inScope()));
    if (bill.inpatient()) {
      data.put("mid_setl_flag", "0");
    } else {
      data.put("chrg_bchno", bill.batch());
      data.put("invono", "");
    }
    return data;
  }
}
