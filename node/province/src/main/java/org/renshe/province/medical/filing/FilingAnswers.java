package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.DeclareBenefit;
import org.renshe.protocol.message.FilingNotice;
import org.renshe.protocol.message.FilingsFound;
import org.renshe.protocol.message.FindFilings;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.WithdrawDeclaration;
import org.renshe.protocol.problem.Masked;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryProblem;
import org.renshe.province.registry.RegistryService;

/**
 * The insured place's answers to treatment places, near and far: what is on file, and what
 * institutions declare.
 */
public final class FilingAnswers {
  private final RegistryService registry;
  private final DeclarationDesk declarations;
  private final PersonalData personalData;
  private final Audit audit;

  FilingAnswers(
      RegistryService registry,
      DeclarationDesk declarations,
      PersonalData personalData,
      Audit audit) {
    this.registry = registry;
    this.declarations = declarations;
    this.personalData = personalData;
    this.audit = audit;
  }

  /**
   * Answers in the caller's transaction; what changes something must be called once a key.
   *
   * @param place the treatment place that asks
   * @param key of the request, for the audit
   * @throws org.renshe.protocol.problem.ProblemException the refusal
   */
  public Answer answer(Transaction transaction, MemberCode place, String key, Request request) {
    if (request instanceof FindFilings asked) {
      DeclarationRules.check(asked);
      String personId = person(transaction, place, key, asked.personNumber(), "filings");
      return find(transaction, place, personId, asked);
    }
    if (request instanceof DeclareBenefit asked) {
      DeclarationRules.check(asked);
      String personId = person(transaction, place, key, asked.personNumber(), "declare");
      return declarations.declare(transaction, place, personId, asked);
    }
    if (request instanceof WithdrawDeclaration asked) {
      DeclarationRules.check(asked);
      String personId = person(transaction, place, key, asked.personNumber(), "withdraw");
      return declarations.withdraw(transaction, place, personId, asked);
    }
    throw new IllegalArgumentException("not of filing: " + request.type());
  }

  private String person(
      Transaction transaction, MemberCode place, String key, String personNumber, String what) {
    Person person =
        registry
            .byPersonNumber(transaction, personNumber)
            .orElseThrow(() -> RegistryProblem.PERSON_UNKNOWN.with(Masked.number(personNumber)));
    audit.record(
        transaction, "member:" + place, what, personalData.index(person.documentNumber()), key);
    return person.id();
  }

  private FilingsFound find(
      Transaction transaction, MemberCode place, String personId, FindFilings asked) {
    List<FilingNotice> filings =
        FilingStore.of(transaction.session(), personId).stream()
            .filter(row -> row.state.counts())
            .filter(row -> row.division.startsWith(place.value().substring(0, 2)))
            .filter(row -> overlaps(asked, row.validFrom, row.validTo))
            .map(FilingRow::notice)
            .toList();
    List<FilingsFound.Declared> declared =
        DeclarationStore.of(transaction.session(), personId).stream()
            .filter(FilingAnswers::isTold)
            .filter(row -> overlaps(asked, row.validFrom, row.validTo))
            .map(row -> new FilingsFound.Declared(row.number, row.state, declarations.open(row)))
            .toList();
    return new FilingsFound(filings, declared);
  }

  private static boolean overlaps(FindFilings asked, LocalDate from, LocalDate to) {
    return (to == null || (!to.isBefore(asked.from()) && !to.isBefore(from)))
        && (asked.to() == null || !from.isAfter(asked.to()));
  }

  private static boolean isTold(DeclarationRow row) {
    return row.state == Declaration.State.APPROVED || row.state == Declaration.State.SUBMITTED;
  }
}
