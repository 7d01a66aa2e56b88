package org.renshe.province.medical.treatment;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.renshe.routes.hospital.HospitalRow;

/**
 * What holds of a pharmacy whichever way it settles: its goods, and pooled care on prescription.
 */
final class PharmacyRules {
  /** {@code med_chrgitm_type} of devices and consumables, western, herbal and patent medicine. */
  private static final Set<String> GOODS = Set.of("08", "09", "10", "11");

  /** First bytes of a PDF, a JPEG and a PNG. */
  private static final List<byte[]> FILE_STARTS =
      List.of(
          new byte[] {'%', 'P', 'D', 'F'},
          new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
          new byte[] {(byte) 0x89, 'P', 'N', 'G'});

  private PharmacyRules() {}

  /** Account money and pooled money buy drugs, devices and consumables only. */
  static void requireGoods(FeeLine line) {
    if (line.isUnknownItem()) {
      throw PharmacyProblem.GOODS_UNKNOWN.with(line.number(), line.nationalCode());
    }
    if (!GOODS.contains(line.terms().category())) {
      throw PharmacyProblem.GOODS_NOT_ALLOWED.with(line.number(), line.terms().name());
    }
  }

  static void requireGoodsOf(String institution, FeeLine line) {
    if (InstitutionKind.of(institution) == InstitutionKind.PHARMACY) {
      requireGoods(line);
    }
  }

  /**
   * Pooled outpatient care at a pharmacy (门诊统筹购药) stands on a hospital's prescription: who wrote
   * it, and its picture or PDF.
   *
   * @param row {@code mdtrtinfo} of 2203A
   */
  static void requirePrescription(String institution, HospitalRow row) {
    if (InstitutionKind.of(institution) != InstitutionKind.PHARMACY) {
      return;
    }
    for (String field : List.of("rxfixmedinsCode", "rxfixmedinsName", "rxIn", "rxfilename")) {
      if (row.find(field).isEmpty()) {
        throw PharmacyProblem.PRESCRIPTION_FILE_MISSING.with(field);
      }
    }
    if (InstitutionKind.of(row.text("rxfixmedinsCode")) == InstitutionKind.PHARMACY) {
      throw PharmacyProblem.PRESCRIPTION_FILE_MISSING.with("rxfixmedinsCode");
    }
    byte[] file = decoded(row.text("rxIn"));
    if (FILE_STARTS.stream().noneMatch(start -> beginsWith(file, start))) {
      throw PharmacyProblem.PRESCRIPTION_FILE_WRONG.with();
    }
  }

  /** Before a pharmacy settles pooled care it must have said on which prescription. */
  static void requireDescribed(Visit visit) {
    if (InstitutionKind.of(visit.institution()) == InstitutionKind.PHARMACY
        && !visit.isDiagnosed()) {
      throw PharmacyProblem.PRESCRIPTION_FIRST.with();
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw PharmacyProblem.PRESCRIPTION_FILE_WRONG.with();
    }
  }

  private static boolean beginsWith(byte[] file, byte[] start) {
    return file.length > start.length && Arrays.equals(Arrays.copyOf(file, start.length), start);
  }
}
