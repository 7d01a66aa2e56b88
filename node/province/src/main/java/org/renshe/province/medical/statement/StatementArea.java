package org.renshe.province.medical.statement;

import java.time.Clock;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.pages.Link;
import org.renshe.province.medical.treatment.TreatmentArea;
import org.renshe.province.medical.treatment.TreatmentService;

/** Wiring of statements. */
public final class StatementArea implements Area {
  private final TreatmentArea treatment;
  private Clock clock;

  public StatementArea(TreatmentArea treatment) {
    this.treatment = treatment;
  }

  @Override
  public String name() {
    return "statement";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public void open(Chassis chassis) {
    clock = chassis.clock();
  }

  @Override
  public List<Object> resources() {
    return resources(treatment.service(), clock);
  }

  @Override
  public List<Link> links() {
    return List.of(new Link("/operator/settlements", "就医地结算", "Settlements"));
  }

  /** Pages and API over that service. */
  public static List<Object> resources(TreatmentService service, Clock clock) {
    return List.of(
        new StatementPages(service), new StatementResource(service), new DayPages(service, clock));
  }
}
