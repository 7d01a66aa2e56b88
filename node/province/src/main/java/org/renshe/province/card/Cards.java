package org.renshe.province.card;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.renshe.card.ecard.EcardToken;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.ForeignerId;
import org.renshe.protocol.identity.ResidentId;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.problem.Masked;
import org.renshe.province.registry.RegistryProblem;
import org.renshe.province.registry.RegistryService;

/** The checks of both sides. */
final class Cards implements CardService, CardIssuer {
  /** A wrong check character is refused when a card is issued, not on cards already about. */
  private static final Pattern CARD_NUMBER = Pattern.compile("[0-9A-Z]{8}[0-9X]");

  /** Permanent residence cards: a 9 in front since 2023-12-01, three letters before. */
  private static final Pattern FOREIGNER = Pattern.compile("9.{17}|[A-Za-z]{3}.{12}");

  private final Database database;
  private final RegistryService registry;
  private final PersonalData personalData;
  private final Audit audit;
  private final TokenTrust trust;
  private final TokenLedger tokens;
  private final Clock clock;

  Cards(
      Database database,
      RegistryService registry,
      PersonalData personalData,
      Audit audit,
      TokenTrust trust,
      TokenLedger tokens,
      Clock clock) {
    this.database = database;
    this.registry = registry;
    this.personalData = personalData;
    this.audit = audit;
    this.trust = trust;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public Presented present(Credential credential, String key, String institutionCode) {
    String actor = "hospital:" + institutionCode;
    String value = normalised(credential);
    Credential shown = new Credential(credential.kind(), value, credential.cardSerial());
    if (credential.kind() != Credential.Kind.ECARD_TOKEN) {
      database.run(transaction -> record(transaction, actor, value, key));
      return new Presented(shown, "");
    }
    EcardToken token = trust.verify(value, clock);
    database.run(
        transaction -> {
          tokens.bind(transaction, TokenLedger.Side.TREATMENT, value, key);
          record(transaction, actor, token.subject(), key);
        });
    return new Presented(shown, token.issuer());
  }

  @Override
  public String holder(Transaction transaction, Credential credential, Use use) {
    String value = normalised(credential);
    String personId =
        switch (credential.kind()) {
          case ID_NUMBER ->
              registry
                  .byDocument(transaction, value)
                  .orElseThrow(() -> RegistryProblem.PERSON_UNKNOWN.with(Masked.number(value)))
                  .id();
          case CARD_NUMBER -> byNumber(transaction, value, credential.cardSerial());
          case ECARD_TOKEN -> byToken(transaction, value, use);
        };
    record(transaction, "member:" + use.place(), personId, use.key());
    return personId;
  }

  private String byNumber(Transaction transaction, String number, String serial) {
    CardRow card =
        transaction
            .session()
            .createSelectionQuery("from CardRow where cardNumber = :number", CardRow.class)
            .setParameter("number", number)
            .getResultList()
            .stream()
            .min(Comparator.comparing((CardRow row) -> row.state))
            .orElseThrow(() -> CardProblem.CARD_UNKNOWN.with(Masked.number(number)));
    card.usable(today());
    if (serial != null && !serial.isEmpty() && !card.isSerial(serial)) {
      throw CardProblem.SERIAL_DIFFERS.with(Masked.number(number));
    }
    return card.personId;
  }

  private String byToken(Transaction transaction, String text, Use use) {
    Clock whenIssued = Clock.fixed(EcardToken.parse(text).issuedAt(), clock.getZone());
    EcardToken token = trust.verify(text, whenIssued);
    CardRow card =
        transaction
            .session()
            .createSelectionQuery("from CardRow where cardKey = :key", CardRow.class)
            .setParameter("key", token.subject())
            .uniqueResultOptional()
            .orElseThrow(() -> CardProblem.CARD_UNKNOWN.with(Masked.number(token.subject())));
    card.usable(today());
    String place = use.place().value();
    switch (use.effect()) {
      case NONE -> {}
      case BIND -> tokens.bind(transaction, TokenLedger.Side.ISSUER, text, place);
      case SPEND -> tokens.spend(transaction, TokenLedger.Side.ISSUER, text, place, use.key());
    }
    return card.personId;
  }

  private void record(Transaction transaction, String actor, String subject, String key) {
    audit.record(transaction, actor, "present", personalData.index(subject), key);
  }

  private static String normalised(Credential credential) {
    String value = credential.value() == null ? "" : credential.value().strip();
    return switch (credential.kind()) {
      case ECARD_TOKEN -> value;
      case ID_NUMBER ->
          FOREIGNER.matcher(value).matches()
              ? ForeignerId.parse(value).value()
              : ResidentId.parse(value).value();
      case CARD_NUMBER -> {
        String number = value.toUpperCase(Locale.ROOT);
        if (!CARD_NUMBER.matcher(number).matches()) {
          throw CardProblem.NUMBER_MALFORMED.with(Masked.number(number));
        }
        yield number;
      }
    };
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
  }
}
