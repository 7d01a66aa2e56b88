package org.renshe.hub.directory;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.hibernate.Session;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.DirectoryCodec;
import org.renshe.protocol.trust.SigningIdentity;

/**
 * Publishes the directory of members (成员目录): every change makes the next number, signed, in the
 * transaction of the change itself; then it comes into force at the hub at once and at the members
 * when they pull.
 */
public final class DirectoryService {
  private final Database database;
  private final LocalTrust trust;
  private final SigningIdentity signer;
  private final Duration lifetime;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random;
  private final List<DirectoryListener> listeners = new CopyOnWriteArrayList<>();

  DirectoryService(
      Database database,
      LocalTrust trust,
      SigningIdentity signer,
      Duration lifetime,
      Audit audit,
      Clock clock,
      SecureRandom random) {
    this.database = database;
    this.trust = trust;
    this.signer = signer;
    this.lifetime = lifetime;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
  }

  /** The directory in force. */
  public Directory current() {
    return trust.current();
  }

  /** Hears of every later publication. */
  public void listen(DirectoryListener listener) {
    listeners.add(listener);
  }

  /**
   * Takes a certificate out of use for ever. Once revoked, a second revocation changes nothing.
   *
   * @throws org.renshe.protocol.problem.ProblemException RS-HUB-0107, RS-HUB-0108
   */
  public void revoke(String serial, String reason, String actor) {
    String why = Reason.check(reason);
    change(
        transaction -> {
          CertificateRow certificate = row(transaction, serial);
          certificate.revoke(why, now());
          audit.record(transaction, actor, "revoke", serial, why);
          return serial;
        });
  }

  /** Every certificate of a member, and what they tell an operator. */
  public List<CertificateView> certificates() {
    Instant now = now();
    return database.read(
        transaction ->
            certificates(transaction.session()).stream()
                .map(row -> CertificateView.of(row, now))
                .toList());
  }

  /** How many enrolments wait for an operator. */
  public int waitingEnrolments() {
    return database.read(
        transaction ->
            transaction
                .session()
                .createSelectionQuery(
                    "select count(*) from EnrolmentRow e where e.state = :state", Long.class)
                .setParameter("state", EnrolmentRow.State.REQUESTED)
                .getSingleResult()
                .intValue());
  }

  /** The certificate of that serial, revoked and retired ones included. */
  public X509Certificate certificate(String serial) {
    return database.read(transaction -> row(transaction, serial).x509());
  }

  /** What the certificate of that serial tells an operator. */
  CertificateView view(String serial) {
    return database.read(transaction -> CertificateView.of(row(transaction, serial), now()));
  }

  /** Makes a change and publishes it; both or none. */
  synchronized <T> T change(Function<Transaction, T> work) {
    Outcome<T> outcome =
        database.write(
            transaction -> {
              T result = work.apply(transaction);
              return new Outcome<>(result, publish(transaction));
            });
    enforce(outcome.published());
    return outcome.result();
  }

  /** Publishes anew when half the lifetime is over or a certificate went out of date. */
  synchronized void renewIfDue() {
    LocalTrust.Published renewed =
        database.write(
            transaction -> {
              Session session = transaction.session();
              DirectoryRow last = last(session);
              if (last != null && !DirectoryRules.isDue(read(last), build(session, 0), now())) {
                return new LocalTrust.Published(read(last), last.signed);
              }
              return publish(transaction);
            });
    enforce(renewed);
  }

  private void enforce(LocalTrust.Published published) {
    trust.offer(published);
    listeners.forEach(listener -> listener.published(published.directory()));
  }

  private LocalTrust.Published publish(Transaction transaction) {
    Session session = transaction.session();
    DirectoryRow last = last(session);
    Directory directory = build(session, last == null ? 1 : last.number + 1);
    byte[] signed = DirectoryCodec.sign(directory, signer, random);
    session.persist(new DirectoryRow(directory, signed));
    return new LocalTrust.Published(directory, signed);
  }

  private Directory build(Session session, long number) {
    List<MemberRow> members =
        session.createSelectionQuery("from MemberRow", MemberRow.class).getResultList();
    return DirectoryRules.directory(
        number,
        now(),
        lifetime,
        DirectoryRules.hub(Certificates.der(signer.certificate())),
        members,
        certificates(session));
  }

  private Directory read(DirectoryRow row) {
    Clock then = Clock.fixed(row.issuedAt, clock.getZone());
    return DirectoryCodec.verify(row.signed, signer.chain().get(signer.chain().size() - 1), then);
  }

  private static CertificateRow row(Transaction transaction, String serial) {
    CertificateRow row =
        serial == null ? null : transaction.session().find(CertificateRow.class, serial);
    if (row == null) {
      throw DirectoryProblem.UNKNOWN_CERTIFICATE.with(serial);
    }
    return row;
  }

  private static DirectoryRow last(Session session) {
    return session
        .createSelectionQuery("from DirectoryRow d order by d.number desc", DirectoryRow.class)
        .setMaxResults(1)
        .getSingleResultOrNull();
  }

  private static List<CertificateRow> certificates(Session session) {
    return session
        .createSelectionQuery(
            "from CertificateRow c order by c.memberCode, c.purpose, c.issuedAt",
            CertificateRow.class)
        .getResultList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private record Outcome<T>(T result, LocalTrust.Published published) {}
}
