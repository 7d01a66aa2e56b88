package org.renshe.province.medical.cashier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.cashier.BillContent.Choice;
import org.renshe.province.medical.cashier.BillContent.Line;
import org.renshe.province.medical.cashier.BillContent.Parts;
import org.renshe.province.medical.cashier.BillContent.Patient;
import org.renshe.province.medical.cashier.BillContent.Payment;
import org.renshe.province.medical.cashier.BillContent.Shown;
import org.renshe.province.medical.cashier.BillContent.Split;
import org.renshe.province.medical.cashier.CounterLine.Sending;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;

/** What the counter says in each transaction, and what it reads of the answers. */
final class CounterWork {
  private static final String ACTIVE = "1";
  private static final String ORDINARY = "1";
  private static final String ALL_ROWS = "0000";
  private static final String BY_ITEM = "01";

  private final CounterLine line;
  private final CounterNumbers numbers;

  CounterWork(CounterLine line, CounterNumbers numbers) {
    this.line = line;
    this.numbers = numbers;
  }

  /**
   * A bill as a transaction needs it.
   *
   * @param visit {@code mdtrt_id}
   * @param batch {@code chrg_bchno}
   */
  record Work(String number, String visit, String batch, BillContent content) {
    String insuredPlace() {
      return content.patient().insuredPlace();
    }

    String personNumber() {
      return content.patient().personNumber();
    }
  }

  /** 1101: who this is, and what insures her now. */
  Patient identify(SignedIn who, Shown shown) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("mdtrt_cert_type", shown.type());
    row.put("mdtrt_cert_no", shown.number());
    row.put("psn_cert_type", "01");
    row.put("certno", shown.number().length() > 50 ? "-" : shown.number());
    row.put("psn_name", shown.name().isEmpty() ? "-" : shown.name());
    HospitalAnswer answer =
        line.send(who, Sending.of("1101", message(who), shown.insuredPlace(), "data", row));
    AnswerRow person = CounterLine.row(answer, "baseinfo");
    List<Choice> choices = new ArrayList<>();
    for (AnswerRow insurance : CounterLine.rows(answer, "insuinfo")) {
      if (ACTIVE.equals(CounterLine.text(insurance, "psn_insu_stas"))) {
        choices.add(
            new Choice(
                CounterLine.text(insurance, "insutype"),
                CounterLine.text(insurance, "insuplc_admdvs"),
                money(insurance, "balc")));
      }
    }
    if (choices.isEmpty()) {
      throw CashierProblem.NOTHING_INSURED.with();
    }
    return new Patient(
        CounterLine.text(person, "psn_no"),
        CounterLine.text(person, "psn_cert_type"),
        CounterLine.text(person, "certno"),
        CounterLine.text(person, "psn_name"),
        CounterLine.text(person, "gend"),
        choices.get(0).insuredPlace(),
        choices.get(0).insurance(),
        choices);
  }

  /**
   * 2201: the visit.
   *
   * @param message the bill's own, so that the same visit is never opened twice
   * @return {@code mdtrt_id}
   */
  String register(SignedIn who, Work bill, String message) {
    BillContent.VisitFacts visit = bill.content().visit();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("psn_no", bill.personNumber());
    row.put("insutype", bill.content().patient().insurance());
    row.put("begntime", CounterLine.time(visit.begun()));
    putShown(row, bill.content());
    row.put("psn_cert_type", bill.content().patient().certificateType());
    row.put("certno", bill.content().patient().certificateNumber());
    row.put("psn_name", bill.content().patient().name());
    row.put("ipt_otp_no", bill.number());
    row.put("atddr_no", visit.doctor());
    row.put("dr_name", visit.doctorName());
    row.put("dept_code", visit.department());
    row.put("dept_name", visit.departmentName());
    row.put("caty", visit.department());
    HospitalAnswer answer =
        line.send(who, Sending.of("2201", message, bill.insuredPlace(), "data", row));
    return CounterLine.text(CounterLine.row(answer, "data"), "mdtrt_id");
  }

  /** 2203: what she is treated for. */
  void describe(SignedIn who, Work bill) {
    BillContent.VisitFacts visit = bill.content().visit();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("mdtrt_id", bill.visit());
    row.put("psn_no", bill.personNumber());
    row.put("med_type", visit.medType());
    row.put("begntime", CounterLine.time(visit.begun()));
    row.put("dise_codg", visit.disease());
    Map<String, Object> diagnosis = new LinkedHashMap<>();
    diagnosis.put("diag_type", ORDINARY);
    diagnosis.put("diag_srt_no", 1);
    diagnosis.put("diag_code", visit.diagnosis());
    diagnosis.put("diag_name", visit.diagnosisName());
    diagnosis.put("diag_dept", visit.departmentName());
    diagnosis.put("dise_dor_no", visit.doctor());
    diagnosis.put("dise_dor_name", visit.doctorName());
    diagnosis.put("diag_time", CounterLine.time(visit.begun()));
    diagnosis.put("vali_flag", "1");
    line.send(
        who,
        new Sending(
            "2203",
            message(who),
            bill.insuredPlace(),
            "mdtrtinfo",
            List.of(row),
            Map.of("diseinfo", List.of(diagnosis))));
  }

  /** 2205: takes back every row that is not settled. */
  void takeBack(SignedIn who, Work bill) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("mdtrt_id", bill.visit());
    row.put("chrg_bchno", ALL_ROWS);
    row.put("psn_no", bill.personNumber());
    line.send(who, Sending.of("2205", message(who), bill.insuredPlace(), "data", row));
  }

  /** 2202: the visit was opened by mistake. */
  void unregister(SignedIn who, Work bill) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("psn_no", bill.personNumber());
    row.put("mdtrt_id", bill.visit());
    row.put("ipt_otp_no", bill.number());
    line.send(who, Sending.of("2202", message(who), bill.insuredPlace(), "data", row));
  }

  /** 2204: the rows as the catalogue prices them. */
  List<Line> upload(SignedIn who, Work bill) {
    BillContent.VisitFacts visit = bill.content().visit();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Line fee : bill.content().lines()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("feedetl_sn", Integer.toString(rows.size() + 1));
      row.put("mdtrt_id", bill.visit());
      row.put("psn_no", bill.personNumber());
      row.put("chrg_bchno", bill.batch());
      row.put("dise_codg", visit.disease());
      row.put("rx_circ_flag", "0");
      row.put("fee_ocur_time", CounterLine.time(visit.begun()));
      row.put("med_list_codg", fee.code());
      row.put("medins_list_codg", fee.code());
      row.put("det_item_fee_sumamt", new BigDecimal(fee.amount().toYuan()));
      row.put("cnt", fee.quantity());
      row.put("pric", fee.price());
      row.put("bilg_dept_codg", visit.department());
      row.put("bilg_dept_name", visit.departmentName());
      row.put("bilg_dr_codg", visit.doctor());
      row.put("bilg_dr_name", visit.doctorName());
      row.put("hosp_appr_flag", "1");
      rows.add(row);
    }
    HospitalAnswer answer =
        line.send(
            who,
            new Sending("2204", message(who), bill.insuredPlace(), "feedetail", rows, Map.of()));
    List<AnswerRow> results = CounterLine.rows(answer, "result");
    List<Line> priced = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Line fee = bill.content().lines().get(i);
      priced.add(
          new Line(
              fee.code(),
              fee.name(),
              fee.quantity(),
              fee.price(),
              fee.amount(),
              parts(results.get(i), "overlmt_amt")));
    }
    return priced;
  }

  /** 2206: the split, without effect. */
  Split estimate(SignedIn who, Work bill) {
    HospitalAnswer answer =
        line.send(
            who,
            Sending.of("2206", message(who), bill.insuredPlace(), "data", settling(bill, null)));
    return split(answer);
  }

  /** 2207: settles, once for its message. */
  void settle(SignedIn who, Work bill, String message) {
    line.sendSignedIn(
        who,
        Sending.of(
            "2207",
            message,
            bill.insuredPlace(),
            "data",
            settling(bill, bill.content().split().parts())));
  }

  /** 2208: cancels, once for its message. */
  void cancel(SignedIn who, Work bill, String message, String settlement) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("setl_id", settlement);
    row.put("mdtrt_id", bill.visit());
    row.put("psn_no", bill.personNumber());
    line.sendSignedIn(who, Sending.of("2208", message, bill.insuredPlace(), "data", row));
  }

  /** 2601: no effect, now or ever, of the settlement that message asked for. */
  void reverse(SignedIn who, Work bill, String message, String settling) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("psn_no", bill.personNumber());
    row.put("omsgid", settling);
    row.put("oinfno", "2207");
    line.send(who, Sending.of("2601", message, bill.insuredPlace(), "data", row));
  }

  private static Map<String, Object> settling(Work bill, Parts parts) {
    Money total = Money.sum(bill.content().lines().stream().map(Line::amount).toList());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("psn_no", bill.personNumber());
    putShown(row, bill.content());
    row.put("med_type", bill.content().visit().medType());
    row.put("medfee_sumamt", number(total));
    row.put("psn_setlway", BY_ITEM);
    row.put("mdtrt_id", bill.visit());
    row.put("chrg_bchno", bill.batch());
    row.put("insutype", bill.content().patient().insurance());
    row.put("acct_used_flag", bill.content().useAccount() ? "1" : "0");
    if (parts != null) {
      row.put("fulamt_ownpay_amt", number(parts.fullSelfPay()));
      row.put("overlmt_selfpay", number(parts.overLimit()));
      row.put("preselfpay_amt", number(parts.firstSelfPay()));
      row.put("inscp_scp_amt", number(parts.inScope()));
    }
    return row;
  }

  private static void putShown(Map<String, Object> row, BillContent content) {
    row.put("mdtrt_cert_type", content.shown().type());
    row.put("mdtrt_cert_no", content.shown().number());
  }

  private static Split split(HospitalAnswer answer) {
    AnswerRow row = CounterLine.row(answer, "setlinfo");
    List<Payment> payments = new ArrayList<>();
    for (AnswerRow detail : CounterLine.rows(answer, "setldetail")) {
      payments.add(
          new Payment(
              CounterLine.text(detail, "fund_pay_type_name"), money(detail, "fund_payamt")));
    }
    return new Split(
        money(row, "medfee_sumamt"),
        money(row, "fund_pay_sumamt"),
        money(row, "acct_pay"),
        money(row, "psn_cash_pay"),
        parts(row, "overlmt_selfpay"),
        payments,
        money(row, "balc"));
  }

  private static Parts parts(AnswerRow row, String overLimit) {
    return new Parts(
        money(row, "fulamt_ownpay_amt"),
        money(row, overLimit),
        money(row, "preselfpay_amt"),
        money(row, "inscp_scp_amt"),
        CounterLine.text(row, "memo"));
  }

  private String message(SignedIn who) {
    return numbers.message(who.institution());
  }

  private static BigDecimal number(Money amount) {
    return new BigDecimal(amount.toYuan());
  }

  private static Money money(AnswerRow row, String field) {
    return Money.ofYuan(CounterLine.text(row, field));
  }
}
