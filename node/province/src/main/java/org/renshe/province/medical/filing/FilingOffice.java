package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.problem.Masked;
import org.renshe.province.medical.filing.policy.FilingPolicy;
import org.renshe.province.medical.filing.policy.FilingTables;
import org.renshe.province.registry.InsuredRelation;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;

/** What the pages of citizens and clerks do with filings: one use case a method. */
public final class FilingOffice {
  private final Database database;
  private final RegistryService registry;
  private final FilingTerms terms;
  private final FilingDesk desk;
  private final FilingDecisions decisions;
  private final EvidenceDesk evidence;
  private final Sight sight;

  /** Who may see personal data, and that every look is noted. */
  record Sight(PersonalData personalData, Audit audit) {}

  FilingOffice(
      Database database,
      RegistryService registry,
      FilingTerms terms,
      FilingDesk desk,
      FilingDecisions decisions,
      EvidenceDesk evidence,
      Sight sight) {
    this.database = database;
    this.registry = registry;
    this.terms = terms;
    this.desk = desk;
    this.decisions = decisions;
    this.evidence = evidence;
    this.sight = sight;
  }

  public FilingTables tables() {
    return terms.tables();
  }

  public LocalDate today() {
    return terms.today();
  }

  /** A number for a filing that is about to be made. */
  public String newNumber() {
    return desk.newNumber();
  }

  public int evidenceBytesMax() {
    return evidence.bytesMax();
  }

  /** Insurance kinds the person may file for today. */
  public List<InsuranceKind> insurances(String personId) {
    return database.read(
        transaction ->
            registry.relations(transaction, personId).stream()
                .filter(relation -> relation.status() == InsuredRelation.Status.ACTIVE)
                .filter(relation -> relation.coversDay(terms.today()))
                .map(InsuredRelation::kind)
                .toList());
  }

  /** The rules that hold for the person. */
  public FilingPolicy policy(String personId, InsuranceKind kind) {
    return database.read(transaction -> terms.of(transaction, personId, kind));
  }

  /** The person of that number at the counter. */
  public String personId(String personNumber) {
    return database.read(transaction -> desk.personId(transaction, personNumber));
  }

  /**
   * A filing somebody applies for; what evidence there is counts.
   *
   * @param number from {@link #newNumber}: the same again is the same filing
   * @param to null: the policy's validity
   * @param seen materials a clerk has seen at the counter; empty from elsewhere
   */
  public record Wish(
      String number,
      String personId,
      InsuranceKind insurance,
      FilingKind kind,
      String division,
      LocalDate from,
      LocalDate to,
      FilingChannel channel,
      boolean promised,
      Set<String> seen,
      ApplicationDetails details) {}

  /**
   * @throws org.renshe.protocol.problem.ProblemException {@link FilingProblem}
   */
  public Filing apply(Wish wish, String actor) {
    return database.write(
        transaction -> {
          Set<String> materials = new TreeSet<>(evidence.materials(transaction, wish.number()));
          materials.addAll(wish.seen());
          Filing filing =
              desk.apply(
                  transaction,
                  new Application(
                      wish.number(),
                      wish.personId(),
                      wish.insurance(),
                      wish.kind(),
                      wish.division(),
                      wish.from(),
                      wish.to(),
                      wish.channel(),
                      wish.promised(),
                      materials,
                      wish.details()));
          note(transaction, actor, "file", wish.personId(), wish.number());
          return filing;
        });
  }

  public Evidence addEvidence(String number, String material, String name, byte[] content) {
    return database.write(
        transaction -> evidence.add(transaction, number, material, name, content));
  }

  public List<Evidence> evidence(String number) {
    return database.read(transaction -> evidence.list(transaction, number));
  }

  public void removeEvidence(String number, String id) {
    database.run(transaction -> evidence.remove(transaction, number, id));
  }

  /** A file of evidence, looked at. */
  public static final class Looked {
    private final Evidence evidence;
    private final byte[] content;

    private Looked(Evidence evidence, byte[] content) {
      this.evidence = evidence;
      this.content = content;
    }

    public Evidence evidence() {
      return evidence;
    }

    public byte[] content() {
      return content;
    }
  }

  /** Opens a file of evidence; the look is audited. */
  public Looked lookAtEvidence(String number, String id, String actor) {
    return database.write(
        transaction -> {
          FilingRow row = FilingStore.find(transaction, number);
          byte[] content = evidence.content(transaction, number, id);
          note(transaction, actor, "filing-evidence", row.personId, number + "/" + id);
          return new Looked(evidence.get(transaction, number, id), content);
        });
  }

  /** A filing; the look is audited. */
  public FilingView look(String number, String actor) {
    return database.write(
        transaction -> {
          FilingRow row = FilingStore.find(transaction, number);
          note(transaction, actor, "filing", row.personId, number);
          return view(transaction, row, evidence.list(transaction, number));
        });
  }

  /**
   * A filing for whoever knows its number and the person's document; the look is audited.
   *
   * @throws org.renshe.protocol.problem.ProblemException FILING_UNKNOWN, whichever of both is wrong
   */
  public FilingView progress(String number, String documentNumber) {
    return database.write(
        transaction -> {
          FilingRow row = transaction.session().find(FilingRow.class, number);
          boolean hers =
              row != null
                  && person(transaction, row).documentNumber().equalsIgnoreCase(documentNumber);
          if (!hers) {
            throw FilingProblem.FILING_UNKNOWN.with(Masked.number(number));
          }
          note(transaction, "citizen", "filing-progress", row.personId, number);
          return view(transaction, row, evidence.list(transaction, number));
        });
  }

  /** The clerk's work list, those due first. */
  public List<FilingView> list(FilingFilter filter, int max) {
    return database.read(
        transaction -> {
          List<FilingRow> rows =
              FilingStore.list(transaction.session(), filter, terms.today(), max);
          return rows.stream().map(row -> view(transaction, row, List.of())).toList();
        });
  }

  /** Notes that a list left the house as a file. */
  public void exported(int rows, String actor, String filter) {
    database.run(
        transaction ->
            sight.audit.record(
                transaction,
                actor,
                "export-filings",
                sight.personalData.index("filings"),
                rows + " " + filter));
  }

  /** The clerk takes the case. */
  public void take(String number, String actor) {
    change(number, actor, "take", tx -> FilingStore.find(tx, number).handledBy = actor);
  }

  public void accept(String number, String actor) {
    change(number, actor, "accept", tx -> decisions.accept(tx, number));
  }

  public void reject(String number, String reason, String actor) {
    change(number, actor, "reject", tx -> decisions.reject(tx, number, reason));
  }

  public void handInEvidence(String number, String actor) {
    change(number, actor, "evidence", tx -> decisions.handInEvidence(tx, number));
  }

  public void end(String number, EndReason why, String reason, String actor) {
    change(number, actor, "end", tx -> decisions.end(tx, number, why, reason));
  }

  private void change(
      String number, String actor, String what, java.util.function.Consumer<Transaction> work) {
    database.run(
        transaction -> {
          work.accept(transaction);
          FilingRow row = FilingStore.find(transaction, number);
          note(transaction, actor, "filing-" + what, row.personId, number);
        });
  }

  private void note(
      Transaction transaction, String actor, String action, String personId, String purpose) {
    Person person = registry.byId(transaction, personId).orElseThrow();
    sight.audit.record(
        transaction, actor, action, sight.personalData.index(person.documentNumber()), purpose);
  }

  private Person person(Transaction transaction, FilingRow row) {
    return registry.byId(transaction, row.personId).orElseThrow();
  }

  private FilingView view(Transaction transaction, FilingRow row, List<Evidence> files) {
    Person person = person(transaction, row);
    LocalDate today = terms.today();
    boolean waits = row.state == FilingState.SUBMITTED;
    boolean overdue =
        (waits && row.decideBy != null && row.decideBy.isBefore(today))
            || (row.evidenceDue != null && row.evidenceDue.isBefore(today));
    return new FilingView(
        row.filingNumber,
        Masked.name(person.name()),
        Masked.number(person.documentNumber()),
        row.insuranceKind,
        row.filingKind,
        row.division,
        row.validFrom,
        row.validTo,
        row.state,
        row.channel,
        row.filedOn,
        waits ? row.decideBy : null,
        row.decidedOn,
        row.evidenceDue,
        row.endReason,
        row.endedOn,
        row.reason,
        row.handledBy,
        overdue,
        ApplicationDetails.read(sight.personalData.open(row.detailsSealed)),
        files);
  }
}
