package org.renshe.province.medical.wallet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.GrantWallet;
import org.renshe.protocol.message.WalletEnded;
import org.renshe.protocol.message.WalletGranted;
import org.renshe.province.registry.InsuredRelation;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;

/** Limits that people insured here may use, wherever the money is frozen. */
final class RelativeSide {
  private final RegistryService registry;
  private final PersonalData personalData;
  private final WalletPost post;
  private final Clock clock;

  RelativeSide(RegistryService registry, PersonalData personalData, WalletPost post, Clock clock) {
    this.registry = registry;
    this.personalData = personalData;
    this.post = post;
    this.clock = clock;
  }

  /** Takes a limit once; a repeat gets the same answer. */
  WalletGranted grant(Transaction transaction, MemberCode sender, GrantWallet asked) {
    Session session = transaction.session();
    LimitRow known = session.find(LimitRow.class, asked.walletId());
    if (known != null) {
      if (!known.payer.equals(sender.value()) || known.grantedFen != asked.granted().fen()) {
        throw WalletProblem.CONTENT_DIFFERS.with(asked.walletId());
      }
      return new WalletGranted(known.id, known.state == LimitRow.State.ACTIVE);
    }
    OwnerSide.text(asked.walletId(), "walletId");
    OwnerSide.require(asked.granted().isPositive(), "granted");
    if (asked.ownerConsent().isBlank()) {
      throw WalletProblem.CONSENT_MISSING.with("owner");
    }
    Person person =
        registry
            .byDocument(transaction, asked.relativeDocument())
            .filter(found -> found.name().equals(asked.relativeName()))
            .orElseThrow(WalletProblem.RELATIVE_UNKNOWN::with);
    requireInsured(transaction, person);
    LimitRow row = new LimitRow(asked.walletId());
    row.payer = sender.value();
    row.personId = person.id();
    row.personNumber = person.personNumber();
    row.ownerNameSealed = personalData.seal(asked.ownerName());
    row.relationship = asked.relationship();
    row.grantedFen = asked.granted().fen();
    row.grantedAt = asked.grantedAt();
    row.consent = asked.relativeConsent();
    row.state = asked.relativeConsent() == null ? LimitRow.State.OFFERED : LimitRow.State.ACTIVE;
    session.persist(row);
    return new WalletGranted(row.id, row.state == LimitRow.State.ACTIVE);
  }

  /** The relative consents here; from now on it can be used. */
  void consent(LimitRow row, String reference) {
    if (reference == null || reference.isBlank()) {
      throw WalletProblem.CONSENT_MISSING.with("relative");
    }
    OwnerSide.text(reference, "consent");
    switch (row.state) {
      case OFFERED -> {
        row.state = LimitRow.State.ACTIVE;
        row.consent = reference;
      }
      case ACTIVE -> {
        // consented before
      }
      case ENDED -> throw WalletProblem.WALLET_ENDED.with(row.id);
    }
  }

  /** The owner's province ends it: nothing more is used from now on. */
  WalletEnded endedByOwner(Transaction transaction, MemberCode sender, EndWallet asked) {
    LimitRow row = transaction.session().find(LimitRow.class, asked.walletId());
    if (row == null || !row.payer.equals(sender.value())) {
      throw WalletProblem.WALLET_UNKNOWN.with(asked.walletId());
    }
    if (row.state != LimitRow.State.ENDED) {
      row.end(asked.reason(), now());
    }
    return new WalletEnded(row.id, row.charged(), row.endedAt);
  }

  /** The relative ends it, and her insured place tells the owner's. */
  void end(Transaction transaction, LimitRow row, EndWallet.Reason reason) {
    if (row.state == LimitRow.State.ENDED) {
      return;
    }
    row.end(reason, now());
    post.send(
        transaction,
        row.payer(),
        row.id + "/end",
        new EndWallet(row.id, reason, row.endedAt, row.charged()));
  }

  static List<LimitRow> limits(Transaction transaction, String personId) {
    return transaction
        .session()
        .createSelectionQuery(
            "from LimitRow where personId = :person order by grantedAt, id", LimitRow.class)
        .setParameter("person", personId)
        .getResultList();
  }

  private void requireInsured(Transaction transaction, Person person) {
    LocalDate today = LocalDate.now(clock.withZone(OwnerSide.SHANGHAI));
    boolean insured =
        registry.relations(transaction, person.id()).stream()
            .anyMatch(
                relation ->
                    relation.status() == InsuredRelation.Status.ACTIVE
                        && relation.coversDay(today));
    if (!insured) {
      throw WalletProblem.RELATIVE_NOT_INSURED.with();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
