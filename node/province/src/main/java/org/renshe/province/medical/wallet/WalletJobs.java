package org.renshe.province.medical.wallet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.Job;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.message.EndWallet;
import org.renshe.province.registry.RegistryService;

/** What time brings: limits end with their owners' insurance, unanswered messages go again. */
final class WalletJobs {
  private static final int BATCH = 200;

  private final Database database;
  private final RegistryService registry;
  private final WalletDesk.Sides sides;
  private final Duration patience;
  private final Clock clock;

  WalletJobs(
      Database database,
      RegistryService registry,
      WalletDesk.Sides sides,
      Duration patience,
      Clock clock) {
    this.database = database;
    this.registry = registry;
    this.sides = sides;
    this.patience = patience;
    this.clock = clock;
  }

  List<Job> jobs(Duration every) {
    return List.of(
        new Job("wallet-owners", every, Job.Where.ONE_MEMBER, this::endWithInsurance),
        new Job("wallet-again", patience, Job.Where.ONE_MEMBER, this::askAgain));
  }

  /** Each grant in a transaction of its own, so that one in trouble stops no other. */
  void endWithInsurance() {
    LocalDate today = LocalDate.now(clock.withZone(OwnerSide.SHANGHAI));
    String after = "0";
    List<String> ids;
    do {
      String last = after;
      ids =
          database.read(
              transaction ->
                  transaction
                      .session()
                      .createSelectionQuery(
                          "select id from GrantRow where state in (:open) and id > :after"
                              + " order by id",
                          String.class)
                      .setParameter("open", List.of(GrantRow.State.OFFERED, GrantRow.State.ACTIVE))
                      .setParameter("after", last)
                      .setMaxResults(BATCH)
                      .getResultList());
      ids.forEach(id -> endIfUninsured(id, today));
      after = ids.isEmpty() ? after : ids.get(ids.size() - 1);
    } while (!ids.isEmpty());
  }

  private void endIfUninsured(String id, LocalDate today) {
    database.run(
        transaction -> {
          GrantRow row = transaction.session().find(GrantRow.class, id);
          boolean insured =
              registry
                  .relation(transaction, row.relationId)
                  .filter(relation -> OwnerSide.isEntitled(relation, today))
                  .isPresent();
          if (!insured) {
            sides.owners().end(transaction, row, EndWallet.Reason.OWNER_INSURANCE_ENDED);
          }
        });
  }

  void askAgain() {
    Instant before = clock.instant().minus(patience);
    database.run(
        transaction ->
            transaction
                .session()
                .createSelectionQuery(
                    "from GrantRow where state in (:open) and askedAt < :before"
                        + " order by askedAt",
                    GrantRow.class)
                .setParameter("open", List.of(GrantRow.State.OFFERED, GrantRow.State.ENDING))
                .setParameter("before", before)
                .setMaxResults(BATCH)
                .getResultList()
                .forEach(row -> sides.owners().askAgain(transaction, row)));
    database.run(
        transaction ->
            transaction
                .session()
                .createSelectionQuery(
                    "from ShareRow where (state = :charging"
                        + " or (state = :charged and askedFen <> answeredFen))"
                        + " and askedAt < :before order by askedAt",
                    ShareRow.class)
                .setParameter("charging", ShareRow.State.CHARGING)
                .setParameter("charged", ShareRow.State.CHARGED)
                .setParameter("before", before)
                .setMaxResults(BATCH)
                .getResultList()
                .forEach(share -> sides.shares().askAgain(transaction, share)));
  }
}
