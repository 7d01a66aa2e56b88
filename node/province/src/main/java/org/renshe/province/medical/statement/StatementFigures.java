package org.renshe.province.medical.statement;

import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.identity.Division;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.treatment.SettledBill;

/** The words and rows of a statement's page. */
public final class StatementFigures {
  private final SettledBill bill;
  private final Explanation.Sources sources;

  StatementFigures(SettledBill bill, Explanation.Sources sources) {
    this.bill = bill;
    this.sources = sources;
  }

  /** Every figure in plain sentences. */
  public Explanation explanation() {
    return new Explanation(bill.statement(), sources);
  }

  /** What one fund pays. */
  public record Payment(Fund fund, Money amount) {}

  /** Funds that pay, in order of payment, the personal account last. */
  public List<Payment> payments() {
    List<Payment> payments = new ArrayList<>();
    for (Fund fund : Fund.values()) {
      Money paid = bill.statement().paidBy(fund);
      if (!paid.isZero()) {
        payments.add(new Payment(fund, paid));
      }
    }
    return payments;
  }

  public String fund(Fund fund, Wording wording) {
    return switch (fund) {
      case POOL -> wording.of("统筹基金支付", "Pooled fund");
      case LARGE_AMOUNT -> wording.of("大额医疗费用补助", "Large-amount fund");
      case SERIOUS_ILLNESS -> wording.of("大病保险", "Serious-illness insurance");
      case CIVIL_SERVANT -> wording.of("公务员医疗补助", "Civil-servant supplement");
      case ASSISTANCE -> wording.of("医疗救助", "Medical assistance");
      case ENTERPRISE -> wording.of("企业补充医疗保险", "Enterprise supplement");
      case WORK_INJURY -> wording.of("工伤保险基金", "Work-injury insurance");
      case OTHER -> wording.of("其他基金支付", "Other funds");
      case MUTUAL_AID -> wording.of("家庭共济支付", "A relative's account");
      case PERSONAL_ACCOUNT -> wording.of("个人账户支付", "Personal account");
    };
  }

  /** Why a fund pays what it pays, in one sentence. */
  public String why(Fund fund, Wording wording) {
    return switch (fund) {
      case POOL ->
          wording.of(
              "政策范围内费用减去起付线后，按参保地政策分段比例支付",
              "What is in scope, less the deductible, by the bands of the insured place's policy");
      case LARGE_AMOUNT ->
          wording.of("超过统筹基金最高支付限额的部分", "What lies above the pooled fund's ceiling");
      case SERIOUS_ILLNESS ->
          wording.of(
              "年度内个人负担的政策范围内费用超过大病起付线的部分",
              "The year's own in-scope share above the serious-illness threshold");
      case CIVIL_SERVANT ->
          wording.of("对个人负担的政策范围内费用的补助", "A supplement to the own share in scope");
      case ASSISTANCE -> wording.of("按救助政策支付", "By the assistance policy");
      case ENTERPRISE ->
          wording.of("企业补充医疗保险对个人负担部分的支付", "The employer's supplement to the own share");
      case WORK_INJURY -> wording.of("按工伤保险规定支付", "By the rules of work-injury insurance");
      case OTHER ->
          wording.of(
              "退休统一补充等其他基金支付", "Other funds, such as a retiree supplement, to the own share");
      case MUTUAL_AID ->
          wording.of("亲属个人账户家庭共济支付", "Own share paid from a relative's account, as granted");
      case PERSONAL_ACCOUNT ->
          wording.of("经本人同意，用个人账户余额支付个人负担", "Own share paid from the account, as agreed");
    };
  }

  /** What a step is, in words. */
  public String figure(Statement.Step step, Wording wording) {
    return FigureNames.of(step.figure(), wording);
  }

  public String kind(Wording wording) {
    return bill.kind() == InsuranceKind.EMPLOYEE
        ? wording.of("职工基本医疗保险", "Employees' basic medical insurance")
        : wording.of("城乡居民基本医疗保险", "Residents' basic medical insurance");
  }

  /** Name and code of the province that pays; the code alone where it has no name. */
  public String insuredPlace() {
    return Division.find(bill.insuredPlace())
        .map(division -> division.name() + " (" + division.code() + ")")
        .orElse(bill.insuredPlace());
  }

  public String care(Wording wording) {
    return bill.bill().care() == CareKind.INPATIENT
        ? wording.of("住院", "Inpatient")
        : wording.of("门诊", "Outpatient");
  }

  public String state(Wording wording) {
    return switch (bill.state()) {
      case "DONE" -> wording.of("已结算", "Settled");
      case "CANCELLED" -> wording.of("已撤销", "Cancelled");
      default -> wording.of("已冲正", "Reversed");
    };
  }

  public boolean stands() {
    return "DONE".equals(bill.state());
  }

  /** Such as 85 % or 66.67 %. */
  public String percent(BasisPoints ratio) {
    return Explanation.percent(ratio);
  }

  public String itemClass(ItemClass itemClass, Wording wording) {
    return switch (itemClass) {
      case A -> wording.of("甲", "A");
      case B -> wording.of("乙", "B");
      case C -> wording.of("丙", "C");
    };
  }
}
