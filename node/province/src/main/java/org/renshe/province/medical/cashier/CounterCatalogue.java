package org.renshe.province.medical.cashier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.province.medical.catalogue.CareSetting;
import org.renshe.province.medical.catalogue.CatalogueService;
import org.renshe.province.medical.catalogue.CatalogueTerms;
import org.renshe.province.medical.catalogue.LimitLevel;
import org.renshe.province.medical.catalogue.Scheme;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.treatment.HospitalCounter;

/** Today's catalogue as an institution's counter sees it. */
final class CounterCatalogue implements LineReader.Names {
  private static final int FOUND_MAX = 12;

  private final CatalogueService catalogue;
  private final HospitalCounter counter;
  private final Database database;
  private final Clock clock;

  CounterCatalogue(
      CatalogueService catalogue, HospitalCounter counter, Database database, Clock clock) {
    this.catalogue = catalogue;
    this.counter = counter;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String of(String institution, String code) {
    return catalogue
        .terms(code, today(), setting(institution))
        .map(CatalogueTerms::name)
        .orElse(null);
  }

  List<BillPages.Item> search(String institution, String words) {
    return catalogue.search(words, today(), setting(institution), FOUND_MAX).stream()
        .map(CounterCatalogue::item)
        .toList();
  }

  private static BillPages.Item item(CatalogueService.Found found) {
    CatalogueTerms terms = found.terms();
    return new BillPages.Item(
        found.code(),
        terms.name(),
        terms.itemClass().name(),
        terms.limitPrice() == null ? "" : terms.limitPrice().stripTrailingZeros().toPlainString());
  }

  private CareSetting setting(String institution) {
    InstitutionFacts facts =
        database.read(transaction -> counter.institution(transaction, institution));
    return new CareSetting(
        facts.code(), facts.division(), LimitLevel.ofInstitution(facts.level()), Scheme.MEDICAL);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(CounterNumbers.SHANGHAI));
  }
}
