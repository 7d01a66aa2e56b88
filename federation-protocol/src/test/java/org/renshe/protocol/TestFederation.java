package org.renshe.protocol;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

/** A hub and two provinces with fresh keys, on a fixed day. */
public final class TestFederation {
  public static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final Validity YEAR = Validity.ofDays(NOW.minusSeconds(3600), 365);
  public static final MemberCode SHANGHAI = new MemberCode("310000");
  public static final MemberCode ANHUI = new MemberCode("340000");

  public final SecureRandom random = new SecureRandom();
  public final SigningIdentity root = Certificates.newRoot("Test root", YEAR, random);
  public final SigningIdentity hub = member(MemberCode.HUB, YEAR);
  public final SigningIdentity shanghai = member(SHANGHAI, YEAR);
  public final SigningIdentity anhui = member(ANHUI, YEAR);

  public SigningIdentity member(MemberCode code, Validity validity) {
    KeyPair keys = Sm2.generate(random);
    CertificateRequest request = CertificateRequest.forMember(keys, code, "测试成员");
    X509Certificate certificate = Certificates.issueMember(root, request, validity, random);
    return new SigningIdentity(keys.getPrivate(), List.of(certificate, root.certificate()));
  }

  public Directory directory() {
    return directory(1, List.of());
  }

  public Directory directory(long number, List<String> revoked) {
    return new Directory(
        number,
        NOW,
        NOW.plusSeconds(3600),
        List.of(
            entry(MemberCode.HUB, true, hub),
            entry(SHANGHAI, true, shanghai),
            entry(ANHUI, true, anhui)),
        revoked);
  }

  public static Directory.Member entry(
      MemberCode code, boolean active, SigningIdentity... identities) {
    List<byte[]> certificates =
        List.of(identities).stream().map(each -> Certificates.der(each.certificate())).toList();
    return new Directory.Member(code, "测试成员", active, certificates, List.of());
  }

  public static EnvelopeHeader header(String id, MemberCode from, MemberCode to, Message message) {
    Obligation obligation =
        message instanceof Answer answer ? answer.obligation().orElse(null) : null;
    return new EnvelopeHeader(
        id,
        message.type().wireName(),
        message.type().version(),
        from,
        to,
        NOW,
        "key-" + id,
        null,
        obligation);
  }

  public static FindPerson request() {
    return new FindPerson(
        new Credential(Credential.Kind.ID_NUMBER, "190101196503150115", ""),
        "测试甲·演示",
        "H31010100001",
        LocalDate.of(2026, 11, 24));
  }

  public static BillSettled settled() {
    Money total = Money.ofYuan("100.00");
    BillTotals totals = new BillTotals(total, Money.ZERO, Money.ZERO, Money.ZERO, total);
    Statement statement =
        new Statement(
            totals,
            Money.ZERO,
            Money.ofYuan("20.00"),
            new BasisPoints(8500),
            Map.of(Fund.POOL, Money.ofYuan("68.00")),
            Money.ofYuan("32.00"),
            Money.ZERO,
            List.of(
                new Statement.Step("deductible", "test.yaml:1", total, null, Money.ofYuan("20.00")),
                new Statement.Step(
                    "pool.band",
                    "test.yaml:2",
                    Money.ofYuan("80.00"),
                    new BasisPoints(8500),
                    Money.ofYuan("68.00"))),
            "test-employee",
            "00",
            true);
    Obligation owed =
        new Obligation(
            "S1",
            "S1",
            Obligation.Act.SETTLED,
            ANHUI,
            SHANGHAI,
            LocalDate.of(2026, 11, 24),
            InsuranceKind.EMPLOYEE,
            CareKind.INPATIENT,
            Map.of(Fund.POOL, Money.ofYuan("68.00")));
    return new BillSettled("S1", NOW, statement, owed);
  }
}
