package org.renshe.province.medical.institution;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.security.KeySettings;
import org.renshe.protocol.problem.Problem;
import org.renshe.routes.hospital.DoorKeys;
import org.renshe.routes.hospital.HospitalKeys;

/** Wiring of designated institutions. */
public final class InstitutionArea implements Area {
  private static final ConfigKey<Path> HOSPITAL_CA =
      ConfigKey.path(
          "treatment.hospital-ca",
          null,
          "本省医院 CA 证书（PEM），机构证书须由其签发",
          "Certificate of the province's hospital CA (PEM); it must have issued every institution's");

  private InstitutionDesk institutions;
  private DoorKeyDesk doorKeys;
  private StaffDesk staff;

  /** Which certificates institutions sign with; there once the area is open. */
  public HospitalKeys keys() {
    return institutions;
  }

  /** The secrets shared with institutions; there once the area is open. */
  public DoorKeys doorKeys() {
    return doorKeys;
  }

  /** What hospitals may ask of institutions and their staff; there once the area is open. */
  public StaffDesk staff() {
    return staff;
  }

  @Override
  public String name() {
    return "institution";
  }

  @Override
  public List<Integer> actions() {
    return List.of(25);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(Institution.class, Department.class, Practitioner.class, DoorKeyRow.class),
        List.of()); // its tables came with the treatment place's
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return List.of(HOSPITAL_CA);
  }

  @Override
  public List<Problem> problems() {
    return List.of(InstitutionProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    Optional<InstitutionDesk.Authority> authority =
        chassis
            .configuration()
            .find(HOSPITAL_CA)
            .map(
                ca ->
                    InstitutionDesk.Authority.read(
                        ca, chassis.configuration().get(KeySettings.ROOT)));
    institutions =
        new InstitutionDesk(chassis.database(), chassis.trust(), authority, chassis.clock());
    doorKeys = new DoorKeyDesk(chassis.database(), chassis.personalData());
    staff = new StaffDesk(chassis.database(), chassis.personalData());
  }

  @Override
  public List<Object> resources() {
    return List.of(new InstitutionResource(institutions, doorKeys, staff));
  }
}
