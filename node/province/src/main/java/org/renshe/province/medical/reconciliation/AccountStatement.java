package org.renshe.province.medical.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.type.YesNoConverter;
import org.renshe.protocol.money.Money;

/** One comparison of totals (3201) and how it came out. */
@Entity
@Table(name = "clearing_statement")
class AccountStatement {
  @Id
  @Column(length = 36)
  String id;

  @Column(name = "institution_code", length = 12, nullable = false)
  String institution;

  @Column(name = "insutype", length = 6, nullable = false)
  String insutype;

  @Column(name = "clr_type", length = 6, nullable = false)
  String clearingType;

  @Column(name = "agency", length = 6, nullable = false)
  String agency;

  @Column(name = "first_day", nullable = false)
  LocalDate firstDay;

  @Column(name = "last_day", nullable = false)
  LocalDate lastDay;

  /** Whether all records were compared, not settlements or cancellations alone. */
  @Convert(converter = YesNoConverter.class)
  @Column(name = "whole_account", length = 1, nullable = false)
  boolean whole;

  @Column(name = "record_count", nullable = false)
  long count;

  @Column(name = "refund_count", nullable = false)
  long refunds;

  @Column(name = "total_fen", nullable = false)
  long totalFen;

  @Column(name = "funds_fen", nullable = false)
  long fundsFen;

  @Column(name = "account_fen", nullable = false)
  long accountFen;

  @Column(name = "cash_fen", nullable = false)
  long cashFen;

  /** What differs, as the hospital was told; empty when balanced. */
  @Column(name = "differences", length = 800)
  String differences;

  @Column(name = "made_at", nullable = false)
  Instant madeAt;

  @Column(name = "made_order", nullable = false)
  long madeOrder;

  protected AccountStatement() {}

  AccountStatement(
      String id, Account account, boolean whole, Totals ours, String differences, Instant madeAt) {
    this.id = id;
    this.institution = account.institution();
    this.insutype = account.insutype();
    this.clearingType = account.clearingType();
    this.agency = account.agency();
    this.firstDay = account.period().from();
    this.lastDay = account.period().to();
    this.whole = whole;
    this.count = ours.count();
    this.refunds = ours.refunds();
    this.totalFen = ours.total().fen();
    this.fundsFen = ours.funds().fen();
    this.accountFen = ours.account().fen();
    this.cashFen = ours.cash().fen();
    this.differences = differences.isEmpty() ? null : differences;
    this.madeAt = madeAt;
  }

  boolean balanced() {
    return differences == null;
  }

  Totals ours() {
    return new Totals(
        count,
        refunds,
        Money.ofFen(totalFen),
        Money.ofFen(fundsFen),
        Money.ofFen(accountFen),
        Money.ofFen(cashFen));
  }

  Account account() {
    return new Account(institution, insutype, clearingType, agency, new Period(firstDay, lastDay));
  }
}
