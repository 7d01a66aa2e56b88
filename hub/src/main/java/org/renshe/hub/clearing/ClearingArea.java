package org.renshe.hub.clearing;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;

/** Obligations between provinces, entered as their messages pass. */
public final class ClearingArea implements Area {
  private ClearingService service;
  private Corrections corrections;
  private PairReport report;
  private ObligationResource resource;

  @Override
  public String name() {
    return "clearing";
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(ObligationEntry.class, ObligationAmount.class),
        List.of("org/renshe/hub/clearing.xml"));
  }

  @Override
  public List<Problem> problems() {
    return List.of(ClearingProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    service = new ClearingService(chassis.ledger(), chassis.clock());
    corrections = new Corrections(service, chassis.ledger());
    report = new PairReport(chassis.database());
    resource = new ObligationResource(chassis.database(), chassis.clock());
  }

  @Override
  public List<Object> resources() {
    return List.of(resource);
  }

  /** For the exchange. */
  public ClearingService service() {
    return service;
  }

  /** For repairs after a check; there once open. */
  public Corrections corrections() {
    return corrections;
  }

  /** For the status page. */
  public PairReport report() {
    return report;
  }
}
