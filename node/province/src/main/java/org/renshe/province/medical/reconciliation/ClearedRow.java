package org.renshe.province.medical.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.renshe.province.medical.treatment.ClearedAct;

/** A settlement or cancellation as it counts in accounts with its institution. */
@Entity
@Table(name = "clearing_record")
class ClearedRow {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

  @Id
  @Column(name = "request_key", length = 80)
  String key;

  @Column(name = "institution_code", length = 12, nullable = false)
  String institution;

  @Column(name = "setl_id", length = 30, nullable = false)
  String recordId;

  @Column(name = "visit_id", length = 30, nullable = false)
  String visitId;

  @Column(name = "message_id", length = 30, nullable = false)
  String messageId;

  @Column(name = "insured_member", length = 6, nullable = false)
  String insuredMember;

  /** {@code psn_no} and {@code certno} in one, since both are personal. */
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "person_sealed", nullable = false)
  String personSealed;

  @Column(name = "insutype", length = 6, nullable = false)
  String insutype;

  @Column(name = "clr_type", length = 6, nullable = false)
  String clearingType;

  @Column(name = "agency", length = 6, nullable = false)
  String agency;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "refund", length = 1, nullable = false)
  boolean refund;

  /** Whether it counts; a reversed settlement does not. */
  @Convert(converter = YesNoConverter.class)
  @Column(name = "standing", length = 1, nullable = false)
  boolean standing;

  @Column(name = "settled_at", nullable = false)
  Instant settledAt;

  /** {@code setl_time}'s day in Asia/Shanghai. */
  @Column(name = "settled_on", nullable = false)
  LocalDate day;

  @Column(name = "settled_month", length = 6, nullable = false)
  String month;

  @Column(name = "total_fen", nullable = false)
  long totalFen;

  @Column(name = "funds_fen", nullable = false)
  long fundsFen;

  @Column(name = "account_fen", nullable = false)
  long accountFen;

  @Column(name = "cash_fen", nullable = false)
  long cashFen;

  @Version
  @Column(nullable = false)
  long version;

  protected ClearedRow() {}

  ClearedRow(ClearedAct act, String personSealed) {
    LocalDateTime local = LocalDateTime.ofInstant(act.settledAt(), SHANGHAI);
    this.key = act.key();
    this.institution = act.origin().institution();
    this.recordId = act.recordId();
    this.visitId = act.origin().visitId();
    this.messageId = act.origin().messageId();
    this.insuredMember = act.origin().insuredMember();
    this.personSealed = personSealed;
    this.insutype = act.kind().code();
    this.clearingType = act.clearing().type();
    this.agency = act.clearing().agency();
    this.refund = act.refund();
    this.standing = act.standing();
    this.settledAt = act.settledAt();
    this.day = local.toLocalDate();
    this.month = MONTH.format(local);
    this.totalFen = act.total().fen();
    this.fundsFen = act.funds().fen();
    this.accountFen = act.account().fen();
    this.cashFen = act.cash().fen();
  }
}
