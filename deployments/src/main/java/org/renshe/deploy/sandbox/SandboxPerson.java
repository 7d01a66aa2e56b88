package org.renshe.deploy.sandbox;

import java.util.List;
import java.util.Map;
import org.renshe.deploy.hospital.Patient;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.InsuranceKind;

/**
 * An invented person of the sandbox; every ID number lies in divisions 19, 29 and 39, which were
 * never assigned.
 */
public record SandboxPerson(Map<String, String> row) {
  public static List<SandboxPerson> all() {
    return Table.read(SandboxPerson.class, "people.csv").stream().map(SandboxPerson::new).toList();
  }

  public static SandboxPerson of(SandboxOutcome outcome) {
    return all().stream()
        .filter(person -> person.outcome() == outcome)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody stands for " + outcome));
  }

  public SandboxOutcome outcome() {
    return SandboxOutcome.valueOf(row.get("outcome"));
  }

  /** Code of the province that insures her. */
  public String province() {
    return row.get("province");
  }

  public String name() {
    return row.get("name");
  }

  public String of(String column) {
    return row.get(column);
  }

  /** What she shows at a counter: her card or her ID number. */
  public Credential credential() {
    Credential.Kind kind = Credential.Kind.valueOf(row.get("shows"));
    return kind == Credential.Kind.CARD_NUMBER
        ? new Credential(kind, row.get("cardNumber"), row.get("cardIdentification"))
        : new Credential(kind, row.get("idNumber"), "");
  }

  public Patient atCounter() {
    return new Patient(
        row.get("idNumber"),
        name(),
        this::credential,
        row.get("division"),
        InsuranceKind.valueOf(row.get("kind")));
  }

  @Override
  public String toString() {
    return "SandboxPerson[" + outcome() + "]";
  }
}
