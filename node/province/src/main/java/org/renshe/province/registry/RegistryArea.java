package org.renshe.province.registry;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;

/** Wiring of the registry. */
public final class RegistryArea implements Area {
  private RegistryService service;

  /** What other areas call; there once the area is open. */
  public RegistryService service() {
    return service;
  }

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public List<Integer> actions() {
    return List.of(2, 23, 25);
  }

  @Override
  public Schema schema() {
    return Schema.NONE;
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return List.of();
  }

  @Override
  public List<Problem> problems() {
    return List.of(RegistryProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    service = new RegistryService() {};
  }
}
