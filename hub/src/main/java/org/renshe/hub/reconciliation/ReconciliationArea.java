package org.renshe.hub.reconciliation;

import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.pages.Link;
import org.renshe.chassis.security.FourEyes;
import org.renshe.hub.clearing.ClearingArea;
import org.renshe.hub.directory.DirectoryArea;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.problem.Problem;

/** The nation's daily three-sided check. */
public final class ReconciliationArea implements Area {
  private static final ConfigKey<Boolean> DAILY =
      ConfigKey.flag(
          "reconcile.daily",
          true,
          "每日自动对前一日三方对账",
          "Whether the day before is checked every day by itself");
  private static final ConfigKey<Integer> DAILY_AT =
      ConfigKey.number(
          "reconcile.daily-at",
          1,
          0,
          23,
          "每日对前一日三方对账的时刻（时，北京时间）",
          "Hour at which the day before is checked, Asia/Shanghai");
  private static final ConfigKey<Duration> PATIENCE =
      ConfigKey.duration(
          "reconcile.patience",
          "10m",
          "对账时等待各省答复的时间",
          "How long a check waits for provinces' answers");
  private static final ConfigKey<Duration> STEP =
      ConfigKey.duration(
          "reconcile.step", "500ms", "对账推进的间隔", "How often running checks are taken on");

  private final DirectoryArea directory;
  private final ClearingArea clearing;
  private CheckService checks;
  private Duration step;
  private boolean daily;
  private List<Object> resources = List.of();

  public ReconciliationArea(DirectoryArea directory, ClearingArea clearing) {
    this.directory = directory;
    this.clearing = clearing;
  }

  @Override
  public String name() {
    return "reconciliation";
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(CheckRow.class, QuestionRow.class, LineRow.class, FindingRow.class),
        List.of("org/renshe/hub/reconciliation.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return List.of(DAILY, DAILY_AT, PATIENCE, STEP);
  }

  @Override
  public List<Problem> problems() {
    return List.of(CheckProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    Asking asking = new Asking(chassis.correspondence()::request);
    chassis
        .inbox()
        .onAnswer(
            asking,
            MessageType.DAY_TOTALS_REPORTED,
            MessageType.DAY_ROWS_REPORTED,
            MessageType.REQUEST_REFUSED);
    checks =
        new CheckService(
            chassis.database(),
            directory.service()::current,
            asking,
            new CheckSteps(
                chassis.database(), new HubBook(chassis.database()), asking, chassis.ids()),
            new CheckService.Times(
                chassis.configuration().get(DAILY_AT), chassis.configuration().get(PATIENCE)),
            chassis.clock());
    daily = chassis.configuration().get(DAILY);
    step = chassis.configuration().get(STEP);
    RepairService repairs =
        new RepairService(
            chassis.database(),
            new FourEyes(chassis.audit(), chassis.clock(), chassis.ids()),
            clearing.corrections(),
            checks,
            chassis.clock());
    CheckReport report = new CheckReport(chassis.database(), repairs, directory.service()::current);
    Gauge.builder("renshe.daycheck.left", chassis.database(), CheckQueries::left)
        .description("Differences between the three sides that are open or frozen")
        .register(chassis.metrics());
    resources =
        List.of(
            new CheckResource(checks, report, repairs),
            new CheckPages(
                checks, report, repairs, chassis.database(), chassis.audit(), chassis.clock()));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    jobs.add(new Job("day-check-advance", step, Job.Where.ONE_MEMBER, checks::advance));
    if (daily) {
      jobs.add(
          new Job(
              "day-check-daily", Duration.ofMinutes(1), Job.Where.ONE_MEMBER, checks::startDue));
    }
    return jobs;
  }

  @Override
  public List<Link> links() {
    return List.of(new Link("/operator/day-checks", "三方对账", "Three-sided check"));
  }

  /** For tests and for other areas that start a check. */
  public CheckService service() {
    return checks;
  }
}
