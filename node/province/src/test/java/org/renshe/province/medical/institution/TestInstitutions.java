package org.renshe.province.medical.institution;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.TrustSource;
import org.renshe.routes.hospital.DoorKeys;
import org.renshe.routes.hospital.HospitalKeys;

/** Institutions as they run, over a test's authority. */
public final class TestInstitutions {
  private final InstitutionDesk desk;
  private final DoorKeyDesk doorKeys;
  private final StaffDesk staff;

  private TestInstitutions(InstitutionDesk desk, DoorKeyDesk doorKeys, StaffDesk staff) {
    this.desk = desk;
    this.doorKeys = doorKeys;
    this.staff = staff;
  }

  /** Entities; their tables come with the treatment place's. */
  public static Schema schema() {
    return new InstitutionArea().schema();
  }

  public static TestInstitutions open(
      Chassis chassis, TrustSource trust, X509Certificate authority, X509Certificate root) {
    return new TestInstitutions(
        new InstitutionDesk(
            chassis.database(),
            trust,
            Optional.of(new InstitutionDesk.Authority(authority, root)),
            chassis.clock()),
        new DoorKeyDesk(chassis.database(), chassis.personalData()),
        new StaffDesk(chassis.database(), chassis.personalData()));
  }

  /** Registers an institution of grade 3A in 990100 with an invented credit code. */
  public void register(String code, String name, X509Certificate certificate) {
    register(code, name, "990100", certificate);
  }

  /** The same, in that division. */
  public void register(String code, String name, String division, X509Certificate certificate) {
    desk.register(
        List.of(
            new InstitutionDesk.Registration(
                code,
                name,
                code.startsWith("P") ? "1" : "3",
                division,
                Pem.ofCertificates(List.of(certificate)),
                true,
                "91190101MA00DEM14L",
                null,
                "2")));
  }

  public HospitalKeys keys() {
    return desk;
  }

  public DoorKeys doorKeys() {
    return doorKeys;
  }

  public StaffDesk staff() {
    return staff;
  }

  public Object resource() {
    return new InstitutionResource(desk, doorKeys, staff);
  }
}
