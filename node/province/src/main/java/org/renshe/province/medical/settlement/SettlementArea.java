package org.renshe.province.medical.settlement;

import java.util.List;
import java.util.stream.Stream;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.card.CardArea;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.registry.RegistryArea;
import org.renshe.province.registry.RegistryService;

/** Wiring of the insured place (参保地). */
public final class SettlementArea implements Area {
  private static final ConfigKey<Boolean> FILING_REQUIRED =
      ConfigKey.flag(
          "filing.required.temporary-other",
          true,
          "临时外出就医须先备案；false 为免备案，按未备案比例直接结算",
          "Whether a temporary absence must be filed; false settles the unfiled at their own ratio");

  private final RegistryArea registry;
  private final CardArea card;
  private SettlementDesk desk;
  private List<Object> resources = List.of();

  public SettlementArea(RegistryArea registry, CardArea card) {
    this.registry = registry;
    this.card = card;
  }

  /** The desk; there once the area is open. */
  public InsuredDesk desk() {
    return desk;
  }

  /** Whether this node may work by sample policies, that is: whether it is a demonstration. */
  public static boolean samplesAllowed(Configuration configuration) {
    return PolicyShelf.samplesAllowed(configuration);
  }

  @Override
  public String name() {
    return "settlement";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(AccumulatorRow.class, FateRow.class, SettlementRow.class),
        List.of("org/renshe/province/settlement.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return Stream.<ConfigKey<?>>concat(PolicyShelf.keys().stream(), Stream.of(FILING_REQUIRED))
        .toList();
  }

  @Override
  public List<Problem> problems() {
    return Stream.<Problem>concat(
            Stream.of(SettlementProblem.values()), Stream.of(PolicyProblem.values()))
        .toList();
  }

  @Override
  public void open(Chassis chassis) {
    desk =
        new SettlementDesk(
            chassis.database(),
            chassis.once(),
            chassis.outbox()::answer,
            chassis.cluster(),
            chassis.personalData(),
            services(chassis));
    desk.open();
    chassis
        .inbox()
        .onRequest(
            desk,
            MessageType.FIND_PERSON,
            MessageType.PRESETTLE_BILL,
            MessageType.SETTLE_BILL,
            MessageType.CANCEL_SETTLEMENT,
            MessageType.REVERSE_REQUEST);
    resources = List.of(new ReconciliationResource(chassis.database(), chassis.ledger()));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  private SettlementDesk.Services services(Chassis chassis) {
    RegistryService people = registry.service();
    Books books = new Books(chassis.ledger());
    Assessor assessor =
        new Assessor(
            chassis.self(),
            people,
            card.issuer(),
            PolicyShelf.open(chassis.configuration()),
            chassis.configuration().get(FILING_REQUIRED),
            chassis.clock());
    Settler settler =
        new Settler(
            chassis.self(),
            assessor,
            people,
            books,
            chassis.personalData(),
            chassis.ids(),
            chassis.clock());
    Undoer undoer =
        new Undoer(people, books, chassis.personalData(), chassis.ids(), chassis.clock());
    return new SettlementDesk.Services(new Finder(people, card.issuer()), settler, undoer);
  }
}
