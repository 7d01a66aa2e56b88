package org.renshe.province.medical.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.http.HttpSettings;
import org.renshe.chassis.pages.Link;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.medical.files.FileStore;
import org.renshe.routes.hospital.HospitalTransactions;

/** Wiring of the treatment place's catalogues. */
public final class CatalogueArea implements Area {
  private static final String CHANGED = "catalogue-changed";

  private CatalogueIndex index;
  private CatalogueDesk desk;
  private CatalogueService service;
  private Imports imports;
  private Matches matches;
  private DownloadDesk downloads;
  private Chassis chassis;
  private CatalogueSettings settings;

  /** What other parts ask; there once the area is open. */
  public CatalogueService service() {
    return service;
  }

  CatalogueDesk desk() {
    return desk;
  }

  Matches matches() {
    return matches;
  }

  Imports imports() {
    return imports;
  }

  /**
   * Registers what the catalogues serve of hospitals' transactions; called once, while areas open.
   *
   * @param serve takes a desk and the numbers it does
   */
  public void serve(
      BiConsumer<HospitalTransactions, String[]> serve, HospitalSide hospitals, FileStore files) {
    downloads = new DownloadDesk(chassis.database(), hospitals, files, chassis.clock());
    QueryDesk queries =
        new QueryDesk(chassis.database(), hospitals, chassis.self(), chassis.clock());
    MatchDesk matching =
        new MatchDesk(chassis.database(), hospitals, matches, chassis.self(), chassis.clock());
    serve.accept(downloads::download, DownloadDesk.transactions());
    serve.accept(queries::ethnicMedicine, new String[] {"1304"});
    serve.accept(queries::insuranceCatalogue, new String[] {"1312"});
    serve.accept(queries::bothCatalogues, new String[] {"1316"});
    serve.accept(matching::query, new String[] {"1317"});
    serve.accept(queries::limits, new String[] {"1318"});
    serve.accept(queries::shares, new String[] {"1319"});
    serve.accept(matching::submit, new String[] {"3301"});
    serve.accept(matching::withdraw, new String[] {"3302"});
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
    this.chassis = chassis;
    settings = CatalogueSettings.from(chassis.configuration());
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
    service = new CatalogueService(index, settings.matchRequired());
    matches = new Matches(chassis.database(), index, chassis.clock(), chassis.audit());
  }

  @Override
  public List<Object> resources() {
    int bodyBytesMax =
        chassis.configuration().find(HttpSettings.BODY_BYTES_MAX).orElse(Imports.PART_BYTES_MAX);
    MatchWork work =
        new MatchWork(
            chassis.database(),
            matches,
            index,
            chassis.audit(),
            chassis.clock(),
            settings.matchDays());
    return List.of(
        new CatalogueResource(desk),
        new ImportResource(imports),
        new CataloguePages(new CatalogueSearch(chassis.database()), chassis.clock()),
        new MatchPages(work),
        new ImportPages(imports, bodyBytesMax));
  }

  @Override
  public List<Link> links() {
    return List.of(new Link("/operator/catalogue", "医保目录", "Catalogues"));
  }

  @Override
  public List<Job> jobs() {
    return List.of(
        new Job("catalogue-refresh", Duration.ofSeconds(5), Job.Where.EACH_MEMBER, index::refresh),
        new Job("catalogue-imports", Duration.ofSeconds(1), Job.Where.ONE_MEMBER, imports::work),
        new Job("catalogue-forget", Duration.ofHours(1), Job.Where.ONE_MEMBER, this::forget));
  }

  private void forget() {
    imports.forget();
    downloads.forget();
  }
}
