package org.renshe.province.medical.statement;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.province.medical.treatment.TreatmentArea;
import org.renshe.province.medical.treatment.TreatmentService;

/** Wiring of statements. */
public final class StatementArea implements Area {
  private final TreatmentArea treatment;

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
    // nothing of its own: what is settled is kept by the treatment place
  }

  @Override
  public List<Object> resources() {
    return List.of(pages(treatment.service()), api(treatment.service()));
  }

  /** The pages over that service. */
  public static StatementPages pages(TreatmentService service) {
    return new StatementPages(service);
  }

  /** The API over that service. */
  public static StatementResource api(TreatmentService service) {
    return new StatementResource(service);
  }
}
