package org.renshe.hub;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.security.Audit;
import org.renshe.hub.directory.Authority;
import org.renshe.hub.directory.DirectoryAdminResource;
import org.renshe.hub.directory.DirectoryArea;
import org.renshe.hub.directory.DirectoryResource;
import org.renshe.hub.directory.EnrolmentView;
import org.renshe.hub.directory.LocalTrust;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

/** The directory area on a real database, without broker and HTTP. */
public final class TestDirectory {
  public static final SecureRandom RANDOM = new SecureRandom();

  /** A hub that starts again has the key it had. */
  private static final Map<Authority, SigningIdentity> HUBS = new ConcurrentHashMap<>();

  public final TestClock clock;
  public final Database database;
  public final Authority authority;
  public final LocalTrust trust = new LocalTrust();
  public final DirectoryArea area;
  public final Chassis chassis;

  public TestDirectory(Database database, TestClock clock) {
    this(database, clock, authority(clock));
  }

  public TestDirectory(Database database, TestClock clock, Authority authority) {
    this.clock = clock;
    this.database = database;
    this.authority = authority;
    this.area =
        new DirectoryArea(
            authority,
            HUBS.computeIfAbsent(authority, unseen -> hub(authority, clock)),
            trust,
            RANDOM);
    this.chassis = chassis(database, clock, area.configuration());
    area.open(chassis);
  }

  public DirectoryResource resource() {
    return one(DirectoryResource.class);
  }

  public DirectoryAdminResource admin() {
    return one(DirectoryAdminResource.class);
  }

  public String newCode(MemberCode member) {
    return admin().newCode(new DirectoryAdminResource.CodeRequest(member.value())).enrolmentCode();
  }

  /** Enrols a new member and approves it. */
  public FakeMember enrol(MemberCode code) {
    FakeMember member = new FakeMember(code);
    EnrolmentView waiting =
        (EnrolmentView) resource().enrol(member.request(newCode(code))).getEntity();
    member.take(admin().approve(waiting.id()));
    return member;
  }

  private <T> T one(Class<T> type) {
    return area.resources().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Authority authority(TestClock clock) {
    Validity validity = Validity.ofDays(clock.instant(), 3650);
    return new Authority(
        Certificates.newRoot("Test root", validity, RANDOM),
        Certificates.newTransportRoot("Test transport root", validity, RANDOM));
  }

  private static SigningIdentity hub(Authority authority, TestClock clock) {
    KeyPair keys = Sm2.generate(RANDOM);
    return new SigningIdentity(
        keys.getPrivate(),
        List.of(
            Certificates.issueMember(
                authority.root(),
                CertificateRequest.forMember(keys, MemberCode.HUB, "全国中心"),
                Validity.ofDays(clock.instant(), 3650),
                RANDOM),
            authority.root().certificate()));
  }

  private Chassis chassis(Database database, TestClock clock, List<ConfigKey<?>> keys) {
    Map<String, String> settings = new HashMap<>();
    Supplier<String> ids = () -> UUID.randomUUID().toString();
    return new Chassis(
        MemberCode.HUB,
        Configuration.of(settings, keys),
        clock,
        ids,
        database,
        null,
        null,
        new Audit(clock, ids),
        new Ledger(clock),
        null,
        null,
        null,
        null,
        null,
        trust,
        null,
        null);
  }
}
