package org.renshe.chassis.messaging;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.TrustSource;
import org.renshe.routes.Queues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may do what at the hub's broker. A member is who its transport certificate says, if the
 * directory lists that very certificate and it is not revoked; it may send to its own outgoing
 * queue and to the dead letters, and take from its own incoming queue, nothing else. The hub itself
 * comes from inside the process and may do everything. Both are asked at every operation, so a
 * revocation holds at once.
 */
final class BrokerGate implements ActiveMQSecurityManager5 {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerGate.class);

  private final TrustSource trust;

  BrokerGate(TrustSource trust) {
    this.trust = trust;
  }

  /** A member at the other end of a connection; {@code certificate} is null for the hub itself. */
  private record Guest(MemberCode member, X509Certificate certificate) {}

  @Override
  public Subject authenticate(
      String user, String password, RemotingConnection connection, String securityDomain) {
    Optional<Guest> guest = guest(connection);
    if (guest.isEmpty()) {
      LOG.warn("refused a connection from {}", connection.getRemoteAddress());
      return null;
    }
    return new Subject(
        true,
        Set.of(new UserPrincipal(guest.get().member().value())),
        Set.of(guest.get()),
        Set.of());
  }

  @Override
  public boolean authorize(Subject subject, Set<Role> roles, CheckType checkType, String address) {
    if (subject == null) {
      return false;
    }
    return subject.getPublicCredentials(Guest.class).stream()
        .anyMatch(guest -> isAllowed(guest, checkType, address));
  }

  @Override
  public boolean validateUser(String user, String password) {
    return false;
  }

  @Override
  public boolean validateUserAndRole(
      String user, String password, Set<Role> roles, CheckType checkType) {
    return false;
  }

  /** Whether the connection is still a member's in good standing, or the hub's own. */
  boolean isWelcome(RemotingConnection connection) {
    return guest(connection).isPresent();
  }

  private boolean isAllowed(Guest guest, CheckType checkType, String address) {
    if (guest.certificate() == null) {
      return true;
    }
    if (!isListed(guest.member(), guest.certificate())) {
      return false;
    }
    // A queue's check is made on "address::queue" or on the address alone.
    String down = Queues.down(guest.member());
    return switch (checkType) {
      case SEND -> address.equals(Queues.up(guest.member())) || address.equals(Queues.DEAD);
      case CONSUME -> address.equals(down) || address.equals(down + "::" + down);
      default -> false;
    };
  }

  private Optional<Guest> guest(RemotingConnection connection) {
    if (connection.getTransportConnection() instanceof InVMConnection) {
      return Optional.of(new Guest(MemberCode.HUB, null));
    }
    X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
    if (chain == null || chain.length == 0) {
      return Optional.empty();
    }
    try {
      MemberCode member = Certificates.memberOf(chain[0]);
      return isListed(member, chain[0])
          ? Optional.of(new Guest(member, chain[0]))
          : Optional.empty();
    } catch (ProblemException namesNobody) {
      return Optional.empty();
    }
  }

  private boolean isListed(MemberCode member, X509Certificate certificate) {
    Directory directory;
    try {
      directory = trust.current();
    } catch (ProblemException none) {
      return false;
    }
    byte[] der = Certificates.der(certificate);
    return !directory.isRevoked(Certificates.serialOf(certificate))
        && directory
            .member(member)
            .filter(Directory.Member::active)
            .filter(
                entry ->
                    entry.transportCertificates().stream().anyMatch(one -> Arrays.equals(one, der)))
            .isPresent();
  }
}
