package org.renshe.province.medical.treatment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;

/** {@code setlinfo} and {@code setldetail} of the interface (4.1), from a statement. */
record SettlementAnswer(
    PersonFound person,
    InsuranceKind kind,
    CareKind care,
    String visitId,
    String medType,
    String credentialType,
    String settlementId,
    Instant settledAt,
    String messageId,
    Statement statement) {

  /** A settlement or, without {@code setl_id}, a trial. */
  HospitalAnswer settled() {
    AnswerRow row = head();
    money(row, statement, 1);
    row.money("balc", statement.accountBalance());
    tail(row);
    return HospitalAnswer.none().with("setlinfo", row).with("setldetail", details(1));
  }

  /** The same amounts negated; the balance is the one afterwards (M13). */
  HospitalAnswer undone(Money balanceAfter) {
    AnswerRow row = head();
    money(row, statement, -1);
    row.money("balc", balanceAfter);
    tail(row);
    return HospitalAnswer.none().with("setlinfo", row).with("setldetail", details(-1));
  }

  private AnswerRow head() {
    AnswerRow row = new AnswerRow().text("mdtrt_id", visitId);
    if (settlementId != null) {
      row.text("setl_id", settlementId);
    }
    LocalDateTime at = LocalDateTime.ofInstant(settledAt, SignInDesk.SHANGHAI);
    PersonDesk.identity(row, person, at.toLocalDate());
    return row.text("insutype", kind.code())
        .text("psn_type", insurance().personType())
        .flag("cvlserv_flag", insurance().civilServant())
        .dateTime("setl_time", at)
        .text("mdtrt_cert_type", credentialType)
        .text("med_type", medType);
  }

  private PersonFound.Insurance insurance() {
    return person.insurances().stream()
        .filter(insurance -> insurance.kind() == kind)
        .findFirst()
        .orElseThrow(() -> TreatmentProblem.INSURANCE_NOT_ACTIVE.with(kind.code()));
  }

  private static void money(AnswerRow row, Statement statement, int sign) {
    Money funds = statement.fundTotal();
    put(row, "medfee_sumamt", statement.totals().total(), sign);
    put(row, "fulamt_ownpay_amt", statement.totals().fullSelfPay(), sign);
    put(row, "overlmt_selfpay", statement.totals().overLimit(), sign);
    put(row, "preselfpay_amt", statement.totals().firstSelfPay(), sign);
    put(row, "inscp_scp_amt", statement.totals().inScope(), sign);
    put(row, "act_pay_dedc", statement.deductible(), sign);
    put(row, "hifp_pay", statement.paidBy(Fund.POOL), sign);
    row.ratio("pool_prop_selfpay", statement.poolRatio());
    put(row, "cvlserv_pay", statement.paidBy(Fund.CIVIL_SERVANT), sign);
    put(row, "hifes_pay", statement.paidBy(Fund.ENTERPRISE), sign);
    put(row, "hifmi_pay", statement.paidBy(Fund.SERIOUS_ILLNESS), sign);
    put(row, "hifob_pay", statement.paidBy(Fund.LARGE_AMOUNT), sign);
    put(row, "maf_pay", statement.paidBy(Fund.ASSISTANCE), sign);
    row.money("hifdm_pay", Money.ZERO);
    Money other = statement.paidBy(Fund.OTHER).plus(statement.paidBy(Fund.WORK_INJURY));
    put(row, "oth_pay", other, sign);
    put(row, "fund_pay_sumamt", funds, sign);
    put(row, "psn_part_amt", statement.personTotal(), sign);
    put(row, "acct_pay", statement.accountTotal(), sign);
    put(row, "psn_cash_pay", statement.cash(), sign);
    row.money("hosp_part_amt", Money.ZERO);
    put(row, "acct_mulaid_pay", statement.mutualAidTotal(), sign);
  }

  private static void put(AnswerRow row, String field, Money amount, int sign) {
    row.money(field, sign < 0 ? amount.negated() : amount);
  }

  private void tail(AnswerRow row) {
    row.text("medins_setl_id", messageId)
        .text("clr_optins", insurance().division())
        .text("clr_way", "1")
        .text("clr_type", ClearingTypes.of(care, medType));
  }

  private List<AnswerRow> details(int sign) {
    List<AnswerRow> rows = new ArrayList<>();
    Money sum = Money.ZERO;
    for (Fund fund : Fund.values()) {
      Money paid = statement.paidBy(fund);
      if (paid.isZero()) {
        continue;
      }
      boolean account = fund == Fund.PERSONAL_ACCOUNT;
      sum = account ? sum : sum.plus(paid);
      String code = FundCodes.code(fund, kind, care);
      AnswerRow row = new AnswerRow().text("fund_pay_type", code);
      put(row, "inscp_scp_amt", account ? Money.ZERO : StatementSteps.base(statement, fund), sign);
      Money limit = statement.limits().getOrDefault(fund, Money.ZERO);
      row.money("crt_payb_lmt_amt", account ? statement.accountBalance().plus(paid) : limit);
      put(row, "fund_payamt", paid, sign);
      rows.add(
          row.text("fund_pay_type_name", FundCodes.name(code))
              .text("setl_proc_info", StatementSteps.reasons(statement, fund)));
    }
    if (!sum.equals(statement.fundTotal())) {
      throw BillingProblem.STATEMENT_INCONSISTENT.with("M9");
    }
    return rows;
  }
}
