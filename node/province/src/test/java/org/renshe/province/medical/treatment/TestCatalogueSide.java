package org.renshe.province.medical.treatment;

import java.util.function.Function;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.catalogue.CareSetting;
import org.renshe.province.medical.catalogue.HospitalSide;
import org.renshe.province.medical.catalogue.LimitLevel;
import org.renshe.province.medical.catalogue.Scheme;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.routes.hospital.HospitalRequest;

/** How hospitals reach the catalogues, as in the running province. */
record TestCatalogueSide(HospitalCounter counter) implements HospitalSide {
  @Override
  public String once(HospitalRequest request, Function<Transaction, String> work) {
    return counter.once(request, work::apply);
  }

  @Override
  public CareSetting setting(Transaction transaction, HospitalRequest request) {
    InstitutionFacts facts = counter.institution(transaction, request);
    return new CareSetting(
        facts.code(), facts.division(), LimitLevel.ofInstitution(facts.level()), Scheme.MEDICAL);
  }
}
