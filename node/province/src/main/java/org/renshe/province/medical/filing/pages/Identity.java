package org.renshe.province.medical.filing.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Attempts;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.card.CardIssuer;
import org.renshe.province.card.CardService;
import org.renshe.province.medical.filing.FilingProblem;
import org.renshe.province.medical.filing.pages.Form.Field;
import org.renshe.province.medical.filing.pages.Form.Kind;
import org.renshe.province.registry.RegistryService;

/**
 * Who the citizen is: card number and document number together, or the electronic card's token
 * alone. What is wrong of the two is not told, and tries are bounded.
 */
final class Identity {
  private static final String PAGE = "filing-page";

  private final MemberCode self;
  private final Database database;
  private final RegistryService registry;
  private final CardIssuer issuer;
  private final Supplier<CardService> cards;
  private final Attempts attempts;
  private final Supplier<String> ids;

  Identity(
      MemberCode self,
      Database database,
      RegistryService registry,
      CardIssuer issuer,
      Supplier<CardService> cards,
      Attempts attempts,
      Supplier<String> ids) {
    this.self = self;
    this.database = database;
    this.registry = registry;
    this.issuer = issuer;
    this.cards = cards;
    this.attempts = attempts;
    this.ids = ids;
  }

  /**
   * @param personId null when something is wrong
   */
  record Found(String personId, Map<String, Text> faults) {}

  static Page page(Map<String, Text> faults) {
    Form form =
        new Form(
            "/filing/identity",
            "",
            new Text(
                "用社会保障卡号和证件号码，或用电子社保卡的二维码内容。",
                "By card and document number, or by the text of your electronic card's code."),
            List.of(
                field("card", "社会保障卡号", "Social security card number", Text.NONE),
                field("document", "证件号码", "Document number", Text.NONE),
                field(
                    "token",
                    "电子社保卡二维码内容（代替以上两项）",
                    "Electronic card's text (instead of both)",
                    new Text("60 秒内有效", "Good for 60 seconds"))),
            "/filing",
            new Text("继续", "Continue"),
            faults);
    boolean wrong = !faults.isEmpty();
    return new Page(
        "province/filing/question.jte",
        (wrong ? "错误：" : "") + "您是谁？",
        (wrong ? "Error: " : "") + "Who are you?",
        Map.of("form", form));
  }

  private static Field field(String name, String zh, String en, Text hint) {
    return new Field(Kind.TEXT, name, new Text(zh, en), hint, "", List.of(), false);
  }

  /**
   * @throws ProblemException ATTEMPTS_SPENT
   */
  Found find(MultivaluedMap<String, String> sent) {
    String token = text(sent, "token");
    String card = text(sent, "card").toUpperCase(Locale.ROOT);
    String document = text(sent, "document").toUpperCase(Locale.ROOT);
    Map<String, Text> faults = new LinkedHashMap<>();
    if (token.isEmpty() && card.isEmpty()) {
      faults.put("card", new Text("请填写社会保障卡号", "Give the card number"));
    }
    if (token.isEmpty() && document.isEmpty()) {
      faults.put("document", new Text("请填写证件号码", "Give the document number"));
    }
    if (!faults.isEmpty()) {
      return new Found(null, faults);
    }
    String place = token.isEmpty() ? document : token.substring(0, Math.min(64, token.length()));
    if (!attempts.mayTry(place)) {
      throw FilingProblem.ATTEMPTS_SPENT.with();
    }
    try {
      return new Found(token.isEmpty() ? byCard(card, document) : byToken(token), Map.of());
    } catch (ProblemException refused) {
      if (refused.problem().retrySafe()) {
        throw refused;
      }
      Text unknown =
          new Text(
              FilingProblem.CITIZEN_UNKNOWN.zh() + "。" + FilingProblem.CITIZEN_UNKNOWN.remedyZh(),
              FilingProblem.CITIZEN_UNKNOWN.en() + ". " + FilingProblem.CITIZEN_UNKNOWN.remedyEn());
      return new Found(null, Map.of(token.isEmpty() ? "card" : "token", unknown));
    }
  }

  private String byCard(String card, String document) {
    Credential shown = new Credential(Credential.Kind.CARD_NUMBER, card, "");
    return database.write(
        transaction -> {
          String personId = holder(transaction, shown, CardIssuer.Effect.NONE);
          boolean same =
              registry
                  .byId(transaction, personId)
                  .filter(person -> person.documentNumber().equalsIgnoreCase(document))
                  .isPresent();
          if (!same) {
            throw FilingProblem.CITIZEN_UNKNOWN.with();
          }
          return personId;
        });
  }

  /** A token is good here for its sixty seconds and once. */
  private String byToken(String token) {
    Credential shown = new Credential(Credential.Kind.ECARD_TOKEN, token, "");
    cards.get().present(shown, ids.get(), PAGE);
    return database.write(transaction -> holder(transaction, shown, CardIssuer.Effect.SPEND));
  }

  private String holder(Transaction transaction, Credential shown, CardIssuer.Effect effect) {
    return issuer.holder(
        transaction, shown, new CardIssuer.Use(effect, self, PAGE + "/" + ids.get()));
  }

  private static String text(MultivaluedMap<String, String> sent, String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value.strip();
  }
}
