package org.renshe.province.medical.injury;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.loading.Batch;
import org.renshe.province.medical.filing.FilingArea;
import org.renshe.province.registry.RegistryArea;

/** Wiring of work injury. */
public final class InjuryArea implements Area {
  private final RegistryArea registry;
  private final FilingArea filing;
  private InjuryService service;
  private List<Object> resources = List.of();

  public InjuryArea(RegistryArea registry, FilingArea filing) {
    this.registry = registry;
    this.filing = filing;
  }

  /** What settlement calls; there once the area is open. */
  public InjuryService service() {
    return service;
  }

  @Override
  public String name() {
    return "injury";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public Schema schema() {
    return new Schema(List.of(QualificationRow.class), List.of("org/renshe/province/injury.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return InjuryTerms.keys();
  }

  @Override
  public List<Problem> problems() {
    return List.of(InjuryProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    service = new InjuryService(filing.service(), InjuryTerms.of(chassis.configuration()));
    resources = List.of(new InjuryResource(new Batch(chassis.database()), registry.service()));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }
}
