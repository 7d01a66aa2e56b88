package org.renshe.province.medical.settlement;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.renshe.chassis.cluster.Cluster;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.OnceStore;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.messaging.RequestHandler;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.envelope.MessageCodec;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.CheckEntitlement;
import org.renshe.protocol.message.DeclareBenefit;
import org.renshe.protocol.message.FindFilings;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.message.PresettleBill;
import org.renshe.protocol.message.ReadAccumulators;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.WithdrawDeclaration;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.filing.FilingAnswers;

/**
 * The insured place's one entrance, for this province's own hospitals and for other provinces.
 *
 * <p>What changes a person's figures runs on the member that owns her key, one at a time; the once
 * store and the rows' versions hold even where two members both think they own her. A request from
 * elsewhere is answered through the outbox in the transaction that did the work.
 */
final class SettlementDesk implements InsuredDesk, RequestHandler {
  private static final String NAME = "insured";

  private final Database database;
  private final OnceStore once;
  private final Replies replies;
  private final Cluster cluster;
  private final PersonalData personalData;
  private final Services services;

  /** How an answer goes back to another province. */
  @FunctionalInterface
  interface Replies {
    void send(Transaction transaction, Opened request, Answer answer);
  }

  /** Who does the work. */
  record Services(
      Finder finder, Settler settler, Undoer undoer, FilingAnswers filings, Enquiries enquiries) {}

  SettlementDesk(
      Database database,
      OnceStore once,
      Replies replies,
      Cluster cluster,
      PersonalData personalData,
      Services services) {
    this.database = database;
    this.once = once;
    this.replies = replies;
    this.cluster = cluster;
    this.personalData = personalData;
    this.services = services;
  }

  void open() {
    cluster.registerDesk(NAME, call -> utf8(AnswerText.write(work(DeskCall.read(call)))));
  }

  @Override
  public Answer answer(MemberCode treatmentPlace, String key, Request request) {
    try {
      return dispatch(new DeskCall(treatmentPlace, key, request, null));
    } catch (ProblemException e) {
      if (e.problem().retrySafe()) {
        throw e;
      }
      return refused(e);
    }
  }

  @Override
  public void handle(Opened request) {
    dispatch(DeskCall.of(request));
  }

  private Answer dispatch(DeskCall call) {
    RequestRules.check(call.key(), call.request());
    Optional<String> owned = owned(call.request());
    if (owned.isEmpty()) {
      return work(call);
    }
    byte[] answer = cluster.callOwner(NAME, owned.get(), call.toBytes());
    return AnswerText.read(new String(answer, StandardCharsets.UTF_8));
  }

  /** The person whose figures it changes; empty for what changes none and may run anywhere. */
  private static Optional<String> owned(Request request) {
    if (request instanceof SettleBill asked) {
      return Optional.of(asked.personNumber());
    }
    if (request instanceof CancelSettlement asked) {
      return Optional.of(asked.personNumber());
    }
    if (request instanceof ReverseRequest asked) {
      return Optional.of(asked.personNumber());
    }
    return Optional.empty();
  }

  /**
   * A refusal may be the shadow of a repeat that committed a moment ago on a member that also
   * thinks it owns the person; then that repeat's answer is the answer.
   */
  private Answer work(DeskCall call) {
    try {
      return commit(call);
    } catch (ProblemException refusal) {
      if (once.find(scope(call), call.key()).isPresent()) {
        return commit(call);
      }
      if (!isUndoing(call.request()) || refusal.problem().retrySafe()) {
        throw refusal;
      }
      return refuseForGood(call, refused(refusal));
    }
  }

  /**
   * A refused settlement is barred by its asker; nothing bars an undoing act, so its refusal is
   * remembered: a copy that is still on the way must not undo what all think stands.
   */
  private Answer refuseForGood(DeskCall call, RequestRefused refusal) {
    return database.write(
        transaction -> {
          Answer answer = once(transaction, call, () -> refusal);
          if (call.remote()) {
            replies.send(transaction, call.opened(), answer);
          }
          return answer;
        });
  }

  /** What was answered before stays the answer; a refused undoing act is remembered. */
  @Override
  public Answer giveUp(Transaction transaction, Opened request, RequestRefused refusal) {
    DeskCall call = DeskCall.of(request);
    return isUndoing(call.request()) || once.find(transaction, scope(call), call.key()).isPresent()
        ? once(transaction, call, () -> refusal)
        : refusal;
  }

  private static boolean isUndoing(Request request) {
    return request instanceof CancelSettlement || request instanceof ReverseRequest;
  }

  private static RequestRefused refused(ProblemException refusal) {
    return new RequestRefused(
        refusal.problem().code(),
        refusal.sentence(Locale.CHINESE),
        refusal.sentence(Locale.ENGLISH),
        refusal.remedy(Locale.CHINESE),
        refusal.remedy(Locale.ENGLISH));
  }

  private Answer commit(DeskCall call) {
    return database.write(
        transaction -> {
          Answer answer = answer(transaction, call);
          if (call.remote()) {
            replies.send(transaction, call.opened(), answer);
          }
          return answer;
        });
  }

  private static String scope(DeskCall call) {
    return NAME + "/" + call.place();
  }

  private Answer answer(Transaction transaction, DeskCall call) {
    MemberCode place = call.place();
    String key = call.key();
    if (call.request() instanceof FindPerson asked) {
      return services.finder.find(transaction, place, key, asked);
    }
    if (call.request() instanceof PresettleBill asked) {
      return services.settler.presettle(transaction, place, key, asked);
    }
    if (call.request() instanceof CheckEntitlement asked) {
      return services.enquiries.check(transaction, place, key, asked);
    }
    if (call.request() instanceof ReadAccumulators asked) {
      return services.enquiries.read(transaction, place, key, asked);
    }
    if (call.request() instanceof FindFilings asked) {
      return services.filings.answer(transaction, place, key, asked);
    }
    return once(transaction, call, () -> effect(transaction, call));
  }

  private Answer effect(Transaction transaction, DeskCall call) {
    MemberCode place = call.place();
    String key = call.key();
    if (call.request() instanceof SettleBill asked) {
      return services.settler.settle(transaction, place, key, asked);
    }
    if (call.request() instanceof CancelSettlement asked) {
      return services.undoer.cancel(transaction, place, key, asked);
    }
    if (call.request() instanceof ReverseRequest asked) {
      return services.undoer.reverse(transaction, place, key, asked);
    }
    if (call.request() instanceof DeclareBenefit || call.request() instanceof WithdrawDeclaration) {
      return services.filings.answer(transaction, place, key, call.request());
    }
    throw new IllegalArgumentException("no effect: " + call.request().type());
  }

  /** A refusal thrown by the work rolls everything back. */
  private Answer once(Transaction transaction, DeskCall call, Supplier<Answer> work) {
    byte[] stored =
        once.once(
            transaction,
            scope(call),
            call.key(),
            MessageCodec.encode(call.request()),
            () -> utf8(personalData.seal(AnswerText.write(work.get()))));
    return AnswerText.read(personalData.open(new String(stored, StandardCharsets.UTF_8)));
  }

  /** The answer given under that key. */
  Optional<Answer> stored(Transaction transaction, MemberCode place, String key) {
    return once.find(transaction, NAME + "/" + place, key)
        .map(stored -> new String(stored, StandardCharsets.UTF_8))
        .map(kept -> AnswerText.read(personalData.open(kept)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
