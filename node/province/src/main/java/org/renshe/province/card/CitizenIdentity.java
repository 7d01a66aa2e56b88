package org.renshe.province.card;

import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Credential;
import org.renshe.province.registry.RegistryProblem;
import org.renshe.province.registry.RegistryService;

/**
 * Who a citizen is that comes to a page herself: her card's number and her document's together, or
 * the token her electronic card shows. How often somebody may try is the page's to bound.
 */
public final class CitizenIdentity {
  private final MemberCode self;
  private final Database database;
  private final RegistryService registry;
  private final Cards cards;
  private final Supplier<String> ids;

  CitizenIdentity(
      MemberCode self,
      Database database,
      RegistryService registry,
      Cards cards,
      Supplier<String> ids) {
    this.self = self;
    this.database = database;
    this.registry = registry;
    this.cards = cards;
    this.ids = ids;
  }

  /**
   * @param page what she comes to, for the audit
   * @return internal key of the person
   * @throws org.renshe.protocol.problem.ProblemException the card is unknown or unusable, or the
   *     document is not its holder's
   */
  public String byCard(String card, String document, String page) {
    Credential shown = new Credential(Credential.Kind.CARD_NUMBER, card, "");
    return database.write(
        transaction -> {
          String personId = holder(transaction, shown, CardIssuer.Effect.NONE, page);
          boolean same =
              registry
                  .byId(transaction, personId)
                  .filter(person -> person.documentNumber().equalsIgnoreCase(document))
                  .isPresent();
          if (!same) {
            throw RegistryProblem.PERSON_UNKNOWN.with("");
          }
          return personId;
        });
  }

  /**
   * A token is good here for its sixty seconds and once.
   *
   * @return internal key of the person
   * @throws org.renshe.protocol.problem.ProblemException forged, expired, used, or the card is
   *     unusable
   */
  public String byToken(String token, String page) {
    Credential shown = new Credential(Credential.Kind.ECARD_TOKEN, token, "");
    cards.present(shown, ids.get(), page);
    return database.write(transaction -> holder(transaction, shown, CardIssuer.Effect.SPEND, page));
  }

  private String holder(
      Transaction transaction, Credential shown, CardIssuer.Effect effect, String page) {
    return cards.holder(
        transaction, shown, new CardIssuer.Use(effect, self, page + "/" + ids.get()));
  }
}
