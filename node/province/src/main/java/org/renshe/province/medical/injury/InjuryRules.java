package org.renshe.province.medical.injury;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.FilingKind;
import org.renshe.province.medical.injury.Qualification.Kind;

/** Who may have work injury paid directly, and for what (W11, W25). Pure. */
final class InjuryRules {
  private static final Set<Kind> TREATMENT =
      EnumSet.of(Kind.INJURY_RECOGNISED, Kind.RELAPSE_CONFIRMED);
  private static final Set<FilingKind> FILED =
      EnumSet.of(
          FilingKind.LONG_RETIRED,
          FilingKind.LONG_RESIDENT,
          FilingKind.LONG_WORKER,
          FilingKind.TEMP_REFERRAL);

  private InjuryRules() {}

  /** The social security card or its electronic form; never a number alone. */
  static void requireCard(Credential credential) {
    boolean card =
        switch (credential.kind()) {
          case CARD_NUMBER, ECARD_TOKEN -> true;
          case ID_NUMBER -> false;
        };
    if (!card) {
      throw InjuryProblem.CARD_ONLY.with();
    }
  }

  /** A decision for this very care must hold during it. */
  static void requireQualified(List<Qualification> qualifications, Bill bill, InjuryTerms terms) {
    Set<Kind> wanted = wanted(bill, terms);
    List<Qualification> holding =
        qualifications.stream().filter(one -> one.holdsDuring(bill.begins(), bill.ends())).toList();
    if (holding.isEmpty()) {
      throw InjuryProblem.NOT_RECOGNISED.with();
    }
    if (holding.stream().noneMatch(one -> wanted.contains(one.kind()))) {
      throw InjuryProblem.NOT_FOR_THIS_CARE.with(bill.medType());
    }
  }

  private static Set<Kind> wanted(Bill bill, InjuryTerms terms) {
    if (terms.devices().contains(bill.medType())) {
      return Set.of(Kind.DEVICE_CONFIRMED);
    }
    if (bill.care() != CareKind.INPATIENT) {
      throw InjuryProblem.CARE_NOT_OPEN.with();
    }
    if (terms.rehabilitation().contains(bill.medType())) {
      return Set.of(Kind.REHABILITATION_CONFIRMED);
    }
    if (bill.signs().injury() == BillSigns.Injury.NONE) {
      throw InjuryProblem.UNRELATED.with();
    }
    return TREATMENT;
  }

  /** Away from home: living or working there for long, or referred there. */
  static void requireFiled(Set<FilingKind> kinds) {
    if (kinds.stream().noneMatch(FILED::contains)) {
      throw InjuryProblem.FILING_KIND.with();
    }
  }
}
