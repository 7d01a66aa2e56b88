package org.renshe.province.medical.reconciliation;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.security.Operator;
import org.renshe.province.medical.files.FileStore;
import org.renshe.province.medical.files.FilesArea;
import org.renshe.province.medical.treatment.BookedListener;
import org.renshe.province.medical.treatment.ClearedAct;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalDesk;
import org.renshe.province.medical.treatment.PeriodGuard;
import org.renshe.province.medical.treatment.TreatmentService;

/** Reconciliation as it runs, for tests of the hospital's side. */
public final class TestReconciliation {
  public static final List<Schema> SCHEMAS =
      List.of(new FilesArea().schema(), new ReconciliationArea(null, null).schema());
  private static final int ROWS_MAX = 100;

  public final FileStore files;
  private final Chassis chassis;
  private final ClearedRows rows;
  private final ApplicationService applications;

  private TestReconciliation(Chassis chassis, FileStore files, ClearedRows rows) {
    this.chassis = chassis;
    this.files = files;
    this.rows = rows;
    applications = new ApplicationService(chassis.database(), chassis.audit(), chassis.clock());
  }

  public static TestReconciliation open(
      Chassis chassis, HospitalDesk desk, HospitalCounter counter, TreatmentService service) {
    FileStore files =
        new FileStore(
            chassis.personalData(), chassis.clock(), chassis.ids(), 1 << 20, Duration.ofDays(7));
    ClearedRows rows = new ClearedRows(chassis.personalData());
    ReconciliationArea.serve(
        chassis, new ReconciliationArea.Hospitals(desk, counter, service), rows, files, ROWS_MAX);
    return new TestReconciliation(chassis, files, rows);
  }

  public BookedListener listener() {
    return rows::take;
  }

  public PeriodGuard guard() {
    return new ClosedPeriods();
  }

  public void enter(ClearedAct act) {
    chassis.database().run(transaction -> rows.take(transaction, act));
  }

  /** As a database of before accounts were kept. */
  public void forget() {
    chassis
        .database()
        .run(
            transaction ->
                transaction
                    .session()
                    .createMutationQuery("delete from ClearedRow")
                    .executeUpdate());
  }

  /** What happens at every start. */
  public void catchUp(TreatmentService service) {
    CatchUp.run(chassis.database(), service, rows);
  }

  /** A clerk takes the application on. */
  public void move(String id, String stage, String officer, String reason) {
    applications.move(id, ApplicationResource.stage(stage), reason, new Operator(officer));
  }

  /** Institutions with settlements of the month that nothing binds. */
  public long openInstitutions(YearMonth month) {
    return chassis.database().read(transaction -> ClearedRows.openInstitutions(transaction, month));
  }

  public String stage(String id) {
    return applications.list(null, null, null, " ", 100).stream()
        .filter(view -> view.id().equals(id))
        .findFirst()
        .orElseThrow()
        .stage()
        .code();
  }
}
