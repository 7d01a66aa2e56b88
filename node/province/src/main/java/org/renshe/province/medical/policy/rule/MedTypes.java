package org.renshe.province.medical.policy.rule;

import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.province.medical.policy.pack.Care;

/** Kinds of care that {@code med_type} (医疗类别) tells; local codes begin with the national one. */
final class MedTypes {
  private static final String DAY_SURGERY = "28";

  private MedTypes() {}

  /** What pays a bill. */
  enum Kind {
    ORDINARY,
    /** For an approved disease (门诊慢特病). */
    DISEASE,
    /** 门诊两病. */
    TWO_DISEASES,
    /** 特药: lines say which kind. */
    SPECIAL_DRUG
  }

  static Kind kind(Bill bill) {
    String type = type(bill);
    if (type.equals("9901")) {
      return Kind.TWO_DISEASES;
    }
    if (type.startsWith("14") || type.equals("990101")) {
      return Kind.DISEASE;
    }
    return type.startsWith("18") || type.equals("9904") ? Kind.SPECIAL_DRUG : Kind.ORDINARY;
  }

  /** The care of an ordinary bill. */
  static Care ordinary(Bill bill) {
    String type = type(bill);
    if (type.equals("2106") || type.equals("2107") || type.startsWith("52")) {
      return Care.CHILDBIRTH;
    }
    if (type.startsWith("51")) {
      return Care.MATERNITY_OUTPATIENT;
    }
    if (type.startsWith("41")) {
      return Care.PHARMACY;
    }
    if (type.startsWith("71")) {
      return Care.HOME_BED;
    }
    return bill.care() == CareKind.INPATIENT ? Care.INPATIENT : Care.OUTPATIENT;
  }

  /** Whether a stay counts among the year's admissions. */
  static boolean isAdmission(Bill bill, Care care) {
    return bill.care() == CareKind.INPATIENT
        && care.wider() == Care.INPATIENT
        && !type(bill).startsWith(DAY_SURGERY);
  }

  private static String type(Bill bill) {
    return bill.medType() == null ? "" : bill.medType();
  }
}
