package org.renshe.province.medical.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** An operator's sign-in (签到); one a day, so a second 9001 gives the same number. */
@Entity
@Table(name = "treatment_sign_in")
class SignIn {
  @Id
  @Column(name = "sign_no", length = 30)
  private String number;

  @Column(name = "institution_code", length = 12, nullable = false)
  private String institution;

  @Column(name = "operator_no", length = 30, nullable = false)
  private String operator;

  @Column(name = "sign_day", nullable = false)
  private LocalDate day;

  @Column(name = "signed_at", nullable = false)
  private Instant signedAt;

  @Column(name = "signed_off_at")
  private Instant signedOffAt;

  protected SignIn() {}

  SignIn(String number, String institution, String operator, LocalDate day, Instant signedAt) {
    this.number = number;
    this.institution = institution;
    this.operator = operator;
    this.day = day;
    this.signedAt = signedAt;
  }

  /** Signing in again on the same day gives the same number, valid again. */
  void again() {
    signedOffAt = null;
  }

  void signOff(Instant at) {
    signedOffAt = at;
  }

  boolean isValid() {
    return signedOffAt == null;
  }

  String operator() {
    return operator;
  }

  String number() {
    return number;
  }

  String institution() {
    return institution;
  }

  LocalDate day() {
    return day;
  }

  Instant signedAt() {
    return signedAt;
  }
}
