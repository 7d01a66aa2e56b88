package org.renshe.province.medical.pharmacy;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.medical.treatment.TreatmentArea;

/** Wiring of pharmacies, medicines and trace codes. */
public final class PharmacyArea implements Area {
  private final TreatmentArea treatment;
  private final Pharmacies pharmacies = new Pharmacies();
  private final Medicines medicines = new Medicines();
  private List<Object> resources = List.of();

  public PharmacyArea(TreatmentArea treatment) {
    this.treatment = treatment;
  }

  /** Which pharmacy has opened what. */
  public Pharmacies pharmacies() {
    return pharmacies;
  }

  /** What is known of medicines. */
  public Medicines medicines() {
    return medicines;
  }

  @Override
  public String name() {
    return "pharmacy";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 47);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(Pharmacy.class, Medicine.class, TracePack.class, TraceUse.class),
        List.of("org/renshe/province/pharmacy.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return TraceSettings.keys();
  }

  @Override
  public List<Problem> problems() {
    return List.of(TraceProblem.values());
  }

  /** Opens after treatment. */
  @Override
  public void open(Chassis chassis) {
    TraceSettings settings = TraceSettings.from(chassis.configuration());
    TraceLedger ledger = new TraceLedger(medicines, settings, chassis.clock(), chassis.ids());
    TraceCodes codes = new TraceCodes(ledger, settings);
    treatment.follow(pharmacies);
    treatment.follow(codes);
    StockDesk stock = new StockDesk(treatment.counter(), codes, ledger);
    treatment.hospital().serve(stock::sold, "3505").serve(stock::returned, "3506");
    resources = List.of(new PharmacyResource(chassis.database(), pharmacies, medicines, ledger));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }
}
