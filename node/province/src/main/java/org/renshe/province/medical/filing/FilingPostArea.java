package org.renshe.province.medical.filing;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.protocol.message.MessageType;
import org.renshe.province.registry.RegistryArea;

/** Wiring of what filing tells other provinces. */
public final class FilingPostArea implements Area {
  private final RegistryArea registry;
  private List<Job> jobs = List.of();

  public FilingPostArea(RegistryArea registry) {
    this.registry = registry;
  }

  @Override
  public String name() {
    return "filing-post";
  }

  @Override
  public void open(Chassis chassis) {
    Announcer announcer =
        new Announcer(
            chassis.database(), registry.service(), chassis.outbox()::request, chassis.clock());
    chassis.inbox().onAnswer(announcer, MessageType.FILING_NOTED);
    jobs =
        List.of(
            new Job(
                "filings-announce",
                Duration.ofSeconds(2),
                Job.Where.ONE_MEMBER,
                announcer::tellDue));
  }

  @Override
  public List<Job> jobs() {
    return jobs;
  }
}
