package org.renshe.province.medical.reconciliation;

import java.time.YearMonth;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.pages.Link;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.medical.files.FileStore;
import org.renshe.province.medical.files.FilesArea;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalDesk;
import org.renshe.province.medical.treatment.TreatmentArea;
import org.renshe.province.medical.treatment.TreatmentService;

/** Wiring of reconciliation. */
public final class ReconciliationArea implements Area {
  private final TreatmentArea treatment;
  private final FilesArea files;
  private ApplicationService applications;
  private Database database;

  public ReconciliationArea(TreatmentArea treatment, FilesArea files) {
    this.treatment = treatment;
    this.files = files;
  }

  /** How many institutions have settlements of that month that no application binds. */
  public long openInstitutions(YearMonth month) {
    return database.read(transaction -> ClearedRows.openInstitutions(transaction, month));
  }

  @Override
  public String name() {
    return "reconciliation";
  }

  @Override
  public List<Integer> actions() {
    return List.of(25);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(
            ClearedRow.class,
            AccountStatement.class,
            ApplicationRow.class,
            AccountLock.class,
            AwayRow.class,
            AwayReference.class,
            CatchUp.class),
        List.of("org/renshe/province/reconciliation.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return ReconciliationSettings.keys();
  }

  @Override
  public List<Problem> problems() {
    return List.of(ReconciliationProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    database = chassis.database();
    ClearedRows rows = new ClearedRows(chassis.personalData());
    treatment.onBooked(rows::take);
    treatment.guard(new ClosedPeriods());
    CatchUp.run(database, treatment.service(), rows);
    applications = new ApplicationService(database, chassis.audit(), chassis.clock());
    serve(
        chassis,
        new Hospitals(treatment.hospital(), treatment.counter(), treatment.service()),
        rows,
        files.store(),
        chassis.configuration().get(ReconciliationSettings.DETAIL_ROWS_MAX));
  }

  @Override
  public List<Object> resources() {
    return List.of(new ApplicationResource(applications), new ApplicationPages(applications));
  }

  @Override
  public List<Link> links() {
    return List.of(new Link("/operator/clearing-applications", "清算申请", "Clearing"));
  }

  /** The treatment place's side that hospitals speak to. */
  record Hospitals(HospitalDesk desk, HospitalCounter counter, TreatmentService service) {}

  static void serve(
      Chassis chassis, Hospitals hospitals, ClearedRows rows, FileStore files, int detailRowsMax) {
    Database database = chassis.database();
    HospitalCounter counter = hospitals.counter();
    TotalsDesk totals = new TotalsDesk(database, counter, rows, chassis.ids(), chassis.clock());
    DetailsDesk details = new DetailsDesk(database, counter, rows, files, detailRowsMax);
    ApplicationDesk applications =
        new ApplicationDesk(
            database,
            counter,
            hospitals.service()::unknownOutcome,
            rows,
            chassis.ids(),
            chassis.clock());
    AwayDesk away = new AwayDesk(database, counter, rows, chassis.audit());
    hospitals
        .desk()
        .serve(totals::compare, "3201")
        .serve(details::compare, "3202")
        .serve(applications::apply, "3203")
        .serve(applications::withdraw, "3204")
        .serve(applications::list, "3205")
        .serve(away::list, "3260")
        .serve(away::confirm, "3261")
        .serve(away::takeBack, "3262");
  }
}
