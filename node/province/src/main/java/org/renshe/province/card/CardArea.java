package org.renshe.province.card;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.loading.Batch;
import org.renshe.province.registry.RegistryArea;

/** Wiring of cards and credentials. */
public final class CardArea implements Area {
  /** A token's own date refuses it long before it is forgotten. */
  private static final Duration REMEMBERED = Duration.ofDays(400);

  private final RegistryArea registry;
  private Cards cards;
  private CitizenIdentity citizens;
  private List<Object> resources = List.of();
  private List<Job> jobs = List.of();

  public CardArea(RegistryArea registry) {
    this.registry = registry;
  }

  /** What other areas call; there once the area is open. */
  public CardService service() {
    return cards;
  }

  /** The issuer's side; there once the area is open. */
  public CardIssuer issuer() {
    return cards;
  }

  /** Tells who a citizen is that comes to a page herself; there once the area is open. */
  public CitizenIdentity citizens() {
    return citizens;
  }

  @Override
  public String name() {
    return "card";
  }

  @Override
  public List<Integer> actions() {
    return List.of(1, 23);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(CardRow.class, PresentationRow.class), List.of("org/renshe/province/card.xml"));
  }

  @Override
  public List<Problem> problems() {
    return List.of(CardProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    TokenLedger tokens = new TokenLedger(chassis.clock());
    cards =
        new Cards(
            chassis.database(),
            registry.service(),
            chassis.personalData(),
            chassis.audit(),
            new TokenTrust(chassis.trust()),
            tokens,
            chassis.clock());
    citizens =
        new CitizenIdentity(
            chassis.self(), chassis.database(), registry.service(), cards, chassis.ids());
    CardDesk desk =
        new CardDesk(
            registry.service(),
            chassis.keys().signing(),
            chassis.self().value(),
            new SecureRandom(),
            chassis.ids(),
            chassis.clock());
    resources =
        List.of(
            new CardResource(new Batch(chassis.database()), desk),
            new TokenResource(chassis.database(), desk, chassis.personalData(), chassis.audit()));
    jobs =
        List.of(
            new Job(
                "card-token-forget",
                Duration.ofHours(1),
                Job.Where.ONE_MEMBER,
                () ->
                    chassis
                        .database()
                        .run(
                            transaction ->
                                tokens.forgetBefore(
                                    transaction, chassis.clock().instant().minus(REMEMBERED)))));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public List<Job> jobs() {
    return jobs;
  }
}
