package org.renshe.province.medical.treatment;

import org.renshe.chassis.security.PersonalData;

/** A person's number as a request gives it, comparable with what is stored sealed. */
record PersonSeal(String personNumber, PersonalData personalData) {

  /** The number is unique within its insured place only, so the index covers both. */
  String indexAt(String insuredMember) {
    return personalData.index(insuredMember + "/" + personNumber);
  }

  boolean isOf(String insuredMember, String index) {
    return indexAt(insuredMember).equals(index);
  }

  @Override
  public String toString() {
    return "PersonSeal[]";
  }
}
