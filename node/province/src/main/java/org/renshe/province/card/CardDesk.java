package org.renshe.province.card;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.renshe.card.ecard.EcardToken;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.CardIdentificationCode;
import org.renshe.protocol.identity.CardNumber;
import org.renshe.protocol.problem.Masked;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.province.registry.RegistryProblem;
import org.renshe.province.registry.RegistryService;

/** Registers cards and issues electronic card tokens. */
final class CardDesk {
  private static final Duration TOKEN_LIFE = Duration.ofSeconds(60);
  private static final int VALID_YEARS = 10;

  private final RegistryService registry;
  private final SigningIdentity identity;
  private final String issuer;
  private final SecureRandom random;
  private final Supplier<String> ids;
  private final Clock clock;

  CardDesk(
      RegistryService registry,
      SigningIdentity identity,
      String issuer,
      SecureRandom random,
      Supplier<String> ids,
      Clock clock) {
    this.registry = registry;
    this.identity = identity;
    this.issuer = issuer;
    this.random = random;
    this.ids = ids;
    this.clock = clock;
  }

  /** One person has one card in force; the same row again changes nothing. */
  void load(Transaction transaction, CardEntry entry) {
    String number = CardNumber.parse(entry.cardNumber()).value();
    String id = CardIdentificationCode.parse(entry.identificationCode()).value();
    String personId =
        registry
            .byPersonNumber(transaction, String.valueOf(entry.personNumber()))
            .orElseThrow(
                () -> RegistryProblem.PERSON_UNKNOWN.with(Masked.number(entry.personNumber())))
            .id();
    Session session = transaction.session();
    CardState state = entry.state() == null ? CardState.ACTIVE : entry.state();
    CardRow card = session.find(CardRow.class, id);
    if (card == null) {
      card = new CardRow(id, number, ids.get().replace("-", ""), personId);
      card.issuedOn = entry.issuedOn() == null ? today() : entry.issuedOn();
      card.expiresOn =
          entry.expiresOn() == null
              ? card.issuedOn.plusYears(VALID_YEARS).minusDays(1)
              : entry.expiresOn();
      card.cardSerial = entry.cardSerial();
      card.state = state;
      session.persist(card);
    } else if (!card.personId.equals(personId) || !card.cardNumber.equals(number)) {
      throw CardProblem.IDENTIFICATION_TAKEN.with(Masked.number(id));
    } else {
      card.state = card.state.to(state);
    }
    oneActive(session, personId);
  }

  /**
   * A token for the holder's screen, good for sixty seconds and once.
   *
   * @return the text of the code and until when it holds
   */
  Issued issue(Transaction transaction, String cardNumber) {
    CardRow card = active(transaction.session(), CardNumber.parse(cardNumber).value());
    Instant now = clock.instant();
    EcardToken token =
        new EcardToken(issuer, card.cardKey, ids.get().replace("-", ""), now, now.plus(TOKEN_LIFE));
    return new Issued(token.issue(identity, random), token.expiresAt(), card.personId);
  }

  /** A token as it is handed out. */
  record Issued(String token, Instant expiresAt, String personId) {}

  private CardRow active(Session session, String number) {
    List<CardRow> cards =
        session
            .createSelectionQuery(
                "from CardRow where cardNumber = :number order by issuedOn desc", CardRow.class)
            .setParameter("number", number)
            .getResultList();
    CardRow card =
        cards.stream()
            .filter(row -> row.state == CardState.ACTIVE)
            .findFirst()
            .or(() -> cards.stream().findFirst())
            .orElseThrow(() -> CardProblem.CARD_UNKNOWN.with(Masked.number(number)));
    card.usable(today());
    return card;
  }

  private static void oneActive(Session session, String personId) {
    long active =
        session
            .createSelectionQuery(
                "select count(*) from CardRow where personId = :person and state = :active",
                Long.class)
            .setParameter("person", personId)
            .setParameter("active", CardState.ACTIVE)
            .getSingleResult();
    if (active > 1) {
      throw CardProblem.TWO_ACTIVE.with();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
  }
}
