package org.renshe.province.medical.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import org.renshe.protocol.message.BillLine.SelfPayReason;
import org.renshe.province.medical.catalogue.CatalogueKind;
import org.renshe.province.medical.catalogue.CatalogueTerms;
import org.renshe.province.medical.catalogue.Mark;
import org.renshe.province.medical.catalogue.PricedLine;

/** What the catalogue said of a fee row beside its figures; empty of rows older than these. */
@Embeddable
class PricingNotes {
  @Enumerated(EnumType.STRING)
  @Column(name = "list_kind", length = 20)
  private CatalogueKind kind;

  @Column(name = "item_marks", length = 20)
  private String marks;

  @Enumerated(EnumType.STRING)
  @Column(name = "self_pay_reason", length = 24)
  private SelfPayReason reason;

  @Column(name = "pricing_memo", length = 200)
  private String memo;

  protected PricingNotes() {}

  PricingNotes(CatalogueTerms terms, PricedLine priced) {
    kind = terms.kind();
    marks = Mark.letters(terms.marks());
    reason = priced.reason();
    memo = priced.memo();
  }

  CatalogueKind kind() {
    return kind;
  }

  Set<Mark> marks() {
    return Mark.ofLetters(marks);
  }

  SelfPayReason reason() {
    return reason;
  }

  /** Why the row is not wholly in scope, for a cashier; empty where there is nothing to say. */
  String memo() {
    return memo == null ? "" : memo;
  }
}
