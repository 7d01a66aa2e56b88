package org.renshe.province.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.CreditCode;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.Masked;

/** Registers employers and insured relations; the same row again changes nothing. */
final class RelationLoader {
  private final PersonalAccounts accounts;
  private final Supplier<String> ids;
  private final Clock clock;

  RelationLoader(PersonalAccounts accounts, Supplier<String> ids, Clock clock) {
    this.accounts = accounts;
    this.ids = ids;
    this.clock = clock;
  }

  void loadEmployer(Transaction transaction, EmployerEntry entry) {
    String code = CreditCode.parse(Rows.required(entry.creditCode(), "creditCode")).value();
    Session session = transaction.session();
    Optional<EmployerRow> known = employer(session, code);
    EmployerRow row = known.orElseGet(() -> new EmployerRow(ids.get(), code));
    row.employerName = Rows.required(entry.name(), "name");
    row.division = Rows.division(entry.division());
    if (known.isEmpty()) {
      session.persist(row);
    }
  }

  void loadRelation(Transaction transaction, RelationEntry entry) {
    Session session = transaction.session();
    String personId = personId(session, entry.personNumber());
    Rows.required(entry.kind(), "kind");
    Optional<RelationRow> known =
        session
            .createSelectionQuery(
                "from RelationRow where personId = :person and insuranceKind = :kind",
                RelationRow.class)
            .setParameter("person", personId)
            .setParameter("kind", entry.kind())
            .uniqueResultOptional();
    RelationRow row = known.orElseGet(() -> new RelationRow(ids.get(), personId, entry.kind()));
    fill(session, row, entry);
    if (known.isEmpty()) {
      session.persist(row);
      Money opening = entry.accountBalance() == null ? Money.ZERO : entry.accountBalance();
      Rows.require(!opening.isNegative(), "accountBalance");
      LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
      accounts.open(transaction, row.id, entry.kind(), opening, today);
    }
  }

  private static void fill(Session session, RelationRow row, RelationEntry entry) {
    row.personType = Rows.required(entry.personType(), "personType");
    row.benefitGroups = String.join(",", entry.groups() == null ? List.of() : entry.groups());
    row.status = entry.status() == null ? InsuredRelation.Status.ACTIVE : entry.status();
    row.insuredFrom = Rows.required(entry.since(), "since");
    Rows.require(entry.until() == null || !entry.until().isBefore(entry.since()), "until");
    row.insuredTo = entry.until();
    row.division = Rows.division(entry.division());
    row.employerId =
        entry.employerCreditCode() == null
            ? null
            : employer(session, entry.employerCreditCode())
                .orElseThrow(
                    () -> RegistryProblem.EMPLOYER_UNKNOWN.with(entry.employerCreditCode()))
                .id;
    row.civilServant = entry.civilServant();
  }

  static String personId(Session session, String personNumber) {
    return session
        .createSelectionQuery("from PersonRow where personNumber = :number", PersonRow.class)
        .setParameter("number", Rows.personNumber(personNumber))
        .uniqueResultOptional()
        .orElseThrow(() -> RegistryProblem.PERSON_UNKNOWN.with(Masked.number(personNumber)))
        .id;
  }

  private static Optional<EmployerRow> employer(Session session, String creditCode) {
    return session
        .createSelectionQuery("from EmployerRow where creditCode = :code", EmployerRow.class)
        .setParameter("code", creditCode)
        .uniqueResultOptional();
  }
}
