package org.renshe.province.medical.declaration;

import java.util.List;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AnnounceFiling;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalDesk;

/** Declarations of hospitals, and announcements, over a treatment place of tests. */
public final class TestDeclarations {
  public static final List<Schema> SCHEMAS = List.of(new DeclarationArea(null).schema());

  private final Chassis chassis;
  private final NotedFilings noted;

  public TestDeclarations(Chassis chassis, HospitalDesk desk, HospitalCounter counter) {
    this.chassis = chassis;
    noted =
        new NotedFilings(
            chassis.self(),
            chassis.database(),
            (transaction, request, answer) -> {},
            chassis.personalData(),
            chassis.clock());
    DeclarationArea.serve(desk, counter, chassis, noted);
  }

  /** That insured place tells of a filing. */
  public void tell(MemberCode insuredPlace, AnnounceFiling told) {
    chassis.database().run(transaction -> noted.note(transaction, insuredPlace, told));
  }
}
