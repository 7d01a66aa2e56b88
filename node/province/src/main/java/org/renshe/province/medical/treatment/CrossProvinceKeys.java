package org.renshe.province.medical.treatment;

import java.util.Set;
import org.renshe.protocol.message.CareKind;
import org.renshe.routes.hospital.HospitalRow;

/**
 * The keys of the cross-province extension 2.1 in {@code exp_content} (hospital interface, 3.6);
 * their values were checked against the code tables at the door.
 *
 * @param emergency emergency or rescue: counts as filed (视同备案)
 * @param trauma {@code TRUM_FLAG} 1
 * @param thirdParty {@code REL_TTP_FLAG} 1
 */
record CrossProvinceKeys(boolean emergency, boolean trauma, boolean thirdParty) {
  private static final String TRAUMA = "TRUM_FLAG";
  private static final String THIRD_PARTY = "REL_TTP_FLAG";
  private static final String ADMISSION = "IPT_TYPE";
  private static final String OUTPATIENT = "OTP_ER_REFL_FLAG";
  private static final String EMERGENCY_ADMISSION = "2";
  private static final Set<String> OUTPATIENT_EMERGENCIES = Set.of("1", "3");

  /**
   * @param row whose extension it is
   * @param kind inpatient or outpatient
   * @param care what {@code med_type} means
   * @param away whether the person is insured in another province: then the keys are required
   * @throws org.renshe.protocol.problem.ProblemException naming the key that is missing or does not
   *     fit the care
   */
  static CrossProvinceKeys read(HospitalRow row, CareKind kind, Care care, boolean away) {
    HospitalRow extension = row.extension();
    String key = kind == CareKind.INPATIENT ? ADMISSION : OUTPATIENT;
    boolean emergency =
        kind == CareKind.INPATIENT
            ? EMERGENCY_ADMISSION.equals(extension.text(key))
            : OUTPATIENT_EMERGENCIES.contains(extension.text(key));
    boolean trauma = extension.flag(TRAUMA);
    if (away) {
      require(TRAUMA, trauma || !care.trauma());
      require(THIRD_PARTY, !trauma || extension.find(THIRD_PARTY).isPresent());
      require(key, emergency || !care.emergency());
    }
    return new CrossProvinceKeys(
        emergency || care.emergency(), trauma, extension.flag(THIRD_PARTY));
  }

  private static void require(String key, boolean holds) {
    if (!holds) {
      throw TreatmentProblem.EXTENSION_MISSING.with(key);
    }
  }
}
