package org.renshe.hub;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.renshe.hub.directory.EnrolmentRequest;
import org.renshe.hub.directory.EnrolmentView;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.envelope.SealedEnvelope;
import org.renshe.protocol.envelope.Sealer;
import org.renshe.protocol.envelope.UnsignedEnvelope;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.TrustSource;

/** A tiny member: its keys, its requests for certificates, and envelopes it seals. */
public final class FakeMember {
  public final MemberCode code;
  public final KeyPair signing;
  public final KeyPair transport;
  private final SecureRandom random = new SecureRandom();
  private SigningIdentity identity;
  private SigningIdentity line;

  public FakeMember(MemberCode code) {
    this.code = code;
    this.signing = Sm2.generate(random);
    this.transport = Certificates.newTransportKey(random);
  }

  public EnrolmentRequest request(String enrolmentCode) {
    return new EnrolmentRequest(
        code.value(),
        "测试省" + code,
        enrolmentCode,
        CertificateRequest.forMember(signing, code, "测试省" + code).toPem(),
        CertificateRequest.forTransport(transport, code, List.of()).toPem(),
        null);
  }

  public void take(EnrolmentView approved) {
    identity =
        new SigningIdentity(signing.getPrivate(), Pem.certificates(approved.signingCertificates()));
    line =
        new SigningIdentity(
            transport.getPrivate(), Pem.certificates(approved.transportCertificates()));
  }

  public SigningIdentity identity() {
    return identity;
  }

  public SigningIdentity line() {
    return line;
  }

  public UnsignedEnvelope prepare(
      String messageId, MemberCode to, Message message, Instant sentAt, TrustSource trust) {
    Obligation owed = message instanceof Answer answer ? answer.obligation().orElse(null) : null;
    EnvelopeHeader header =
        new EnvelopeHeader(
            messageId,
            message.type().wireName(),
            message.type().version(),
            code,
            to,
            sentAt,
            "key-" + messageId,
            message instanceof Answer ? "request-" + messageId : null,
            owed);
    return sealer(trust).prepare(header, message);
  }

  public List<byte[]> sign(List<UnsignedEnvelope> batch, TrustSource trust) {
    return sealer(trust).sign(batch).stream().map(SealedEnvelope::bytes).toList();
  }

  private Sealer sealer(TrustSource trust) {
    return new Sealer(identity, trust, random);
  }
}
