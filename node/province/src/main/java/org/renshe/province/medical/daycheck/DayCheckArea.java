package org.renshe.province.medical.daycheck;

import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.pages.Link;
import org.renshe.chassis.security.FourEyes;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.medical.settlement.SettlementArea;
import org.renshe.province.medical.treatment.TreatmentArea;

/** Wiring of the province's part of the three-sided check. */
public final class DayCheckArea implements Area {
  private final SettlementArea settlement;
  private final TreatmentArea treatment;
  private final ToLongFunction<YearMonth> openInstitutions;
  private List<Object> resources = List.of();

  /**
   * @param openInstitutions how many institutions have settlements of a month that they did not
   *     apply for
   */
  public DayCheckArea(
      SettlementArea settlement,
      TreatmentArea treatment,
      ToLongFunction<YearMonth> openInstitutions) {
    this.settlement = settlement;
    this.treatment = treatment;
    this.openInstitutions = openInstitutions;
  }

  @Override
  public String name() {
    return "daycheck";
  }

  @Override
  public List<Integer> actions() {
    return List.of(25);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(CheckLineRow.class, CheckFindingRow.class),
        List.of("org/renshe/province/daycheck.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return MonthClosing.keys();
  }

  @Override
  public List<Problem> problems() {
    return List.of(DayCheckProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    DayBook book = new DayBook(chassis.database(), treatment.receivableDay(), settlement.owedDay());
    chassis
        .inbox()
        .onRequest(
            new DayCheckDesk(
                chassis.self(),
                chassis.database(),
                book,
                chassis.outbox()::answer,
                chassis.clock()),
            MessageType.REPORT_DAY_TOTALS,
            MessageType.REPORT_DAY_ROWS,
            MessageType.NOTE_DAY_CHECK);
    DayCheckService service =
        new DayCheckService(
            chassis.self(),
            chassis.database(),
            new FourEyes(chassis.audit(), chassis.clock(), chassis.ids()),
            treatment::reread,
            settlement::answerAgain,
            chassis.clock());
    MonthClosing closing =
        new MonthClosing(
            chassis.database(), openInstitutions, chassis.configuration(), chassis.clock());
    closing.meter(chassis.metrics());
    resources =
        List.of(
            new DayCheckResource(service),
            new DayCheckPages(
                service, closing, chassis.database(), chassis.audit(), chassis.clock()));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public List<Link> links() {
    return List.of(new Link("/operator/day-check", "三方对账", "Three-sided check"));
  }
}
