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
import org.renshe.province.medical.filing.FilingArea;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.wallet.WalletArea;
import org.renshe.province.registry.RegistryArea;
import org.renshe.province.registry.RegistryService;

/** Wiring of the insured place (参保地). */
public final class SettlementArea implements Area {
  private final RegistryArea registry;
  private final CardArea card;
  private final FilingArea filing;
  private final WalletArea wallet;
  private SettlementDesk desk;
  private List<Object> resources = List.of();

  public SettlementArea(
      RegistryArea registry, CardArea card, FilingArea filing, WalletArea wallet) {
    this.registry = registry;
    this.card = card;
    this.filing = filing;
    this.wallet = wallet;
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
    return PolicyShelf.keys();
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
            MessageType.REVERSE_REQUEST,
            MessageType.FIND_FILINGS,
            MessageType.DECLARE_BENEFIT,
            MessageType.WITHDRAW_DECLARATION);
    resources = List.of(new ReconciliationResource(chassis.database(), chassis.ledger()));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  private SettlementDesk.Services services(Chassis chassis) {
    RegistryService people = registry.service();
    Payments payments =
        new Payments(chassis.self(), people, wallet.service(), new Books(chassis.ledger()));
    Assessor assessor =
        new Assessor(
            chassis.self(),
            people,
            card.issuer(),
            PolicyShelf.open(chassis.configuration()),
            filing.service(),
            payments,
            chassis.clock());
    Settler settler =
        new Settler(
            chassis.self(),
            assessor,
            payments,
            chassis.personalData(),
            chassis.ids(),
            chassis.clock());
    Undoer undoer = new Undoer(payments, chassis.personalData(), chassis.ids(), chassis.clock());
    return new SettlementDesk.Services(
        new Finder(people, filing.service(), card.issuer()), settler, undoer, filing.answers());
  }
}
