package org.renshe.province.medical.policy;

import java.util.EnumSet;
import java.util.Set;
import org.renshe.protocol.message.Bill;

/** Kinds of care that only {@code med_type} (医疗类别) tells apart from ordinary care. */
final class SpecialCare {
  private static final Set<Care> NONE = EnumSet.noneOf(Care.class);
  private static final Set<Care> DISEASE =
      EnumSet.of(
          Care.CHRONIC, Care.SPECIAL_DISEASE, Care.SPECIAL_DISEASE_CLASS1, Care.OUTPATIENT_MAJOR);
  private static final Set<Care> BIRTH = EnumSet.of(Care.CHILDBIRTH);
  private static final Set<Care> SPECIAL_DRUG =
      EnumSet.of(Care.DUAL_CHANNEL_A, Care.DUAL_CHANNEL_B);

  private SpecialCare() {}

  /** Rows of which care a bill needs; none for ordinary care. */
  static Set<Care> of(Bill bill) {
    String type = bill.medType() == null ? "" : bill.medType();
    return switch (type) {
      case "9901", "990101" -> DISEASE;
      case "18", "9904" -> SPECIAL_DRUG;
      case "41" -> EnumSet.of(Care.PHARMACY);
      case "71" -> EnumSet.of(Care.HOME_BED);
      case "51", "52", "2106", "2107" -> BIRTH;
      default -> type.startsWith("14") ? DISEASE : NONE;
    };
  }
}
