package org.renshe.province.medical.cashier;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.pages.Link;
import org.renshe.chassis.security.Attempts;
import org.renshe.chassis.security.Passwords;
import org.renshe.chassis.security.SignedCookie;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.loading.Batch;
import org.renshe.province.medical.catalogue.CatalogueArea;
import org.renshe.province.medical.catalogue.CatalogueService;
import org.renshe.province.medical.statement.StatementArea;
import org.renshe.province.medical.treatment.TreatmentArea;

/** Wiring of the cashier's counter. */
public final class CashierArea implements Area {
  static final String COOKIE = "renshe-cashier";
  private static final int TRIES_A_MINUTE = 30;

  private final TreatmentArea treatment;
  private final CatalogueArea catalogue;
  private final StatementArea statement;
  private List<Object> resources = List.of();

  public CashierArea(TreatmentArea treatment, CatalogueArea catalogue, StatementArea statement) {
    this.treatment = treatment;
    this.catalogue = catalogue;
    this.statement = statement;
  }

  @Override
  public String name() {
    return "cashier";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(Cashier.class, CounterBill.class, MessageNumber.class),
        List.of("org/renshe/province/cashier.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return CashierSettings.keys();
  }

  @Override
  public List<Problem> problems() {
    return List.of(CashierProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    CashierSettings settings = CashierSettings.from(chassis.configuration());
    Clock clock = chassis.clock();
    Database database = chassis.database();
    CashierAccounts accounts =
        new CashierAccounts(
            database,
            new Passwords(new SecureRandom()),
            settings,
            chassis.audit(),
            treatment.counter(),
            clock);
    SignedCookie cookie =
        new SignedCookie(
            COOKIE, chassis.personalData(), clock, settings.idleMax(), settings.lifeMax());
    CashierGate gate = new CashierGate(cookie, accounts, clock);
    CounterDesk desk = desk(chassis, settings, catalogue.service());
    resources =
        List.of(
            gate,
            new SignInPages(
                accounts, gate, new Attempts(TRIES_A_MINUTE, Duration.ofMinutes(1), clock)),
            new BillPages(desk, statement.statements()),
            new BillActs(desk, accounts),
            new AccountPages(database, accounts),
            new AccountResource(new Batch(database), accounts));
  }

  private CounterDesk desk(
      Chassis chassis, CashierSettings settings, CatalogueService catalogueService) {
    Clock clock = chassis.clock();
    Database database = chassis.database();
    CounterNumbers numbers = new CounterNumbers(database, clock);
    CounterLine line =
        new CounterLine(treatment.hospital(), treatment.counter(), database, numbers, clock);
    CounterWork work = new CounterWork(line, numbers);
    BillBook book = new BillBook(database, chassis.personalData(), treatment.records(), clock);
    CounterCatalogue items =
        new CounterCatalogue(catalogueService, treatment.counter(), database, clock);
    LineReader reader = new LineReader(items);
    BillService bills =
        new BillService(database, book, numbers, work, reader, chassis.audit(), clock);
    PaymentService payments =
        new PaymentService(
            chassis.self(),
            database,
            book,
            numbers,
            work,
            treatment.service(),
            new PaymentService.Journal(chassis.audit(), clock));
    return new CounterDesk(
        book,
        bills,
        payments,
        treatment.service(),
        new CounterDesk.Surroundings(items, chassis.outbox(), chassis.ids()),
        settings,
        clock);
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public List<Link> links() {
    return List.of(
        new Link("/cashier", "收费窗口", "Cashier"), new Link("/operator/cashiers", "收费员", "Cashiers"));
  }
}
