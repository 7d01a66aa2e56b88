package org.renshe.province.medical.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.type.YesNoConverter;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;

/** A catalogue item and the days it is valid; a change of price is a new row. */
@Entity
@Table(name = "catalogue_item")
class CatalogueItem {
  @Id
  @Column(length = 64)
  private String id;

  @Column(name = "national_code", length = 50, nullable = false)
  private String nationalCode;

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

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected CatalogueItem() {}

  CatalogueItem(String nationalCode, CatalogueTerms terms, LocalDate validFrom, LocalDate validTo) {
    this.id = idOf(nationalCode, validFrom);
    this.nationalCode = nationalCode;
    this.validFrom = validFrom;
    change(terms, validTo);
  }

  static String idOf(String nationalCode, LocalDate validFrom) {
    return nationalCode + "@" + validFrom;
  }

  final void change(CatalogueTerms terms, LocalDate until) {
    name = terms.name();
    category = terms.category();
    itemClass = terms.itemClass();
    firstSelfPayBasisPoints = terms.firstSelfPay().value();
    limitPrice = terms.limitPrice();
    restricted = terms.restricted();
    validTo = until;
  }

  CatalogueTerms terms() {
    return new CatalogueTerms(
        name,
        CatalogueKind.ofCategory(category),
        category,
        itemClass,
        new BasisPoints(firstSelfPayBasisPoints),
        limitPrice,
        restricted,
        Set.of());
  }

  String nationalCode() {
    return nationalCode;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
