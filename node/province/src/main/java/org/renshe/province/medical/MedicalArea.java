package org.renshe.province.medical;

import java.util.List;
import java.util.function.Function;
import org.apache.camel.RoutesBuilder;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.pages.Link;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.card.CardArea;
import org.renshe.province.medical.care.CareArea;
import org.renshe.province.medical.cashier.CashierArea;
import org.renshe.province.medical.catalogue.CatalogueArea;
import org.renshe.province.medical.daycheck.DayCheckArea;
import org.renshe.province.medical.declaration.DeclarationArea;
import org.renshe.province.medical.files.FilesArea;
import org.renshe.province.medical.filing.FilingArea;
import org.renshe.province.medical.filing.FilingPostArea;
import org.renshe.province.medical.filing.pages.FilingPagesArea;
import org.renshe.province.medical.injury.InjuryArea;
import org.renshe.province.medical.institution.InstitutionArea;
import org.renshe.province.medical.pharmacy.PharmacyArea;
import org.renshe.province.medical.query.QueryArea;
import org.renshe.province.medical.reconciliation.ReconciliationArea;
import org.renshe.province.medical.settlement.SettlementArea;
import org.renshe.province.medical.statement.StatementArea;
import org.renshe.province.medical.treatment.TreatmentArea;
import org.renshe.province.medical.wallet.WalletArea;
import org.renshe.province.registry.RegistryArea;

/** Medical insurance: one face for its parts, the insured place and the treatment place. */
public final class MedicalArea implements Area {
  private final List<Area> parts;

  public MedicalArea(RegistryArea registry, CardArea card) {
    FilingArea filing = new FilingArea(registry);
    WalletArea wallet = new WalletArea(registry);
    InjuryArea injury = new InjuryArea(registry, filing);
    SettlementArea settlement = new SettlementArea(registry, card, filing, wallet, injury);
    CatalogueArea catalogue = new CatalogueArea();
    InstitutionArea institutions = new InstitutionArea();
    TreatmentArea treatment = new TreatmentArea(settlement, card, catalogue, institutions);
    FilesArea files = new FilesArea();
    ReconciliationArea reconciliation = new ReconciliationArea(treatment, files);
    StatementArea statement = new StatementArea(treatment, settlement);
    PharmacyArea pharmacy = new PharmacyArea(treatment);
    parts =
        List.of(
            filing,
            wallet,
            injury,
            new FilingPostArea(registry),
            new FilingPagesArea(card, filing),
            settlement,
            institutions,
            treatment,
            catalogue,
            files,
            new CatalogueDoor(treatment, catalogue, files),
            new QueryArea(treatment, institutions, files),
            reconciliation,
            new DayCheckArea(settlement, treatment, reconciliation::openInstitutions),
            new DeclarationArea(treatment),
            pharmacy,
            statement,
            new CashierArea(treatment, catalogue, statement),
            new CareArea(registry, card, settlement, treatment, statement));
  }

  @Override
  public String name() {
    return "medical";
  }

  @Override
  public List<Integer> actions() {
    return parts.stream().flatMap(part -> part.actions().stream()).distinct().sorted().toList();
  }

  @Override
  public Schema schema() {
    return new Schema(
        all(part -> part.schema().entities()), all(part -> part.schema().changelogs()));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return all(Area::configuration);
  }

  @Override
  public List<Problem> problems() {
    return all(Area::problems);
  }

  @Override
  public void open(Chassis chassis) {
    parts.forEach(part -> part.open(chassis));
  }

  @Override
  public List<Object> resources() {
    return all(Area::resources);
  }

  @Override
  public List<Job> jobs() {
    return all(Area::jobs);
  }

  @Override
  public List<RoutesBuilder> routes() {
    return all(Area::routes);
  }

  @Override
  public List<Link> links() {
    return all(Area::links);
  }

  private <T> List<T> all(Function<Area, List<T>> what) {
    return parts.stream().flatMap(part -> what.apply(part).stream()).toList();
  }
}
