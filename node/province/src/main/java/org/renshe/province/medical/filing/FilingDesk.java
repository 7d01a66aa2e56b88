package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.Division;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.problem.Masked;
import org.renshe.province.medical.filing.policy.FilingPolicy;
import org.renshe.province.registry.RegistryProblem;
import org.renshe.province.registry.RegistryService;

/** Makes filings (备案): those decided elsewhere and loaded, and those applied for here. */
final class FilingDesk {
  private static final int NUMBER_MAX = 30;

  private final MemberCode self;
  private final RegistryService registry;
  private final FilingTerms terms;
  private final FilingDecisions decisions;
  private final PersonalData personalData;
  private final Supplier<String> ids;

  FilingDesk(
      MemberCode self,
      RegistryService registry,
      FilingTerms terms,
      FilingDecisions decisions,
      PersonalData personalData,
      Supplier<String> ids) {
    this.self = self;
    this.registry = registry;
    this.terms = terms;
    this.decisions = decisions;
    this.personalData = personalData;
    this.ids = ids;
  }

  /**
   * Files at once: what reaches here has been decided. A new long-term filing ends the one before,
   * once the switch wait is over (N22 part 2(3)). The same filing number again changes nothing, nor
   * does an unnumbered filing that already stands.
   */
  void load(Transaction transaction, FilingEntry entry) {
    String personId = personId(transaction, entry.personNumber());
    require(entry.kind() != null, "kind");
    require(entry.filingKind() != null, "filingKind");
    String division = Division.parse(entry.division() == null ? "" : entry.division()).code();
    String number = entry.filingNumber() == null ? newNumber() : entry.filingNumber();
    require(number.matches("[0-9A-Za-z-]{1," + NUMBER_MAX + "}"), "filingNumber");
    Session session = transaction.session();
    LocalDate from = entry.from() == null ? terms.today() : entry.from();
    if (session.find(FilingRow.class, number) != null
        || (entry.filingNumber() == null && standing(session, personId, entry, division, from))) {
      return;
    }
    FilingRow row = new FilingRow(number, personId);
    row.insuranceKind = entry.kind();
    row.filingKind = entry.filingKind();
    row.division = division;
    row.validFrom = from;
    row.validTo = entry.to();
    row.filedOn = terms.today();
    FilingPolicy policy = terms.of(transaction, personId, entry.kind());
    decisions.submit(row, policy);
    session.persist(row);
    decisions.accept(transaction, row, policy, entry.promised());
  }

  /**
   * Takes an application: in force at once on a promise, or where the policy lets that kind take
   * effect at once; else somebody decides. The same number again changes nothing.
   *
   * @throws org.renshe.protocol.problem.ProblemException {@link FilingProblem}: what the person can
   *     put right
   */
  Filing apply(Transaction transaction, Application application) {
    Session session = transaction.session();
    FilingRow known = session.find(FilingRow.class, application.number());
    if (known != null) {
      require(known.personId.equals(application.personId()), "filingNumber");
      return known.view();
    }
    FilingPolicy policy = terms.of(transaction, application.personId(), application.insurance());
    check(transaction, application, policy);
    FilingRow row = new FilingRow(application.number(), application.personId());
    row.insuranceKind = application.insurance();
    row.filingKind = application.kind();
    row.division = application.division();
    row.validFrom = application.from();
    row.validTo = application.to();
    row.filedOn = terms.today();
    row.channel = application.channel();
    row.detailsSealed = personalData.seal(application.details().toJson());
    decisions.submit(row, policy);
    session.persist(row);
    if (application.promised()) {
      decisions.accept(transaction, row, policy, true);
    } else if (policy.takesEffectAtOnce(application.kind())) {
      decisions.accept(transaction, row, policy, false);
    }
    return row.view();
  }

  private void check(Transaction transaction, Application application, FilingPolicy policy) {
    if (application.kind() == FilingKind.TEMP_EMERGENCY) {
      throw FilingProblem.DEEMED_FILED.with();
    }
    Division place = Division.parse(application.division());
    if (place.province().equals(self.value())) {
      throw FilingProblem.PLACE_AT_HOME.with();
    }
    if (!terms.insured(transaction, application.personId(), application.insurance())) {
      throw FilingProblem.NOT_INSURED.with();
    }
    if (application.from().isBefore(terms.today())
        && application.channel() == FilingChannel.CITIZEN) {
      throw FilingProblem.DATES_WRONG.with(application.from());
    }
    if (application.to() != null && application.to().isBefore(application.from())) {
      throw FilingProblem.DATES_WRONG.with(application.to());
    }
    evidence(application, policy);
    for (FilingRow other :
        FilingStore.of(transaction.session(), application.personId(), application.insurance())) {
      boolean same =
          other.filingKind == application.kind()
              && other.division.equals(application.division())
              && (other.state.inForce() || other.state == FilingState.SUBMITTED)
              && other.view().validOn(application.from());
      if (same) {
        throw FilingProblem.ALREADY_FILED.with(other.filingNumber);
      }
    }
    if (FilingRules.isLong(application.kind())) {
      decisions.requireMayReplace(
          transaction, application.personId(), application.insurance(), policy);
    }
  }

  private void evidence(Application application, FilingPolicy policy) {
    if (application.promised()) {
      if (!policy.mayPromise(application.kind())) {
        throw FilingProblem.PROMISE_NOT_ALLOWED.with();
      }
    } else if (!terms.tables().materials().enough(application.kind(), application.materials())) {
      throw FilingProblem.MATERIALS_MISSING.with();
    }
  }

  private static boolean standing(
      Session session, String personId, FilingEntry entry, String division, LocalDate from) {
    return FilingStore.of(session, personId, entry.kind()).stream()
        .filter(row -> row.state.inForce() && row.filingKind == entry.filingKind())
        .anyMatch(row -> row.division.equals(division) && row.view().validOn(from));
  }

  String personId(Transaction transaction, String personNumber) {
    return registry
        .byPersonNumber(transaction, String.valueOf(personNumber))
        .orElseThrow(() -> RegistryProblem.PERSON_UNKNOWN.with(Masked.number(personNumber)))
        .id();
  }

  /** Such as an application needs before it is sent. */
  String newNumber() {
    return "F" + ids.get().replace("-", "").substring(0, 24);
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw FilingProblem.FIELD_WRONG.with(field);
    }
  }
}
