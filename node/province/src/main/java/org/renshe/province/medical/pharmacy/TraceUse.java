package org.renshe.province.medical.pharmacy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.type.YesNoConverter;

/** One sale of a pack, or of a part of it. Never removed: what was freed stays on record. */
@Entity
@Table(name = "pharmacy_trace_use")
class TraceUse {
  /** What became of the sale. */
  enum State {
    /** Its settlement is asked of the insured place. */
    HELD,
    SOLD,
    /** Refused, cancelled, reversed or given back. */
    FREED
  }

  @Id
  @Column(length = 40)
  private String id;

  @Column(name = "trace_code", length = 100, nullable = false)
  private String code;

  @Column(name = "sale_key", length = 80, nullable = false)
  private String key;

  @Column(name = "institution_code", length = 12, nullable = false)
  private String institution;

  @Column(name = "national_code", length = 50, nullable = false)
  private String nationalCode;

  @Column(name = "line_number", length = 30, nullable = false)
  private String lineNumber;

  @Column(nullable = false, precision = 16, scale = 4)
  private BigDecimal units;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false, length = 1)
  private boolean split;

  @Enumerated(EnumType.STRING)
  @Column(name = "use_state", length = 8, nullable = false)
  private State state;

  @Column(name = "settlement_id", length = 30)
  private String settlementId;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(name = "freed_at")
  private Instant freedAt;

  protected TraceUse() {}

  TraceUse(String id, Claim claim, State state, Instant at) {
    this.id = id;
    this.code = claim.code();
    this.key = claim.key();
    this.institution = claim.institution();
    this.nationalCode = claim.nationalCode();
    this.lineNumber = claim.lineNumber();
    this.units = claim.units();
    this.split = claim.split();
    this.state = state;
    this.madeAt = at;
  }

  /**
   * A pack, or a part of one, that somebody is about to sell.
   *
   * @param key names the sale
   * @param units how much of the pack
   */
  record Claim(
      String code,
      String key,
      String institution,
      String nationalCode,
      String lineNumber,
      BigDecimal units,
      boolean split) {}

  void sold(String bySettlement) {
    state = State.SOLD;
    settlementId = bySettlement;
  }

  void freed(Instant at) {
    state = State.FREED;
    freedAt = at;
  }

  String code() {
    return code;
  }

  BigDecimal units() {
    return units;
  }

  State state() {
    return state;
  }

  String settlementId() {
    return settlementId;
  }

  TraceView view() {
    return new TraceView(
        code,
        institution,
        nationalCode,
        lineNumber,
        units.stripTrailingZeros().toPlainString(),
        split,
        state.name(),
        settlementId,
        madeAt,
        freedAt);
  }
}
