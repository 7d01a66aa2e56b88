package org.renshe.province.medical.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A clearing application (清算申请) of an institution. */
@Entity
@Table(name = "clearing_application")
class ApplicationRow {
  @Id
  @Column(length = 30)
  String id;

  @Column(name = "institution_code", length = 12, nullable = false)
  String institution;

  @Column(name = "institution_name", length = 200, nullable = false)
  String institutionName;

  @Column(name = "clr_type", length = 30, nullable = false)
  String clearingType;

  @Column(name = "clr_way", length = 30)
  String clearingWay;

  /** {@code clr_optins}; null for every agency. */
  @Column(name = "agency", length = 6)
  String agency;

  @Column(name = "clr_month", length = 6, nullable = false)
  String month;

  @Column(name = "first_day", nullable = false)
  LocalDate firstDay;

  @Column(name = "last_day", nullable = false)
  LocalDate lastDay;

  @Column(name = "person_times", nullable = false)
  long personTimes;

  @Column(name = "total_fen", nullable = false)
  long totalFen;

  @Column(name = "funds_fen", nullable = false)
  long fundsFen;

  @Column(name = "account_fen", nullable = false)
  long accountFen;

  @Column(name = "cash_fen", nullable = false)
  long cashFen;

  @Enumerated(EnumType.STRING)
  @Column(name = "stage", length = 12, nullable = false)
  ApplicationStage stage = ApplicationStage.APPLIED;

  @Column(name = "changed_at", nullable = false)
  Instant changedAt;

  /** Who took the last step: an officer, or the hospital. */
  @Column(name = "changed_by", length = 100, nullable = false)
  String changedBy;

  /** Who finished the audit; another one clears it. */
  @Column(name = "audited_by", length = 100)
  String auditedBy;

  @Column(name = "return_reason", length = 800)
  String returnReason;

  @Version
  @Column(nullable = false)
  long version;

  protected ApplicationRow() {}

  ApplicationRow(String id, String institution, String institutionName, Period period) {
    this.id = id;
    this.institution = institution;
    this.institutionName = institutionName;
    this.firstDay = period.from();
    this.lastDay = period.to();
  }

  void count(Totals totals) {
    personTimes = totals.personTimes();
    totalFen = totals.total().fen();
    fundsFen = totals.funds().fen();
    accountFen = totals.account().fen();
    cashFen = totals.cash().fen();
  }

  /** The one gate for its stage. */
  void moveTo(ApplicationStage next, String actor, Instant at) {
    if (next == ApplicationStage.CLEARED && actor.equals(auditedBy)) {
      throw ReconciliationProblem.STAGE_SAME_OFFICER.with(actor);
    }
    stage = stage.next(next);
    if (next == ApplicationStage.AUDITED) {
      auditedBy = actor;
    }
    changedBy = actor;
    changedAt = at;
  }
}
