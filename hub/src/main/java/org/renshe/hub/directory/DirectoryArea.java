package org.renshe.hub.directory;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.pages.Link;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.trust.SigningIdentity;

/** Members, their certificates, and the signed directory of both. */
public final class DirectoryArea implements Area {
  private final Authority authority;
  private final SigningIdentity hub;
  private final LocalTrust trust;
  private final SecureRandom random;
  private DirectoryService service;
  private List<Object> resources;
  private List<Job> jobs;

  /**
   * @param hub signs the directory; its chain ends at the national root
   * @param trust what the whole hub looks at
   */
  public DirectoryArea(
      Authority authority, SigningIdentity hub, LocalTrust trust, SecureRandom random) {
    this.authority = authority;
    this.hub = hub;
    this.trust = trust;
    this.random = random;
  }

  @Override
  public String name() {
    return "directory";
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(
            MemberRow.class,
            EnrolmentCodeRow.class,
            EnrolmentRow.class,
            CertificateRow.class,
            DirectoryRow.class),
        List.of("org/renshe/hub/directory.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return DirectorySettings.ALL;
  }

  @Override
  public List<Problem> problems() {
    return List.of(DirectoryProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    Configuration configuration = chassis.configuration();
    service =
        new DirectoryService(
            chassis.database(),
            trust,
            hub,
            configuration.get(DirectorySettings.LIFETIME),
            chassis.audit(),
            chassis.clock(),
            random);
    CertificateIssuer issuer =
        new CertificateIssuer(
            authority,
            configuration.get(DirectorySettings.CERTIFICATE_DAYS),
            configuration.get(DirectorySettings.OVERLAP),
            random);
    EnrolmentService enrolments =
        new EnrolmentService(
            chassis.database(),
            service,
            issuer,
            chassis.audit(),
            chassis.clock(),
            chassis.ids(),
            random);
    service.renewIfDue();
    Duration codeValidity = configuration.get(DirectorySettings.CODE_VALIDITY);
    resources =
        List.of(
            new DirectoryResource(trust, enrolments),
            new DirectoryAdminResource(service, enrolments, codeValidity),
            new MemberPages(service, enrolments, codeValidity));
    jobs =
        List.of(
            new Job(
                "directory-renewal",
                configuration.get(DirectorySettings.CHECK),
                Job.Where.ONE_MEMBER,
                service::renewIfDue));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public List<Link> links() {
    return List.of(new Link("/operator/members", "成员与证书", "Members"));
  }

  @Override
  public List<Job> jobs() {
    return jobs;
  }

  /** For the other areas. */
  public DirectoryService service() {
    return service;
  }
}
