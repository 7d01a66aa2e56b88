package org.renshe.province.medical.wallet;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.registry.RegistryArea;
import org.renshe.province.registry.RegistryService;

/** Wiring of family mutual aid. */
public final class WalletArea implements Area {
  private static final ConfigKey<Duration> AGAIN =
      ConfigKey.duration(
          "wallet.ask-again",
          "10m",
          "共济授权、扣款、退款未获答复时重发的间隔",
          "After how long an unanswered wallet message is sent again");
  private static final ConfigKey<Duration> OWNERS =
      ConfigKey.duration(
          "wallet.owner-check",
          "1h",
          "检查授权人参保状态、自动终止共济的间隔",
          "How often owners' insurance is checked, with which their limits end");

  private final RegistryArea registry;
  private WalletService service;
  private List<Object> resources = List.of();
  private List<Job> jobs = List.of();

  public WalletArea(RegistryArea registry) {
    this.registry = registry;
  }

  /** What other areas call; there once the area is open. */
  public WalletService service() {
    return service;
  }

  @Override
  public String name() {
    return "wallet";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(GrantRow.class, ChargeRow.class, RefundRow.class, LimitRow.class, ShareRow.class),
        List.of("org/renshe/province/wallet.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return List.of(WalletOrder.KEY, AGAIN, OWNERS);
  }

  @Override
  public List<Problem> problems() {
    return List.of(WalletProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    RegistryService people = registry.service();
    WalletDesk desk = new WalletDesk(chassis.self(), chassis.database(), mail(chassis));
    OwnerSide owners =
        new OwnerSide(chassis.self(), people, chassis.personalData(), desk, chassis.clock());
    WalletDesk.Sides sides =
        new WalletDesk.Sides(
            owners,
            new OwnerCharges(chassis.self(), people, owners, chassis.ledger(), chassis.clock()),
            new RelativeSide(people, chassis.personalData(), desk, chassis.clock()),
            new Shares(desk, chassis.clock()));
    desk.open(sides);
    service =
        new WalletService(
            WalletOrder.of(chassis.configuration().get(WalletOrder.KEY)),
            sides,
            new WalletViews(people, chassis.personalData(), chassis.audit()));
    chassis.inbox().onRequest(desk, WalletDesk.REQUESTS);
    chassis.inbox().onAnswer(desk, WalletDesk.ANSWERS);
    resources = List.of(new WalletResource(chassis.database(), service));
    jobs =
        new WalletJobs(
                chassis.database(),
                people,
                sides,
                chassis.configuration().get(AGAIN),
                chassis.clock())
            .jobs(chassis.configuration().get(OWNERS));
  }

  private static WalletDesk.Mail mail(Chassis chassis) {
    return new WalletDesk.Mail() {
      @Override
      public void request(Transaction transaction, MemberCode to, String key, Request request) {
        chassis.correspondence().request(transaction, to, key, request);
      }

      @Override
      public void answer(Transaction transaction, Opened request, Answer answer) {
        chassis.outbox().answer(transaction, request, answer);
      }
    };
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
