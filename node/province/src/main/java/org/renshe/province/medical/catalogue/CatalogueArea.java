package org.renshe.province.medical.catalogue;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;

/** Wiring of the treatment place's catalogues. */
public final class CatalogueArea implements Area {
  private static final String CHANGED = "catalogue-changed";

  private CatalogueDesk desk;
  private CatalogueService service;

  /** What other parts ask; there once the area is open. */
  public CatalogueService service() {
    return service;
  }

  CatalogueDesk desk() {
    return desk;
  }

  @Override
  public String name() {
    return "catalogue";
  }

  @Override
  public Schema schema() {
    return new Schema(List.of(CatalogueItem.class), List.of("org/renshe/province/catalogue.xml"));
  }

  @Override
  public List<Problem> problems() {
    return List.of(CatalogueProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    CatalogueIndex index = index(chassis.database());
    chassis.cluster().listen(CHANGED, text -> index.reload());
    desk = new CatalogueDesk(chassis.database(), () -> chassis.cluster().announce(CHANGED, ""));
    service = new CatalogueService(index);
  }

  private static CatalogueIndex index(Database database) {
    CatalogueIndex index = new CatalogueIndex(database);
    index.reload();
    return index;
  }

  @Override
  public List<Object> resources() {
    return List.of(new CatalogueResource(desk));
  }
}
