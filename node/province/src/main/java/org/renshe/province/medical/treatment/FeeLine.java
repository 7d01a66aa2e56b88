package org.renshe.province.medical.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.catalogue.CatalogueKind;
import org.renshe.province.medical.catalogue.CatalogueTerms;
import org.renshe.province.medical.catalogue.Mark;
import org.renshe.province.medical.catalogue.PricedLine;

/** A fee row (费用明细) as uploaded and as priced; its price never changes afterwards. */
@Entity
@Table(name = "treatment_fee_line")
class FeeLine {
  @Id
  @Column(length = 64)
  private String id;

  @Column(name = "visit_id", length = 30, nullable = false)
  private String visitId;

  @Column(name = "line_number", length = 15, nullable = false)
  private String number;

  @Column(name = "returns_number", length = 15)
  private String returnsNumber;

  @Column(name = "charge_batch", length = 30)
  private String batch;

  @Column(name = "occurred_on", nullable = false)
  private LocalDate occurredOn;

  @Column(name = "occurred_at")
  private LocalDateTime occurredAt;

  @Column(name = "national_code", length = 50, nullable = false)
  private String nationalCode;

  @Column(name = "own_code", length = 150)
  private String ownCode;

  @Column(length = 200, nullable = false)
  private String name;

  @Column(length = 2, nullable = false)
  private String category;

  @Enumerated(EnumType.STRING)
  @Column(name = "item_class", length = 1, nullable = false)
  private ItemClass itemClass;

  @Column(name = "first_self_pay_bp", nullable = false)
  private int firstSelfPayBasisPoints;

  @Column(name = "limit_price", precision = 16, scale = 6)
  private BigDecimal limitPrice;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false, length = 1)
  private boolean restricted;

  @Column(length = 1)
  private String approval;

  @Column(nullable = false, precision = 16, scale = 4)
  private BigDecimal quantity;

  @Column(nullable = false, precision = 16, scale = 6)
  private BigDecimal price;

  @Column(name = "amount_fen", nullable = false)
  private long amountFen;

  @Column(name = "full_self_pay_fen", nullable = false)
  private long fullSelfPayFen;

  @Column(name = "over_limit_fen", nullable = false)
  private long overLimitFen;

  @Column(name = "first_self_pay_fen", nullable = false)
  private long firstSelfPayFen;

  @Column(name = "in_scope_fen", nullable = false)
  private long inScopeFen;

  @Column(length = 500)
  private String memo;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "details_sealed")
  private String detailsSealed;

  @Embedded private PricingNotes notes;

  @Column(name = "settled_by", length = 100)
  private String settledBy;

  protected FeeLine() {}

  /**
   * @param detailsSealed the row as the hospital sent it, encrypted
   */
  FeeLine(
      String visitId, FeeRow row, CatalogueTerms terms, PricedLine priced, String detailsSealed) {
    this.id = idOf(visitId, row.number());
    this.visitId = visitId;
    this.number = row.number();
    this.returnsNumber = row.returnsNumber();
    this.batch = row.batch();
    this.occurredOn = row.occurredOn();
    this.occurredAt = row.occurredAt();
    this.memo = row.memo();
    this.detailsSealed = detailsSealed;
    this.nationalCode = row.nationalCode();
    this.ownCode = row.ownCode();
    this.name = terms.name();
    this.category = terms.category();
    this.itemClass = terms.itemClass();
    this.firstSelfPayBasisPoints = terms.firstSelfPay().value();
    this.limitPrice = terms.limitPrice();
    this.restricted = terms.restricted();
    this.approval = row.approval();
    this.quantity = row.quantity();
    this.price = row.price();
    this.amountFen = priced.amount().fen();
    this.fullSelfPayFen = priced.fullSelfPay().fen();
    this.overLimitFen = priced.overLimit().fen();
    this.firstSelfPayFen = priced.firstSelfPay().fen();
    this.inScopeFen = priced.inScope().fen();
    this.notes = new PricingNotes(terms, priced);
  }

  static String idOf(String visitId, String number) {
    return visitId + "/" + number;
  }

  String id() {
    return id;
  }

  LocalDate occurredOn() {
    return occurredOn;
  }

  /** The key of the settlement that holds this row, or null. */
  String settledBy() {
    return settledBy;
  }

  void holdFor(String settlementKey) {
    if (settledBy != null) {
      throw BillingProblem.ROWS_SETTLED.with(number);
    }
    settledBy = settlementKey;
  }

  void release() {
    settledBy = null;
  }

  /** 2306: the remark may change at any time, the price never. */
  void remark(String text) {
    memo = text;
  }

  String memo() {
    return memo;
  }

  String visitId() {
    return visitId;
  }

  /** When the fee arose, Asia/Shanghai. */
  LocalDateTime occurredAt() {
    return occurredAt == null ? occurredOn.atStartOfDay() : occurredAt;
  }

  /** The row as it came, encrypted; null of rows older than this column. */
  String detailsSealed() {
    return detailsSealed;
  }

  String nationalCode() {
    return nationalCode;
  }

  String ownCode() {
    return ownCode;
  }

  String number() {
    return number;
  }

  String returnsNumber() {
    return returnsNumber;
  }

  String batch() {
    return batch;
  }

  String approval() {
    return approval;
  }

  BigDecimal quantity() {
    return quantity;
  }

  BigDecimal price() {
    return price;
  }

  /** The catalogue's terms this row was priced by; a return is priced by the same. */
  CatalogueTerms terms() {
    return new CatalogueTerms(
        name,
        notes().kind() == null ? CatalogueKind.ofCategory(category) : notes().kind(),
        category,
        itemClass,
        new BasisPoints(firstSelfPayBasisPoints),
        limitPrice,
        restricted,
        notes().marks());
  }

  /** Items the catalogue does not know carry their code for a name. */
  boolean isUnknownItem() {
    return name.equals(nationalCode);
  }

  /** What the catalogue said of the row beside its figures. */
  PricingNotes notes() {
    return notes == null ? new PricingNotes() : notes;
  }

  BillLine toBillLine() {
    return new BillLine(
        number,
        nationalCode,
        name,
        category,
        itemClass,
        Money.ofFen(amountFen),
        Money.ofFen(fullSelfPayFen),
        Money.ofFen(overLimitFen),
        Money.ofFen(firstSelfPayFen),
        Money.ofFen(inScopeFen),
        Mark.dualChannel(notes().marks()),
        notes().reason());
  }
}
