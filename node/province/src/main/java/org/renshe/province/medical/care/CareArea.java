package org.renshe.province.medical.care;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.pages.Link;
import org.renshe.chassis.security.Attempts;
import org.renshe.chassis.security.SignedCookie;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.card.CardArea;
import org.renshe.province.medical.settlement.SettlementArea;
import org.renshe.province.medical.statement.StatementArea;
import org.renshe.province.medical.treatment.TreatmentArea;
import org.renshe.province.registry.RegistryArea;

/** Wiring of one card for care. */
public final class CareArea implements Area {
  private static final Duration IDLE_MAX = Duration.ofMinutes(15);
  private static final Duration LIFE_MAX = Duration.ofHours(1);
  private static final int TRIES_MAX = 5;

  private final RegistryArea registry;
  private final CardArea card;
  private final SettlementArea settlement;
  private final TreatmentArea treatment;
  private final StatementArea statement;
  private final List<CareRecords> others = new ArrayList<>();
  private List<Object> resources = List.of();

  public CareArea(
      RegistryArea registry,
      CardArea card,
      SettlementArea settlement,
      TreatmentArea treatment,
      StatementArea statement) {
    this.registry = registry;
    this.card = card;
    this.settlement = settlement;
    this.treatment = treatment;
    this.statement = statement;
  }

  /** Another capability has something to show a citizen; called while areas open. */
  public void show(CareRecords records) {
    others.add(records);
  }

  @Override
  public String name() {
    return "care";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(Report.class, Consent.class), List.of("org/renshe/province/care.xml"));
  }

  @Override
  public List<Problem> problems() {
    return List.of(CareProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    Clock clock = chassis.clock();
    ReportDesk reports =
        new ReportDesk(
            chassis.database(),
            treatment.counter(),
            treatment.records(),
            chassis.personalData(),
            chassis.ids(),
            clock);
    treatment
        .hospital()
        .serve(reports::upload, "4501", "4502")
        .serve(reports::query, "4507", "4508");
    others.addAll(
        new OwnRecords(treatment.records(), settlement.personBills(), chassis.personalData(), clock)
            .all());
    CareService service =
        new CareService(
            chassis.self(),
            chassis.database(),
            registry.service(),
            new CareService.House(treatment.records(), settlement.personBills()),
            others,
            new CareService.Keeping(chassis.personalData(), chassis.audit(), clock),
            chassis.ids());
    CareGate gate =
        new CareGate(
            new SignedCookie(CareGate.COOKIE, chassis.personalData(), clock, IDLE_MAX, LIFE_MAX),
            clock);
    resources =
        List.of(
            gate,
            new CareSignInPages(
                card.citizens(), gate, new Attempts(TRIES_MAX, Duration.ofHours(1), clock)),
            new CarePages(service, statement.statements(), gate));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public List<Link> links() {
    return List.of(new Link("/care", "我的就医", "My care"));
  }
}
