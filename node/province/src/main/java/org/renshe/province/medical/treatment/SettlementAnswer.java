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

  /**
   * @param act whose identifier and time are printed
   * @param settled the settlement itself
   */
  static SettlementAnswer of(
      PersonFound person, Visit visit, Settlement act, Settlement settled, Statement statement) {
    return new SettlementAnswer(
        person,
        visit.insuranceKind(),
        visit.care(),
        visit.id(),
        visit.medType(),
        settled.call().credentialType(),
        act.settlementId(),
        act.settledAt(),
        act.call().messageId(),
        statement);
  }

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
    put(row, "medfee_sumamt", statement.totals().total(), sign);
    put(row, "fulamt_ownpay_amt", statement.totals().fullSelfPay(), sign);
    put(row, "overlmt_selfpay", statement.totals().overLimit(), sign);
    put(row, "preselfpay_amt", statement.totals().firstSelfPay(), sign);
    put(row, "inscp_scp_amt", statement.totals().inScope(), sign);
    put(row, "act_pay_dedc", statement.deductible(), sign);
    row.ratio("pool_prop_selfpay", statement.poolRatio());
    for (FundField field : FundField.values()) {
      put(row, field.printed(), field.paid(statement), sign);
    }
    put(row, "fund_pay_sumamt", statement.fundTotal(), sign);
    put(row, "psn_part_amt", statement.personTotal(), sign);
    put(row, "acct_pay", statement.accountTotal(), sign);
    put(row, "psn_cash_pay", statement.cash(), sign);
    put(row, "hosp_part_amt", Money.ZERO, sign);
    put(row, "acct_mulaid_pay", statement.mutualAidTotal(), sign);
  }

  /** Before the hospital says which care it is, it is paid by item. */
  private String clearingWay() {
    return medType == null ? Care.CLEARED_BY_ITEM : Care.of(medType).clearingWay();
  }

  private static void put(AnswerRow row, String field, Money amount, int sign) {
    row.money(field, sign < 0 ? amount.negated() : amount);
  }

  private void tail(AnswerRow row) {
    row.text("medins_setl_id", messageId)
        .text("clr_optins", insurance().division())
        .text("clr_way", clearingWay())
        .text("clr_type", ClearingTypes.of(care, medType));
  }

  private List<AnswerRow> details(int sign) {
    List<AnswerRow> rows = new ArrayList<>();
    Money sum = Money.ZERO;
    for (Fund fund : Fund.values()) {
      Money paid = statement.paidBy(fund);
      if (fund.isFund() && !paid.isZero()) {
        sum = sum.plus(paid);
        rows.add(
            detail(
                fund,
                StatementSteps.base(statement, fund),
                statement.limits().getOrDefault(fund, Money.ZERO),
                paid,
                sign));
      }
    }
    if (!sum.equals(statement.fundTotal())) {
      throw BillingProblem.STATEMENT_INCONSISTENT.with("M9");
    }
    Money accounts = statement.accountTotal();
    if (!accounts.isZero()) {
      rows.add(
          detail(
              Fund.PERSONAL_ACCOUNT,
              Money.ZERO,
              statement.accountBalance().plus(accounts),
              accounts,
              sign));
    }
    return rows;
  }

  /**
   * @param base what the fund's ratio was applied to
   * @param left what it could have paid before this bill; a fund without limit sends 0, as the
   *     interface sends every number that is not there
   */
  private AnswerRow detail(Fund fund, Money base, Money left, Money paid, int sign) {
    String code = FundCodes.code(fund, kind, care);
    AnswerRow row = new AnswerRow().text("fund_pay_type", code);
    put(row, "inscp_scp_amt", base, sign);
    row.money("crt_payb_lmt_amt", left);
    put(row, "fund_payamt", paid, sign);
    return row.text("fund_pay_type_name", FundCodes.name(code))
        .text("setl_proc_info", StatementSteps.reasons(statement, fund));
  }
}
