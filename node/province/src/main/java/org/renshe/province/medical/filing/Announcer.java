package org.renshe.province.medical.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.messaging.AnswerHandler;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AnnounceFiling;
import org.renshe.protocol.message.FilingNoted;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells treatment places of filings until they have noted the latest revision. */
final class Announcer implements AnswerHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final int DUE_MAX = 200;

  private final Database database;
  private final RegistryService registry;
  private final Post post;
  private final Clock clock;

  /** How a telling leaves, in the caller's transaction. */
  @FunctionalInterface
  interface Post {
    /**
     * @throws ProblemException when the receiver is no member of the federation
     */
    void send(Transaction transaction, MemberCode to, String key, AnnounceFiling told);
  }

  Announcer(Database database, RegistryService registry, Post post, Clock clock) {
    this.database = database;
    this.registry = registry;
    this.post = post;
    this.clock = clock;
  }

  /** Tells all that is due; a place that cannot be written to holds up no other. */
  void tellDue() {
    Instant now = clock.instant();
    List<String> due =
        database.read(
            transaction ->
                transaction
                    .session()
                    .createSelectionQuery(
                        "select filingNumber from AnnouncementRow where nextAt <= :now"
                            + " order by nextAt",
                        String.class)
                    .setParameter("now", now)
                    .setMaxResults(DUE_MAX)
                    .getResultList());
    for (String number : due) {
      try {
        database.run(transaction -> tell(transaction, number, now));
      } catch (ProblemException away) {
        LOG.info("filing {} is not announced yet: {}", number, away.getMessage());
        database.run(transaction -> find(transaction, number).told(now));
      }
    }
  }

  private void tell(Transaction transaction, String number, Instant now) {
    AnnouncementRow row = find(transaction, number);
    if (row.nextAt == null || row.nextAt.isAfter(now)) {
      return;
    }
    FilingRow filing = FilingStore.find(transaction, number);
    Person person = registry.byId(transaction, filing.personId).orElseThrow();
    post.send(
        transaction,
        new MemberCode(row.receiver),
        row.key(),
        new AnnounceFiling(person.personNumber(), filing.notice()));
    row.told(now);
  }

  @Override
  public void apply(Transaction transaction, Opened answer) {
    if (answer.message() instanceof FilingNoted noted) {
      noted(transaction, answer.header().sender(), noted);
    }
  }

  /** Only the place that was told can have noted it. */
  void noted(Transaction transaction, MemberCode place, FilingNoted noted) {
    AnnouncementRow row = transaction.session().find(AnnouncementRow.class, noted.number());
    if (row != null && row.receiver.equals(place.value()) && noted.revision() <= row.revision) {
      row.noted(noted.revision());
    }
  }

  private static AnnouncementRow find(Transaction transaction, String number) {
    return transaction.session().find(AnnouncementRow.class, number);
  }
}
