package org.renshe.province.medical.treatment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands to the insured place: committed first, then sent, then waited for, and asked again until
 * the answer is known.
 */
final class Acts {
  private static final Logger LOG = LoggerFactory.getLogger(Acts.class);

  /** Since the request; afterwards every {@link #LATER}. */
  private static final List<Duration> ASKS =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60));

  private static final Duration LATER = Duration.ofMinutes(10);
  private static final int DUE_MAX = 200;

  private final Database database;
  private final InsuredPlaces places;
  private final PersonalData personalData;
  private final Clock clock;
  private final List<PeriodGuard> guards = new ArrayList<>();

  Acts(Database database, InsuredPlaces places, PersonalData personalData, Clock clock) {
    this.database = database;
    this.places = places;
    this.personalData = personalData;
    this.clock = clock;
  }

  /** Called while areas open. */
  void guard(PeriodGuard guard) {
    guards.add(guard);
  }

  /** Stores the act and hands its command to the outbox, in the caller's transaction. */
  void start(Transaction transaction, Settlement act, Request command) {
    if (act.act() == Settlement.Act.REVERSE) {
      guards.forEach(guard -> guard.requireOpen(transaction, act.undoes()));
    }
    act.requested(personalData.seal(MessageTexts.write(command)), clock.instant(), ASKS.get(0));
    transaction.session().persist(act);
    places.send(transaction, member(act), act.key(), command);
  }

  /**
   * Waits for the act's outcome.
   *
   * @param again whether to send the command once more, because the hospital asks once more
   * @throws ProblemException IN_PROGRESS when it is not known yet; the insured place's refusal
   */
  Settlement outcome(String key, boolean again) {
    Settlement act = read(key);
    if (!act.state().isFinal()) {
      if (again) {
        send(act);
      }
      if (!places.awaitBooked(member(act), key, command(act))) {
        throw TreatmentProblem.IN_PROGRESS.with();
      }
      act = read(key);
    }
    return switch (act.state()) {
      case REQUESTED -> throw TreatmentProblem.IN_PROGRESS.with();
      case REFUSED ->
          throw InsuredRefusal.of(MessageTexts.read(act.answerJson(), RequestRefused.class));
      case REVERSED -> throw TreatmentProblem.MESSAGE_BLOCKED.with(act.call().messageId());
      case DONE, CANCELLED -> act;
    };
  }

  /**
   * Has the act's answer come once more: booked from what arrived already, or asked for again under
   * the same key, which has no second effect at the insured place and passes the hub once more.
   *
   * @return false when there is no such act
   */
  boolean reread(String key) {
    boolean known = database.read(transaction -> TreatmentStore.act(transaction, key).isPresent());
    if (known) {
      Settlement act = read(key);
      if (act.state().isFinal() || !places.bookArrived(member(act), key)) {
        send(act);
        places.ownDeskAgain(member(act), key, command(act));
      }
    }
    return known;
  }

  /** Asks again for every act whose answer is overdue. */
  void askDue() {
    Instant now = clock.instant();
    List<String> due =
        database.read(
            transaction -> TreatmentStore.dueForAsking(transaction.session(), now, DUE_MAX));
    for (String key : due) {
      try {
        database.run(transaction -> postpone(transaction, key, now));
        askAgain(key);
      } catch (RuntimeException failed) {
        // its turn comes again; the others must not wait for it
        LOG.warn("asking again for {} failed", key, failed);
      }
    }
  }

  private void askAgain(String key) {
    Settlement act = read(key);
    if (!act.state().isFinal()) {
      send(act);
      places.ownDeskAgain(member(act), key, command(act));
    }
  }

  private static void postpone(Transaction transaction, String key, Instant now) {
    TreatmentStore.act(transaction, key)
        .filter(act -> !act.state().isFinal())
        .ifPresent(
            act -> {
              int asks = act.asks();
              act.askedAgain(
                  asks < ASKS.size() ? act.requestedAt().plus(ASKS.get(asks)) : now.plus(LATER));
            });
  }

  private void send(Settlement act) {
    database.run(transaction -> places.send(transaction, member(act), act.key(), command(act)));
  }

  private Settlement read(String key) {
    return database.read(
        transaction ->
            TreatmentStore.act(transaction, key)
                .orElseThrow(() -> BillingProblem.SETTLEMENT_UNKNOWN.with(key)));
  }

  Request command(Settlement act) {
    return MessageTexts.read(personalData.open(act.requestSealed()), Request.class);
  }

  private static MemberCode member(Settlement act) {
    return new MemberCode(act.insuredMember());
  }
}
