package org.renshe.province.medical.wallet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.GrantWallet;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.message.WalletEnded;
import org.renshe.protocol.money.Money;
import org.renshe.province.registry.InsuredRelation;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;

/**
 * Limits granted out of accounts kept here.
 *
 * <p>What a grant promises is frozen in the transaction that makes it: {@code frozen = granted -
 * charged + refunded} while it is open, and once it is ended only what was used and has not been
 * charged yet.
 */
final class OwnerSide {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int TEXT_MAX = 80;

  private final MemberCode self;
  private final RegistryService registry;
  private final PersonalData personalData;
  private final WalletPost post;
  private final Clock clock;

  OwnerSide(
      MemberCode self,
      RegistryService registry,
      PersonalData personalData,
      WalletPost post,
      Clock clock) {
    this.self = self;
    this.registry = registry;
    this.personalData = personalData;
    this.post = post;
    this.clock = clock;
  }

  /** Grants once for the command's key, and tells the relative's insured place. */
  GrantRow grant(Transaction transaction, String key, WalletService.Grant asked) {
    check(asked);
    String id = self.value() + Sm3.hex(key.getBytes(StandardCharsets.UTF_8)).substring(0, 24);
    GrantRow known = transaction.session().find(GrantRow.class, id);
    if (known != null) {
      requireSame(known, asked);
      return known;
    }
    Person owner =
        registry
            .byPersonNumber(transaction, asked.ownerNumber())
            .orElseThrow(WalletProblem.OWNER_NOT_ENTITLED::with);
    if (owner.documentNumber().equals(asked.relativeDocument())) {
      throw WalletProblem.SAME_PERSON.with();
    }
    InsuredRelation relation = relation(transaction, owner);
    if (relation.accountBalance().compareTo(asked.limit()) < 0) {
      throw WalletProblem.MONEY_SHORT.with(relation.accountBalance(), asked.limit());
    }
    GrantRow row = row(id, relation, asked);
    transaction.session().persist(row);
    freeze(transaction, row, asked.limit());
    post.send(transaction, row.relativePlace(), grantKey(row), message(row, owner.name()));
    return row;
  }

  /** The insured place keeps the limit; an end that was decided meanwhile is told it now. */
  void granted(Transaction transaction, MemberCode sender, String walletId) {
    GrantRow row = theirs(transaction, sender, walletId);
    if (row.state == GrantRow.State.OFFERED) {
      GrantLifecycle.move(row, GrantRow.State.ACTIVE);
    } else if (row.state == GrantRow.State.ENDING) {
      sendEnd(transaction, row);
    }
  }

  /** The insured place does not take it: the money is the owner's again. */
  void refused(Transaction transaction, MemberCode sender, String walletId, RequestRefused why) {
    GrantRow row = theirs(transaction, sender, walletId);
    if (GrantLifecycle.allows(row.state, GrantRow.State.REFUSED)) {
      GrantLifecycle.move(row, GrantRow.State.REFUSED);
      row.refusal = cut(why.code() + " " + why.sentenceZh());
      row.endedAt = now();
      freeze(transaction, row, row.frozen().negated());
    }
  }

  /** The owner, or the loss of her insurance, ends it. What was used is asked for first. */
  void end(Transaction transaction, GrantRow row, EndWallet.Reason reason) {
    if (row.state == GrantRow.State.ENDING || row.state == GrantRow.State.ENDED) {
      return;
    }
    boolean known = row.state == GrantRow.State.ACTIVE;
    GrantLifecycle.move(row, GrantRow.State.ENDING);
    row.endReason = reason;
    row.endedAt = now();
    if (known) {
      sendEnd(transaction, row);
    }
  }

  /**
   * It is ended at the insured place, and this much was charged of it in all: the rest is the
   * owner's again, but for charges that are still on their way.
   */
  void ended(
      Transaction transaction, MemberCode sender, String walletId, Money charged, Instant at) {
    GrantRow row = theirs(transaction, sender, walletId);
    if (!GrantLifecycle.allows(row.state, GrantRow.State.ENDED)) {
      return;
    }
    Money coming = charged.minus(Money.ofFen(row.chargedFen));
    if (coming.isNegative() || coming.compareTo(row.frozen()) > 0) {
      throw WalletProblem.CONTENT_DIFFERS.with(row.id);
    }
    GrantLifecycle.move(row, GrantRow.State.ENDED);
    if (row.endedAt == null) {
      row.endedAt = at;
    }
    freeze(transaction, row, coming.minus(row.frozen()));
  }

  /** The insured place tells that it has ended the limit. */
  WalletEnded endedThere(Transaction transaction, MemberCode sender, EndWallet asked) {
    GrantRow row = theirs(transaction, sender, asked.walletId());
    if (row.endReason == null) {
      row.endReason = asked.reason();
    }
    ended(transaction, sender, asked.walletId(), asked.used(), asked.endedAt());
    return new WalletEnded(row.id, asked.used(), row.endedAt);
  }

  /** Asks again what has not been answered. */
  void askAgain(Transaction transaction, GrantRow row) {
    row.askedAt = now();
    if (row.state == GrantRow.State.ENDING) {
      sendEnd(transaction, row);
    }
    if (row.state == GrantRow.State.OFFERED) {
      registry
          .byPersonNumber(transaction, row.ownerNumber)
          .ifPresent(
              owner ->
                  post.send(
                      transaction, row.relativePlace(), grantKey(row), message(row, owner.name())));
    }
  }

  /** Changes what is frozen for the grant. */
  void freeze(Transaction transaction, GrantRow row, Money change) {
    if (change.isZero()) {
      return;
    }
    row.moves++;
    row.frozenFen = Math.addExact(row.frozenFen, change.fen());
    registry.freezeAccount(
        transaction, row.relationId, change, "wallet/" + row.id + "/" + row.moves);
  }

  /** The grant, if it was made to a relative insured there. */
  static GrantRow theirs(Transaction transaction, MemberCode place, String walletId) {
    Session session = transaction.session();
    GrantRow row = session.find(GrantRow.class, walletId);
    if (row == null || !row.relativePlace.equals(place.value())) {
      throw WalletProblem.WALLET_UNKNOWN.with(walletId);
    }
    return row;
  }

  static String grantKey(GrantRow row) {
    return row.id + "/grant";
  }

  private void sendEnd(Transaction transaction, GrantRow row) {
    row.askedAt = now();
    post.send(
        transaction,
        row.relativePlace(),
        row.id + "/end",
        new EndWallet(row.id, row.endReason, row.endedAt, null));
  }

  private InsuredRelation relation(Transaction transaction, Person owner) {
    LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
    return registry.relations(transaction, owner.id()).stream()
        .filter(relation -> isEntitled(relation, today))
        .findFirst()
        .orElseThrow(WalletProblem.OWNER_NOT_ENTITLED::with);
  }

  static boolean isEntitled(InsuredRelation relation, LocalDate day) {
    return relation.kind() == InsuranceKind.EMPLOYEE
        && relation.status() == InsuredRelation.Status.ACTIVE
        && relation.coversDay(day);
  }

  private GrantRow row(String id, InsuredRelation relation, WalletService.Grant asked) {
    GrantRow row = new GrantRow(id);
    row.relationId = relation.id();
    row.ownerNumber = asked.ownerNumber();
    row.relativePlace = asked.relativePlace().value();
    row.relationship = asked.relationship();
    row.relativeDocumentSealed = personalData.seal(asked.relativeDocument());
    row.relativeNameSealed = personalData.seal(asked.relativeName());
    row.grantedFen = asked.limit().fen();
    row.ownerConsent = asked.ownerConsent();
    row.relativeConsent = asked.relativeConsent();
    row.grantedAt = now();
    row.askedAt = row.grantedAt;
    row.state = GrantRow.State.OFFERED;
    return row;
  }

  private GrantWallet message(GrantRow row, String ownerName) {
    return new GrantWallet(
        row.id,
        ownerName,
        row.relationship,
        personalData.open(row.relativeDocumentSealed),
        personalData.open(row.relativeNameSealed),
        row.granted(),
        row.grantedAt,
        row.ownerConsent,
        row.relativeConsent);
  }

  private void requireSame(GrantRow row, WalletService.Grant asked) {
    boolean same =
        row.ownerNumber.equals(asked.ownerNumber())
            && row.relativePlace.equals(asked.relativePlace().value())
            && row.relationship == asked.relationship()
            && row.grantedFen == asked.limit().fen()
            && personalData.open(row.relativeDocumentSealed).equals(asked.relativeDocument());
    if (!same) {
      throw WalletProblem.CONTENT_DIFFERS.with(row.id);
    }
  }

  private static void check(WalletService.Grant asked) {
    text(asked.ownerNumber(), "ownerNumber");
    text(asked.relativeDocument(), "relativeDocument");
    text(asked.relativeName(), "relativeName");
    require(asked.relativePlace() != null && !asked.relativePlace().isHub(), "relativePlace");
    require(asked.relationship() != null, "relationship");
    require(asked.limit() != null && asked.limit().isPositive(), "limit");
    if (asked.ownerConsent() == null || asked.ownerConsent().isBlank()) {
      throw WalletProblem.CONSENT_MISSING.with("owner");
    }
    text(asked.ownerConsent(), "ownerConsent");
    require(
        asked.relativeConsent() == null || asked.relativeConsent().length() <= TEXT_MAX,
        "relativeConsent");
  }

  static void text(String text, String field) {
    require(text != null && !text.isBlank() && text.length() <= TEXT_MAX, field);
  }

  static void require(boolean holds, String field) {
    if (!holds) {
      throw WalletProblem.FIELD_WRONG.with(field);
    }
  }

  static String cut(String text) {
    return text.substring(0, Math.min(text.length(), 200));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
