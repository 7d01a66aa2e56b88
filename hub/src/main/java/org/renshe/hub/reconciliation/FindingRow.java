package org.renshe.hub.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.renshe.protocol.check.DayComparison;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.DayFinding;
import org.renshe.protocol.message.DayFinding.Difference;
import org.renshe.protocol.message.DayFinding.Repair;
import org.renshe.protocol.message.DayFinding.State;

/** A difference found, from its first check until it is resolved or closed. */
@Entity
@Table(name = "hub_day_finding")
class FindingRow {
  @Id
  @Column(length = 40)
  String id;

  @Column(name = "check_day", nullable = false)
  LocalDate day;

  /** The obligation's key or, while there is none, the request's: one finding a day and act. */
  @Column(name = "act_key", length = 140, nullable = false)
  String actKey;

  @Column(name = "debtor", length = 6, nullable = false)
  String debtor;

  @Column(name = "creditor", length = 6, nullable = false)
  String creditor;

  @Enumerated(EnumType.STRING)
  @Column(name = "difference", length = 24, nullable = false)
  Difference difference;

  @Enumerated(EnumType.STRING)
  @Column(name = "finding_state", length = 12, nullable = false)
  State state;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "compared_json", nullable = false)
  String json;

  @Column(name = "first_seen_at", nullable = false)
  Instant firstSeenAt;

  @Column(name = "last_check", nullable = false)
  int lastCheck;

  @Column(name = "repaired_at")
  Instant repairedAt;

  /** Why it was closed, and by whom. */
  @Column(name = "closing", length = 1200)
  String closing;

  @Version long version;

  protected FindingRow() {}

  FindingRow(String id, LocalDate day, String actKey, Instant firstSeenAt) {
    this.id = id;
    this.day = day;
    this.actKey = actKey;
    this.firstSeenAt = firstSeenAt;
  }

  static String actKey(DayComparison.Compared compared) {
    return compared.key().isEmpty() ? "?" + compared.requestKey() : compared.key();
  }

  /** What a check found; a closed one stays closed while it differs in the same way. */
  void seen(DayComparison.Compared compared, int check) {
    boolean stays = state == State.CLOSED && difference == compared.difference();
    debtor = compared.debtor().value();
    creditor = compared.creditor().value();
    difference = compared.difference();
    lastCheck = check;
    if (!stays) {
      state = compared.repair() == Repair.CASE ? State.FROZEN : State.OPEN;
    }
    json = new String(StrictJson.encode(finding(compared)), StandardCharsets.UTF_8);
  }

  private DayFinding finding(DayComparison.Compared compared) {
    return new DayFinding(
        id,
        compared.key(),
        compared.requestKey(),
        compared.debtor(),
        compared.creditor(),
        compared.difference(),
        compared.repair(),
        state,
        compared.treatment(),
        compared.hub(),
        compared.insured());
  }

  void resolved(int check) {
    state = State.RESOLVED;
    lastCheck = check;
  }

  /** With its state of now. */
  DayFinding finding() {
    DayFinding kept = StrictJson.decode(json.getBytes(StandardCharsets.UTF_8), DayFinding.class);
    return new DayFinding(
        kept.id(),
        kept.key(),
        kept.requestKey(),
        kept.debtor(),
        kept.creditor(),
        kept.difference(),
        kept.repair(),
        state,
        kept.treatment(),
        kept.hub(),
        kept.insured());
  }
}
