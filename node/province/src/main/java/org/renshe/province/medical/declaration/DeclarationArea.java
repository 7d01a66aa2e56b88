package org.renshe.province.medical.declaration;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalDesk;
import org.renshe.province.medical.treatment.TreatmentArea;

/** Wiring of declarations at the treatment place. */
public final class DeclarationArea implements Area {
  private final TreatmentArea treatment;
  private List<Job> jobs = List.of();

  public DeclarationArea(TreatmentArea treatment) {
    this.treatment = treatment;
  }

  @Override
  public String name() {
    return "declaration";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(NotedFilingRow.class), List.of("org/renshe/province/declaration.xml"));
  }

  @Override
  public List<Problem> problems() {
    return List.of(DeclarationProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    NotedFilings noted =
        new NotedFilings(
            chassis.self(),
            chassis.database(),
            chassis.outbox()::answer,
            chassis.personalData(),
            chassis.clock());
    serve(treatment.hospital(), treatment.counter(), chassis, noted);
    chassis.inbox().onRequest(noted, MessageType.ANNOUNCE_FILING);
    jobs =
        List.of(
            new Job(
                "noted-filings-forget", Duration.ofHours(12), Job.Where.ONE_MEMBER, noted::forget));
  }

  /** The transactions of hospitals this serves. */
  static void serve(
      HospitalDesk hospital, HospitalCounter counter, Chassis chassis, NotedFilings noted) {
    DeclareDesk declare = new DeclareDesk(chassis.database(), counter);
    FilingQueries queries = new FilingQueries(chassis.database(), counter, chassis.clock());
    hospital
        .serve(declare::refer, "2501")
        .serve(declare::chronic, "2503")
        .serve(declare::designate, "2505")
        .serve(declare::accident, "2507")
        .serve(declare::withdraw, "2502", "2504", "2506")
        .serve(queries::chronic, "5301")
        .serve(queries::designated, "5302")
        .serve(queries::referrals, "5304")
        .alsoSay(new NotedAtCounter(noted, chassis.clock()), "1101");
  }

  @Override
  public List<Job> jobs() {
    return jobs;
  }
}
