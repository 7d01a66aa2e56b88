package org.renshe.deploy.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.hospital.Patient;
import org.renshe.deploy.sandbox.Table;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.InsuranceKind;

/**
 * An invented person; every ID number lies in divisions 19, 29 and 39, which were never assigned.
 */
record DemoPerson(Map<String, String> row) {
  static List<DemoPerson> all() {
    return Table.read(DemoData.class, "people.csv").stream().map(DemoPerson::new).toList();
  }

  static DemoPerson named(String name) {
    return all().stream()
        .filter(person -> person.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name));
  }

  DemoProvince province() {
    return DemoProvince.of(new MemberCode(row.get("province")));
  }

  String name() {
    return row.get("name");
  }

  String personNumber() {
    return row.get("personNumber");
  }

  String cardNumber() {
    return row.get("cardNumber");
  }

  InsuranceKind kind() {
    return InsuranceKind.valueOf(row.get("kind"));
  }

  String of(String column) {
    return row.get(column);
  }

  /** What the person shows by habit. */
  Credential.Kind shows() {
    return Credential.Kind.valueOf(row.get("shows"));
  }

  /**
   * At a counter, showing what she shows by habit.
   *
   * @param tokens asks the issuer for a new token of a card
   */
  Patient atCounter(Function<DemoPerson, Credential> tokens) {
    return new Patient(
        row.get("idNumber"),
        name(),
        () -> shows() == Credential.Kind.ECARD_TOKEN ? tokens.apply(this) : plainCredential(),
        row.get("division"),
        kind());
  }

  /** What she shows when it is not the electronic card. */
  Credential plainCredential() {
    return shows() == Credential.Kind.CARD_NUMBER
        ? new Credential(shows(), cardNumber(), row.get("cardIdentification"))
        : new Credential(Credential.Kind.ID_NUMBER, row.get("idNumber"), "");
  }

  @Override
  public String toString() {
    return "DemoPerson[" + name() + "]";
  }
}
