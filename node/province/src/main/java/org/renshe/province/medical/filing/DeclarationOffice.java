package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.query.SelectionQuery;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.problem.Masked;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;

/** What clerks do with institutions' declarations: one use case a method. */
public final class DeclarationOffice {
  private final Database database;
  private final RegistryService registry;
  private final FilingTerms terms;
  private final DeclarationDesk desk;
  private final PersonalData personalData;
  private final Audit audit;

  DeclarationOffice(
      Database database,
      RegistryService registry,
      FilingTerms terms,
      DeclarationDesk desk,
      PersonalData personalData,
      Audit audit) {
    this.database = database;
    this.registry = registry;
    this.terms = terms;
    this.desk = desk;
    this.personalData = personalData;
    this.audit = audit;
  }

  /**
   * A declaration as a clerk sees it.
   *
   * @param decideBy last day for a decision; null once none is due
   * @param declaration what was declared; null in a list
   */
  public record View(
      String number,
      Declaration.Kind kind,
      Declaration.State state,
      String maskedName,
      String maskedDocument,
      String declaredBy,
      LocalDate declaredOn,
      LocalDate decideBy,
      boolean overdue,
      String handledBy,
      String reason,
      Declaration declaration) {
    @Override
    public String toString() {
      return "Declaration[" + number + "]";
    }
  }

  /**
   * The work list in order of numbers.
   *
   * @param kind null for any
   * @param state null for any
   * @param after number of the last row seen, a space at first
   */
  public List<View> list(Declaration.Kind kind, Declaration.State state, String after, int max) {
    return database.read(
        transaction -> {
          Map<String, Object> parameters = new LinkedHashMap<>();
          StringBuilder where = new StringBuilder("from DeclarationRow where number > :after");
          parameters.put("after", after);
          if (kind != null) {
            where.append(" and kind = :kind");
            parameters.put("kind", kind);
          }
          if (state != null) {
            where.append(" and state = :state");
            parameters.put("state", state);
          }
          SelectionQuery<DeclarationRow> query =
              transaction
                  .session()
                  .createSelectionQuery(where + " order by number", DeclarationRow.class)
                  .setMaxResults(max);
          parameters.forEach(query::setParameter);
          return query.getResultList().stream().map(row -> view(transaction, row, null)).toList();
        });
  }

  /** A declaration with all its fields; the look is audited. */
  public View look(String number, String actor) {
    return database.write(
        transaction -> {
          DeclarationRow row = DeclarationStore.find(transaction, number);
          note(transaction, actor, "declaration", row);
          return view(transaction, row, desk.open(row));
        });
  }

  public void take(String number, String actor) {
    change(number, actor, "take", tx -> DeclarationStore.find(tx, number).handledBy = actor);
  }

  public void approve(String number, String actor) {
    change(number, actor, "approve", tx -> desk.approve(tx, number));
  }

  public void reject(String number, String reason, String actor) {
    change(number, actor, "reject", tx -> desk.reject(tx, number, reason));
  }

  public void end(String number, String reason, String actor) {
    change(number, actor, "end", tx -> desk.end(tx, number, reason));
  }

  private void change(String number, String actor, String what, Consumer<Transaction> work) {
    database.run(
        transaction -> {
          work.accept(transaction);
          note(
              transaction,
              actor,
              "declaration-" + what,
              DeclarationStore.find(transaction, number));
        });
  }

  private void note(Transaction transaction, String actor, String action, DeclarationRow row) {
    String document = person(transaction, row).documentNumber();
    audit.record(transaction, actor, action, personalData.index(document), row.number);
  }

  private Person person(Transaction transaction, DeclarationRow row) {
    return registry.byId(transaction, row.personId).orElseThrow();
  }

  private View view(Transaction transaction, DeclarationRow row, Declaration declaration) {
    Person person = person(transaction, row);
    boolean waits = row.state == Declaration.State.SUBMITTED;
    return new View(
        row.number,
        row.kind,
        row.state,
        Masked.name(person.name()),
        Masked.number(person.documentNumber()),
        row.declaredBy,
        row.declaredOn,
        waits ? row.decideBy : null,
        waits && row.decideBy.isBefore(terms.today()),
        row.handledBy,
        row.reason,
        declaration);
  }
}
