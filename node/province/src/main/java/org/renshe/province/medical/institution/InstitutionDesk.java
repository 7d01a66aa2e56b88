package org.renshe.province.medical.institution;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.identity.CreditCode;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.TrustSource;
import org.renshe.routes.hospital.HospitalKeys;

/** Designated institutions and the certificates they sign with. */
final class InstitutionDesk implements HospitalKeys {
  private static final Pattern CODE = Pattern.compile("[A-Z]\\d{11}");
  private static final Pattern DIVISION = Pattern.compile("\\d{6}");
  private static final Pattern KIND = Pattern.compile("[1-5]");
  private static final Pattern GRADE = Pattern.compile("[1-9]|1[0-4]");
  private static final Set<String> LEVELS = Set.of("1", "2", "3", "3p", "community");
  private static final int NAME_LENGTH_MAX = 200;

  private final Database database;
  private final TrustSource trust;
  private final Optional<Authority> authority;
  private final Clock clock;

  /** The province's hospital CA and the national root that issued it. */
  record Authority(X509Certificate hospitalCa, X509Certificate nationalRoot) {
    static Authority read(Path hospitalCa, Path nationalRoot) {
      return new Authority(
          Pem.readCertificates(hospitalCa).get(0), Pem.readCertificates(nationalRoot).get(0));
    }
  }

  /**
   * @param authority empty when not configured: then no institution is taken
   */
  InstitutionDesk(
      Database database, TrustSource trust, Optional<Authority> authority, Clock clock) {
    this.database = database;
    this.trust = trust;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * A designated institution as an operator registers it.
   *
   * @param code {@code fixmedins_code}
   * @param level 1, 2, 3, 3p or community
   * @param certificate PEM, issued by the province's hospital CA; more than one, newest first,
   *     while a certificate is being rotated
   * @param creditCode {@code uscc}; an institution without is not found by 1201
   * @param kind {@code fixmedins_type}, null for 1, of a code that begins with P for 2
   * @param grade {@code hosp_lv}, null when unknown
   */
  record Registration(
      String code,
      String name,
      String level,
      String division,
      String certificate,
      boolean active,
      @MayBeNull String creditCode,
      @MayBeNull String kind,
      @MayBeNull String grade) {

    @Override
    public String toString() {
      return "Registration[" + code + "]";
    }
  }

  void register(List<Registration> registrations) {
    for (Registration registration : registrations) {
      requireSound(registration);
      for (X509Certificate certificate : read(registration.certificate())) {
        requireOurs(certificate, registration.code());
      }
    }
    database.run(
        transaction -> {
          for (Registration registration : registrations) {
            Institution institution =
                transaction.session().find(Institution.class, registration.code());
            boolean fresh = institution == null;
            if (fresh) {
              institution = new Institution(registration.code());
            }
            institution.register(registration);
            if (fresh) {
              transaction.session().persist(institution);
            }
          }
        });
  }

  @Override
  public List<X509Certificate> certificates(String institutionCode) {
    String pem =
        database.read(
            transaction -> {
              Institution found = transaction.session().find(Institution.class, institutionCode);
              return found == null ? null : found.certificate();
            });
    return pem == null
        ? List.of()
        : Pem.certificates(pem).stream()
            .filter(certificate -> isOurs(certificate, institutionCode))
            .toList();
  }

  private boolean isOurs(X509Certificate certificate, String institutionCode) {
    try {
      requireOurs(certificate, institutionCode);
      return true;
    } catch (ProblemException untrusted) {
      return false;
    }
  }

  private static void requireSound(Registration registration) {
    require("code", registration.code(), CODE);
    require("division", registration.division(), DIVISION);
    String name = registration.name();
    if (name == null || name.isBlank() || name.length() > NAME_LENGTH_MAX) {
      throw InstitutionProblem.INSTITUTION_WRONG.with("name");
    }
    if (registration.level() == null || !LEVELS.contains(registration.level())) {
      throw InstitutionProblem.INSTITUTION_WRONG.with("level");
    }
    requireCreditCode(registration.creditCode());
    requireShape("kind", registration.kind(), KIND);
    requireShape("grade", registration.grade(), GRADE);
  }

  private static void requireCreditCode(String creditCode) {
    try {
      if (creditCode != null) {
        CreditCode.parse(creditCode);
      }
    } catch (ProblemException wrong) {
      throw new ProblemException(InstitutionProblem.INSTITUTION_WRONG, wrong, "creditCode");
    }
  }

  private static void requireShape(String field, String value, Pattern shape) {
    if (value != null) {
      require(field, value, shape);
    }
  }

  private static void require(String field, String value, Pattern shape) {
    if (value == null || !shape.matcher(value).matches()) {
      throw InstitutionProblem.INSTITUTION_WRONG.with(field);
    }
  }

  /** Its own certificates; the authorities of a chain sent along are not needed. */
  private static List<X509Certificate> read(String pem) {
    try {
      List<X509Certificate> own =
          Pem.certificates(pem == null ? "" : pem).stream()
              .filter(certificate -> certificate.getBasicConstraints() < 0)
              .toList();
      if (own.isEmpty()) {
        throw InstitutionProblem.CERTIFICATE_UNREADABLE.with();
      }
      return own;
    } catch (ProblemException unreadable) {
      throw new ProblemException(InstitutionProblem.CERTIFICATE_UNREADABLE, unreadable);
    }
  }

  /** Issued by this province's hospital CA, which the national root issued; valid; not revoked. */
  private void requireOurs(X509Certificate certificate, String institutionCode) {
    Authority ours = authority.orElseThrow(InstitutionProblem.HOSPITAL_CA_MISSING::with);
    try {
      Certificates.verifyChain(
          List.of(certificate, ours.hospitalCa()), ours.nationalRoot(), clock.instant());
    } catch (ProblemException foreign) {
      throw new ProblemException(InstitutionProblem.CERTIFICATE_NOT_OURS, foreign);
    }
    if (!Certificates.institutionOf(certificate).equals(institutionCode)) {
      throw InstitutionProblem.CERTIFICATE_NOT_OURS.with();
    }
    if (trust.current().isRevoked(Certificates.serialOf(certificate))) {
      throw InstitutionProblem.CERTIFICATE_REVOKED.with();
    }
  }
}
