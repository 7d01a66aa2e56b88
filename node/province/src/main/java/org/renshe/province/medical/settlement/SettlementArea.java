package org.renshe.province.medical.settlement;

import java.util.List;
import java.util.stream.Stream;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.messaging.Outbox;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.card.CardArea;
import org.renshe.province.medical.filing.FilingArea;
import org.renshe.province.medical.injury.InjuryArea;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.release.ReleaseProblem;
import org.renshe.province.medical.wallet.WalletArea;
import org.renshe.province.registry.RegistryArea;
import org.renshe.province.registry.RegistryService;

/** Wiring of the insured place (参保地). */
public final class SettlementArea implements Area {
  private final RegistryArea registry;
  private final CardArea card;
  private final FilingArea filing;
  private final WalletArea wallet;
  private final InjuryArea injury;
  private SettlementDesk desk;
  private CheckedDay owedDay;
  private Outbox outbox;
  private RuleSources ruleSources;
  private PersonBills personBills;
  private List<Object> resources = List.of();
  private List<Job> jobs = List.of();
  private AdjustmentListener here = (transaction, place, adjusted) -> {};

  public SettlementArea(
      RegistryArea registry,
      CardArea card,
      FilingArea filing,
      WalletArea wallet,
      InjuryArea injury) {
    this.registry = registry;
    this.card = card;
    this.filing = filing;
    this.wallet = wallet;
    this.injury = injury;
  }

  /** The desk; there once the area is open. */
  public InsuredDesk desk() {
    return desk;
  }

  /** A person's bills, wherever she was treated; there once the area is open. */
  public PersonBills personBills() {
    return personBills;
  }

  /** Which documents rule rows go by; there once the area is open. */
  public RuleSources ruleSources() {
    return ruleSources;
  }

  /** Whether this node may work by sample policies, that is: whether it is a demonstration. */
  public static boolean samplesAllowed(Configuration configuration) {
    return PolicyShelf.samplesAllowed(configuration);
  }

  /**
   * Gives the answer to a treatment place's request once more.
   *
   * @return false when there was no such request, or nothing is kept of its answer's envelope
   */
  public boolean answerAgain(Transaction transaction, MemberCode treatmentPlace, String key) {
    return desk.stored(transaction, treatmentPlace, key)
        .filter(answer -> outbox.answerAgain(transaction, treatmentPlace, key, answer))
        .isPresent();
  }

  /** What this province owes by the day, for the three-sided check; there once open. */
  public CheckedDay owedDay() {
    return owedDay;
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
        List.of(
            AccumulatorRow.class,
            AdjustmentRow.class,
            CourseRow.class,
            EffectRow.class,
            FateRow.class,
            FindingRow.class,
            PackVersionRow.class,
            RepairRow.class,
            SettlementRow.class),
        List.of("org/renshe/province/settlement.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return Stream.of(
            PolicyShelf.keys(), OpenCare.keys(), List.of(Repairer.LATER_BILLS, Repairer.EVERY))
        .flatMap(List::stream)
        .<ConfigKey<?>>map(key -> key)
        .toList();
  }

  @Override
  public List<Problem> problems() {
    return Stream.<List<? extends Problem>>of(
            List.of(SettlementProblem.values()),
            List.of(PolicyProblem.values()),
            List.of(ReleaseProblem.values()))
        .<Problem>flatMap(List::stream)
        .toList();
  }

  @Override
  public void open(Chassis chassis) {
    ruleSources = new RuleSources(chassis.database());
    personBills = new PersonBills(new Settled(chassis.personalData()));
    PolicyShelf shelf =
        PolicyShelf.open(
            chassis.configuration(), new PackArchive(chassis.database(), chassis.clock()));
    Settled settled = new Settled(chassis.personalData());
    Payments payments =
        new Payments(
            chassis.self(), registry.service(), wallet.service(), new Books(chassis.ledger()));
    Adjuster adjuster =
        new Adjuster(chassis.self(), payments, settled, teller(chassis), chassis.clock());
    desk =
        new SettlementDesk(
            chassis.database(),
            chassis.once(),
            chassis.outbox()::answer,
            chassis.cluster(),
            chassis.personalData(),
            services(chassis, shelf, settled, payments, adjuster));
    desk.open();
    owedDay = new OwedDay(chassis.self());
    outbox = chassis.outbox();
    chassis
        .inbox()
        .onRequest(
            desk,
            MessageType.FIND_PERSON,
            MessageType.PRESETTLE_BILL,
            MessageType.SETTLE_BILL,
            MessageType.CANCEL_SETTLEMENT,
            MessageType.REVERSE_REQUEST,
            MessageType.CHECK_ENTITLEMENT,
            MessageType.READ_ACCUMULATORS,
            MessageType.FIND_FILINGS,
            MessageType.DECLARE_BENEFIT,
            MessageType.WITHDRAW_DECLARATION);
    Courses courses = new Courses(settled);
    Repairer repairer =
        new Repairer(
            chassis.database(),
            chassis.cluster(),
            shelf,
            new Repairer.Tools(courses, payments, adjuster),
            Repairer.Mode.of(chassis.configuration().get(Repairer.LATER_BILLS)),
            chassis.clock());
    repairer.open();
    jobs = List.of(repairer.job(chassis.configuration().get(Repairer.EVERY)));
    resources =
        List.of(
            new ReconciliationResource(chassis.database(), chassis.ledger()),
            new RepairResource(chassis.database(), chassis.clock()),
            new RecomputeResource(new MedicalRecompute(chassis.database(), courses, shelf)));
  }

  /** Called while areas open: how this province's own treatment place hears of adjustments. */
  public void onAdjustedHere(AdjustmentListener listener) {
    here = listener;
  }

  private Adjuster.Teller teller(Chassis chassis) {
    return (transaction, place, adjusted) -> {
      if (place.equals(chassis.self())) {
        here.adjusted(transaction, place, adjusted);
      } else {
        chassis.correspondence().request(transaction, place, adjusted.owed().key(), adjusted);
      }
    };
  }

  @Override
  public List<Job> jobs() {
    return jobs;
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  private SettlementDesk.Services services(
      Chassis chassis, PolicyShelf shelf, Settled settled, Payments payments, Adjuster adjuster) {
    RegistryService people = registry.service();
    FactFinder facts = new FactFinder(shelf, filing.service(), payments, settled);
    Assessor assessor =
        new Assessor(
            chassis.self(),
            people,
            card.issuer(),
            new Assessor.Rights(filing.service(), injury.service()),
            facts,
            OpenCare.of(chassis.configuration()),
            chassis.clock());
    Settler settler =
        new Settler(chassis.self(), assessor, payments, settled, chassis.ids(), chassis.clock());
    Undoer undoer =
        new Undoer(
            payments,
            settled,
            new Repairs(adjuster, chassis.clock()),
            chassis.ids(),
            chassis.clock());
    return new SettlementDesk.Services(
        new Finder(people, filing.service(), card.issuer()),
        settler,
        undoer,
        filing.answers(),
        new Enquiries(people, assessor, facts, chassis.personalData(), chassis.audit()));
  }
}
