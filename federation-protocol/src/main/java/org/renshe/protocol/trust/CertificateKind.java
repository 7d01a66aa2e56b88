package org.renshe.protocol.trust;

/** What a certificate is for, told by the organisational unit of its subject. */
enum CertificateKind {
  /** A member's own, for signing or for transport. */
  MEMBER("Renshe member"),
  /** A province's authority for its hospitals. */
  HOSPITAL_AUTHORITY("Renshe hospital authority"),
  /** A hospital's. */
  HOSPITAL("Renshe hospital");

  private final String unit;

  CertificateKind(String unit) {
    this.unit = unit;
  }

  String unit() {
    return unit;
  }
}
