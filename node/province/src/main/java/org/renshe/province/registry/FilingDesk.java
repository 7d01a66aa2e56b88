package org.renshe.province.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.InsuranceKind;

/** Makes and ends filings (备案). */
final class FilingDesk {
  private final FilingTerms terms;
  private final Supplier<String> ids;
  private final Clock clock;

  FilingDesk(FilingTerms terms, Supplier<String> ids, Clock clock) {
    this.terms = terms;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Files at once: what reaches here has been decided. A new long-term filing ends the one before,
   * once the switch wait is over (N22 part 2(3)). The same filing number again changes nothing, nor
   * does an unnumbered filing that already stands.
   */
  void file(Transaction transaction, FilingEntry entry) {
    Session session = transaction.session();
    String personId = RelationLoader.personId(session, entry.personNumber());
    Rows.required(entry.kind(), "kind");
    Rows.required(entry.filingKind(), "filingKind");
    String number = entry.filingNumber() == null ? newNumber() : entry.filingNumber();
    Rows.require(number.length() <= 30, "filingNumber");
    if (session.find(FilingRow.class, number) != null) {
      return;
    }
    if (entry.filingNumber() == null && stands(session, personId, entry)) {
      return;
    }
    FilingRow row = new FilingRow(number, personId);
    row.insuranceKind = entry.kind();
    row.filingKind = entry.filingKind();
    row.division = Rows.division(entry.division());
    row.filedOn = today();
    row.validFrom = entry.from() == null ? today() : entry.from();
    row.validTo = validTo(entry, row.validFrom);
    Rows.require(row.validTo == null || !row.validTo.isBefore(row.validFrom), "to");
    if (FilingRules.isLong(entry.filingKind())) {
      replaceLong(session, personId, row);
    }
    row.happen(FilingLifecycle.Event.SUBMIT);
    row.happen(
        entry.promised() ? FilingLifecycle.Event.ACCEPT_ON_PROMISE : FilingLifecycle.Event.ACCEPT);
    session.persist(row);
  }

  void handInEvidence(Transaction transaction, String filingNumber) {
    find(transaction, filingNumber).happen(FilingLifecycle.Event.HAND_IN_EVIDENCE);
  }

  void end(Transaction transaction, String filingNumber) {
    end(find(transaction, filingNumber), today());
  }

  private boolean stands(Session session, String personId, FilingEntry entry) {
    LocalDate from = entry.from() == null ? today() : entry.from();
    return filings(session, personId, entry.kind()).stream()
        .filter(row -> row.state.inForce() && row.filingKind == entry.filingKind())
        .anyMatch(row -> row.division.equals(entry.division()) && row.view().validOn(from));
  }

  private void replaceLong(Session session, String personId, FilingRow next) {
    LocalDate ended = next.validFrom.isAfter(today()) ? next.validFrom : today();
    filings(session, personId, next.insuranceKind).stream()
        .filter(row -> FilingRules.isLong(row.filingKind) && row.state.inForce())
        .forEach(row -> end(row, ended));
  }

  private static List<FilingRow> filings(Session session, String personId, InsuranceKind kind) {
    return session
        .createSelectionQuery(
            "from FilingRow where personId = :person and insuranceKind = :kind", FilingRow.class)
        .setParameter("person", personId)
        .setParameter("kind", kind)
        .getResultList();
  }

  /** From that day on it reaches nothing; a stay that began before is still covered by it. */
  private void end(FilingRow row, LocalDate ended) {
    LocalDate free = row.filedOn.plusMonths(terms.switchWaitMonths());
    if (FilingRules.isLong(row.filingKind) && today().isBefore(free)) {
      throw RegistryProblem.FILING_SWITCH_WAIT.with(free);
    }
    row.happen(FilingLifecycle.Event.END);
    LocalDate lastDay = ended.minusDays(1);
    row.validTo = row.validTo == null || row.validTo.isAfter(lastDay) ? lastDay : row.validTo;
  }

  private LocalDate validTo(FilingEntry entry, LocalDate from) {
    if (entry.to() != null || FilingRules.isLong(entry.filingKind())) {
      return entry.to();
    }
    return from.plus(Period.ofMonths(terms.temporaryMonths())).minusDays(1);
  }

  private static FilingRow find(Transaction transaction, String filingNumber) {
    return Optional.ofNullable(transaction.session().find(FilingRow.class, filingNumber))
        .orElseThrow(() -> RegistryProblem.FILING_UNKNOWN.with(filingNumber));
  }

  private String newNumber() {
    return "F" + ids.get().replace("-", "").substring(0, 24);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
  }
}
