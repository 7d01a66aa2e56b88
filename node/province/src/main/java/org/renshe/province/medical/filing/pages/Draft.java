package org.renshe.province.medical.filing.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;

/**
 * What a citizen has answered so far. It travels in her sealed session cookie: nothing is kept on
 * the server until she sends it. Every part is empty until answered.
 *
 * @param personId who she is, internal key
 * @param number number the filing will have, so that sending twice makes one
 * @param province six digits
 * @param place six digits: the province where it is filed to as a whole, else the city
 * @param evidence {@code given}, {@code promised} or {@code none}
 * @param sent whether it was sent
 */
record Draft(
    String personId,
    String number,
    String insurance,
    String kind,
    String province,
    String place,
    String from,
    String to,
    String telephone,
    String address,
    String evidence,
    boolean sent) {

  static Draft begin(String personId, String number) {
    return new Draft(personId, number, "", "", "", "", "", "", "", "", "", false);
  }

  static Draft read(String json) {
    return StrictJson.decode(json.getBytes(StandardCharsets.UTF_8), Draft.class);
  }

  String toJson() {
    return new String(StrictJson.encode(this), StandardCharsets.UTF_8);
  }

  FilingKind filingKind() {
    return FilingKind.valueOf(kind);
  }

  InsuranceKind insuranceKind() {
    return InsuranceKind.valueOf(insurance);
  }

  LocalDate firstDay() {
    return LocalDate.parse(from);
  }

  /** Null without. */
  LocalDate lastDay() {
    return to.isEmpty() ? null : LocalDate.parse(to);
  }

  Draft withInsurance(String answer) {
    return new Draft(
        personId, number, answer, kind, province, place, from, to, telephone, address, evidence,
        sent);
  }

  /** Evidence and dates depend on the kind. */
  Draft withKind(String answer) {
    boolean same = answer.equals(kind);
    return new Draft(
        personId,
        number,
        insurance,
        answer,
        province,
        place,
        same ? from : "",
        same ? to : "",
        telephone,
        address,
        same ? evidence : "",
        sent);
  }

  Draft withProvince(String answer, String whole) {
    return new Draft(
        personId, number, insurance, kind, answer, whole, from, to, telephone, address, evidence,
        sent);
  }

  Draft withPlace(String answer) {
    return withProvince(province, answer);
  }

  Draft withDates(String first, String last) {
    return new Draft(
        personId, number, insurance, kind, province, place, first, last, telephone, address,
        evidence, sent);
  }

  Draft withContact(String phone, String home) {
    return new Draft(
        personId, number, insurance, kind, province, place, from, to, phone, home, evidence, sent);
  }

  Draft withEvidence(String answer) {
    return new Draft(
        personId, number, insurance, kind, province, place, from, to, telephone, address, answer,
        sent);
  }

  Draft asSent() {
    return new Draft(
        personId, number, insurance, kind, province, place, from, to, telephone, address, evidence,
        true);
  }

  @Override
  public String toString() {
    return "Draft[" + number + "]";
  }
}
