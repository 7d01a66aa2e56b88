package org.renshe.province.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.money.Money;

/** Who is known here and how insured: people, relations. Works inside the caller's transaction. */
public final class RegistryService {
  private final PersonalData personalData;
  private final PersonalAccounts accounts;

  RegistryService(PersonalData personalData, PersonalAccounts accounts) {
    this.personalData = personalData;
    this.accounts = accounts;
  }

  /** The person of that number ({@code psn_no}). */
  public Optional<Person> byPersonNumber(Transaction transaction, String personNumber) {
    return transaction
        .session()
        .createSelectionQuery("from PersonRow where personNumber = :number", PersonRow.class)
        .setParameter("number", personNumber)
        .uniqueResultOptional()
        .map(row -> read(transaction, row));
  }

  /** The person who uses, or once used, the document of that number. */
  public Optional<Person> byDocument(Transaction transaction, String documentNumber) {
    return transaction
        .session()
        .createSelectionQuery("from DocumentRow where numberIndex = :index", DocumentRow.class)
        .setParameter("index", personalData.index(documentNumber))
        .uniqueResultOptional()
        .flatMap(document -> byId(transaction, document.personId));
  }

  /** The person of that internal key. */
  public Optional<Person> byId(Transaction transaction, String personId) {
    return Optional.ofNullable(transaction.session().find(PersonRow.class, personId))
        .map(row -> read(transaction, row));
  }

  /** Every insured relation of the person, one a kind. */
  public List<InsuredRelation> relations(Transaction transaction, String personId) {
    return transaction
        .session()
        .createSelectionQuery(
            "from RelationRow where personId = :person order by insuranceKind", RelationRow.class)
        .setParameter("person", personId)
        .getResultList()
        .stream()
        .map(row -> read(transaction, row))
        .toList();
  }

  /**
   * Moves money into (positive) or out of a personal account.
   *
   * @param cause such as the settlement's identifier; happens once in an account, at most 80
   *     characters
   * @return what it may spend afterwards
   * @throws org.renshe.protocol.problem.ProblemException when it would fall below zero
   */
  public Money moveAccount(Transaction transaction, String relationId, Money amount, String cause) {
    return accounts.move(transaction, relationId, amount, cause);
  }

  /** What the personal account of that relation may spend: its balance less what is frozen. */
  public Money accountBalance(Transaction transaction, String relationId) {
    return accounts.spendable(transaction, relationId);
  }

  /** What of the personal account is frozen for relatives (共济额度). */
  public Money accountFrozen(Transaction transaction, String relationId) {
    return accounts.frozen(transaction, relationId);
  }

  /**
   * Freezes (positive) or frees (negative) money of a personal account.
   *
   * @param cause as in {@link #moveAccount}
   * @throws org.renshe.protocol.problem.ProblemException when the account may not spend that much,
   *     or no more than that is frozen
   */
  public void freezeAccount(
      Transaction transaction, String relationId, Money amount, String cause) {
    accounts.freeze(transaction, relationId, amount, cause);
  }

  /** The relation of that key. */
  public Optional<InsuredRelation> relation(Transaction transaction, String relationId) {
    return Optional.ofNullable(transaction.session().find(RelationRow.class, relationId))
        .map(row -> read(transaction, row));
  }

  private Person read(Transaction transaction, PersonRow row) {
    DocumentRow document =
        transaction
            .session()
            .createSelectionQuery(
                "from DocumentRow where personId = :person and usedTo is null", DocumentRow.class)
            .setParameter("person", row.id)
            .getSingleResult();
    return new Person(
        row.id,
        row.personNumber,
        document.documentKind,
        personalData.open(document.numberSealed),
        personalData.open(row.nameSealed),
        row.sex,
        row.ethnicGroup == null ? "" : row.ethnicGroup,
        LocalDate.parse(personalData.open(row.birthDateSealed)));
  }

  private InsuredRelation read(Transaction transaction, RelationRow row) {
    EmployerRow employer =
        row.employerId == null
            ? null
            : transaction.session().find(EmployerRow.class, row.employerId);
    return new InsuredRelation(
        row.id,
        row.insuranceKind,
        row.personType,
        groups(row.benefitGroups),
        row.status,
        row.insuredFrom,
        row.insuredTo,
        row.division,
        employer == null ? "" : employer.employerName,
        row.civilServant,
        accounts.spendable(transaction, row.id));
  }

  private static Set<String> groups(String text) {
    return text == null || text.isEmpty()
        ? Set.of()
        : new LinkedHashSet<>(Arrays.asList(text.split(",")));
  }
}
