package org.renshe.province.medical;

import java.util.function.Function;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.catalogue.CareSetting;
import org.renshe.province.medical.catalogue.CatalogueArea;
import org.renshe.province.medical.catalogue.HospitalSide;
import org.renshe.province.medical.catalogue.LimitLevel;
import org.renshe.province.medical.catalogue.Scheme;
import org.renshe.province.medical.files.FilesArea;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.TreatmentArea;
import org.renshe.routes.hospital.HospitalRequest;

/**
 * Lets hospitals to the catalogues: the treatment place prices by the catalogues, so these cannot
 * know of it in turn.
 */
final class CatalogueDoor implements Area {
  private final TreatmentArea treatment;
  private final CatalogueArea catalogue;
  private final FilesArea files;

  CatalogueDoor(TreatmentArea treatment, CatalogueArea catalogue, FilesArea files) {
    this.treatment = treatment;
    this.catalogue = catalogue;
    this.files = files;
  }

  @Override
  public String name() {
    return "catalogue-door";
  }

  @Override
  public void open(Chassis chassis) {
    HospitalCounter counter = treatment.counter();
    catalogue.serve(
        (desk, numbers) -> treatment.hospital().serve(desk, numbers),
        new HospitalSide() {
          @Override
          public String once(HospitalRequest request, Function<Transaction, String> work) {
            return counter.once(request, work::apply);
          }

          @Override
          public CareSetting setting(Transaction transaction, HospitalRequest request) {
            InstitutionFacts facts = counter.institution(transaction, request);
            return new CareSetting(
                facts.code(),
                facts.division(),
                LimitLevel.ofInstitution(facts.level()),
                Scheme.MEDICAL);
          }
        },
        files.store());
  }
}
