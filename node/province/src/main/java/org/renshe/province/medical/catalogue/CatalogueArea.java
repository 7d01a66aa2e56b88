package org.renshe.province.medical.catalogue;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;

/** Wiring of the treatment place's catalogues. */
public final class CatalogueArea implements Area {
  private static final String CHANGED = "catalogue-changed";

  private CatalogueIndex index;
  private CatalogueDesk desk;
  private CatalogueService service;
  private Imports imports;

  /** What other parts ask; there once the area is open. */
  public CatalogueService service() {
    return service;
  }

  CatalogueDesk desk() {
    return desk;
  }

  Imports imports() {
    return imports;
  }

  @Override
  public String name() {
    return "catalogue";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public Schema schema() {
    return new Schema(List.of(), List.of("org/renshe/province/catalogue.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return CatalogueSettings.keys();
  }

  @Override
  public List<Problem> problems() {
    return List.of(CatalogueProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    CatalogueSettings settings = CatalogueSettings.from(chassis.configuration());
    index = new CatalogueIndex(chassis.database());
    index.refresh();
    chassis.cluster().listen(CHANGED, text -> index.refresh());
    Runnable changed = () -> chassis.cluster().announce(CHANGED, "");
    ItemWriter writer = new ItemWriter(chassis.clock(), settings.itemsMax());
    desk = new CatalogueDesk(chassis.database(), writer, changed);
    imports =
        new Imports(
            chassis.database(),
            writer,
            chassis.clock(),
            chassis.ids(),
            chassis.audit(),
            settings.importBytesMax(),
            changed);
    service = new CatalogueService(index, (setting, item) -> true);
  }

  @Override
  public List<Object> resources() {
    return List.of(new CatalogueResource(desk), new ImportResource(imports));
  }

  @Override
  public List<Job> jobs() {
    return List.of(
        new Job("catalogue-refresh", Duration.ofSeconds(5), Job.Where.EACH_MEMBER, index::refresh),
        new Job("catalogue-imports", Duration.ofSeconds(1), Job.Where.ONE_MEMBER, imports::work),
        new Job("catalogue-forget", Duration.ofHours(1), Job.Where.ONE_MEMBER, imports::forget));
  }
}
