package org.renshe.province.registry;

import java.util.List;
import java.util.stream.Stream;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.loading.Batch;
import org.renshe.province.loading.LoadingProblem;

/** Wiring of the registry. */
public final class RegistryArea implements Area {
  private RegistryService service;
  private List<Object> resources = List.of();

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
    return new Schema(
        List.of(
            PersonRow.class,
            DocumentRow.class,
            EmployerRow.class,
            RelationRow.class,
            AccountRow.class,
            AccountEntryRow.class,
            AccountFreezeRow.class),
        List.of("org/renshe/province/registry.xml"));
  }

  @Override
  public List<Problem> problems() {
    return Stream.<Problem>concat(
            List.of(RegistryProblem.values()).stream(), List.of(LoadingProblem.values()).stream())
        .toList();
  }

  @Override
  public void open(Chassis chassis) {
    PersonalAccounts accounts = new PersonalAccounts(chassis.ledger());
    service = new RegistryService(chassis.personalData(), accounts);
    resources =
        List.of(
            new RegistryResource(
                new Batch(chassis.database()),
                new PersonLoader(chassis.personalData(), chassis.ids(), chassis.clock()),
                new RelationLoader(accounts, chassis.ids(), chassis.clock()),
                new PersonViews(
                    chassis.database(), service, chassis.personalData(), chassis.audit())));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }
}
