package org.renshe.province.registry;

import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.problem.Masked;

/** What an operator sees of a person. Every look is audited with its purpose. */
final class PersonViews {
  private static final int PURPOSE_MAX = 200;

  private final Database database;
  private final RegistryService registry;
  private final PersonalData personalData;
  private final Audit audit;

  PersonViews(Database database, RegistryService registry, PersonalData personalData, Audit audit) {
    this.database = database;
    this.registry = registry;
    this.personalData = personalData;
    this.audit = audit;
  }

  /** A person and how she is insured. */
  record View(Person person, List<InsuredRelation> relations) {}

  View look(String personNumber, String purpose) {
    if (purpose == null || purpose.isBlank() || purpose.length() > PURPOSE_MAX) {
      throw RegistryProblem.PURPOSE_MISSING.with();
    }
    return database.write(
        transaction -> {
          View view = view(transaction, personNumber);
          audit.record(
              transaction,
              "operator",
              "look-at-person",
              personalData.index(view.person.documentNumber()),
              purpose);
          return view;
        });
  }

  private View view(Transaction transaction, String personNumber) {
    Person person =
        registry
            .byPersonNumber(transaction, personNumber)
            .orElseThrow(() -> RegistryProblem.PERSON_UNKNOWN.with(Masked.number(personNumber)));
    return new View(person, registry.relations(transaction, person.id()));
  }
}
