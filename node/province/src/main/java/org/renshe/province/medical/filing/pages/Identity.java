package org.renshe.province.medical.filing.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Attempts;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.card.CitizenIdentity;
import org.renshe.province.medical.filing.FilingProblem;
import org.renshe.province.medical.filing.pages.Form.Field;
import org.renshe.province.medical.filing.pages.Form.Kind;

/**
 * Who the citizen is: card number and document number together, or the electronic card's token
 * alone. What is wrong of the two is not told, and tries are bounded.
 */
final class Identity {
  private static final String PAGE = "filing-page";

  private final CitizenIdentity citizens;
  private final Attempts attempts;

  Identity(CitizenIdentity citizens, Attempts attempts) {
    this.citizens = citizens;
    this.attempts = attempts;
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
      String personId =
          token.isEmpty() ? citizens.byCard(card, document, PAGE) : citizens.byToken(token, PAGE);
      return new Found(personId, Map.of());
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

  private static String text(MultivaluedMap<String, String> sent, String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value.strip();
  }
}
