package org.renshe.province.medical.reconciliation;

import java.time.Clock;
import java.util.List;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.Operator;

/** What the agency's clerks do with clearing applications (清算申请经办). */
public final class ApplicationService {
  private static final int REASON_MAX = 200;
  private static final int PAGE_MAX = 200;

  private final Database database;
  private final Audit audit;
  private final Clock clock;

  ApplicationService(Database database, Audit audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Applications in order of their making.
   *
   * @param institution {@code fixmedins_code}, null for every one
   * @param month {@code setlym}, null for every one
   * @param stage null for every one
   * @param afterId cursor; a space for the first page
   * @param max at most 200
   */
  public List<ApplicationView> list(
      String institution, String month, ApplicationStage stage, String afterId, int max) {
    Applications.Query query =
        new Applications.Query(institution, null, null, month, null, stage, null, null);
    return database.read(
        transaction ->
            Applications.list(transaction, query, afterId, Math.min(max, PAGE_MAX)).stream()
                .map(ApplicationView::of)
                .toList());
  }

  /**
   * Takes an application one step on, or returns it to the hospital with a reason. Whoever audited
   * it does not clear it (双人复核).
   *
   * @param officer one known person
   * @throws org.renshe.protocol.problem.ProblemException STAGE_ILLEGAL, STAGE_SAME_OFFICER,
   *     REASON_MISSING, RS-CHA for the shared token
   */
  public ApplicationView move(String id, ApplicationStage next, String reason, Operator officer) {
    if (!officer.isPerson()) {
      throw ChassisProblem.PERSON_NEEDED.with();
    }
    boolean returned = next == ApplicationStage.NOT_APPLIED;
    String why = reason == null ? "" : reason.strip();
    if (why.length() > REASON_MAX || (returned && why.isEmpty())) {
      throw ReconciliationProblem.REASON_MISSING.with();
    }
    return database.write(
        transaction -> {
          ApplicationRow row = Applications.require(transaction, id);
          AccountLock.take(transaction, row.institution);
          row.moveTo(next, officer.name(), clock.instant());
          row.returnReason = returned ? why : null;
          audit.record(transaction, officer.name(), "clearing-" + next.code(), row.institution, id);
          return ApplicationView.of(row);
        });
  }
}
