package org.renshe.province.medical.treatment;

import java.util.Optional;
import org.renshe.protocol.message.Credential;
import org.renshe.routes.hospital.HospitalRow;

/** Reads what a person showed from the fields of the interface. */
final class Credentials {
  private static final int TOKEN_LENGTH_MAX = 512;

  private Credentials() {}

  /** Empty when the card is not at hand and no certificate number was typed (2401). */
  static Optional<Credential> find(HospitalRow row) {
    Optional<String> shown = row.find("mdtrt_cert_no");
    if (shown.isPresent()) {
      String value = shown.get();
      if (value.length() > TOKEN_LENGTH_MAX) {
        throw TreatmentProblem.FIELD_WRONG.with("mdtrt_cert_no");
      }
      return Optional.of(
          new Credential(kind(row.text("mdtrt_cert_type")), value, row.text("card_sn")));
    }
    return row.find("certno").map(number -> new Credential(Credential.Kind.ID_NUMBER, number, ""));
  }

  static Credential require(HospitalRow row) {
    return find(row).orElseThrow(TreatmentProblem.CREDENTIAL_MISSING::with);
  }

  private static Credential.Kind kind(String mdtrtCertType) {
    return switch (mdtrtCertType) {
      case "01", "04" -> Credential.Kind.ECARD_TOKEN;
      case "02" -> Credential.Kind.ID_NUMBER;
      case "03" -> Credential.Kind.CARD_NUMBER;
      default -> throw TreatmentProblem.FIELD_WRONG.with("mdtrt_cert_type");
    };
  }
}
