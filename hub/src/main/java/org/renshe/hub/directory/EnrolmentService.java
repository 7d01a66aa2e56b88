package org.renshe.hub.directory;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.hub.directory.EnrolmentRow.State;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.identity.MemberCode;

/** Members join and renew their keys by certificate request and an operator's approval (登记). */
final class EnrolmentService {
  private static final String CODE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CODE_LENGTH = 16;
  private static final int LIST_MAX = 200;

  private final Database database;
  private final DirectoryService directory;
  private final CertificateIssuer issuer;
  private final Audit audit;
  private final Clock clock;
  private final Supplier<String> ids;
  private final SecureRandom random;

  EnrolmentService(
      Database database,
      DirectoryService directory,
      CertificateIssuer issuer,
      Audit audit,
      Clock clock,
      Supplier<String> ids,
      SecureRandom random) {
    this.database = database;
    this.directory = directory;
    this.issuer = issuer;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.random = random;
  }

  /** A code for one enrolment of that member; only its digest is kept. */
  String newCode(MemberCode member, Duration validity, String actor) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(CODE_ALPHABET.charAt(random.nextInt(CODE_ALPHABET.length())));
    }
    database.run(
        transaction -> {
          transaction
              .session()
              .persist(
                  new EnrolmentCodeRow(
                      Sm3.hex(code.toString()), member.value(), now().plus(validity)));
          audit.record(transaction, actor, "enrolment-code", member.value(), "");
        });
    return code.toString();
  }

  /** Takes the request; the same request under the same code again gets the same enrolment. */
  EnrolmentView request(EnrolmentRequest request) {
    request.check();
    String id = ids.get();
    return database.write(transaction -> request(transaction.session(), request, id));
  }

  private EnrolmentView request(Session session, EnrolmentRequest request, String id) {
    EnrolmentCodeRow code =
        request.enrolmentCode() == null
            ? null
            : session.find(
                EnrolmentCodeRow.class,
                Sm3.hex(request.enrolmentCode()),
                LockMode.PESSIMISTIC_WRITE);
    if (code == null
        || !code.memberCode.equals(request.memberCode())
        || !now().isBefore(code.expiresAt)) {
      throw DirectoryProblem.ENROLMENT_CODE_WRONG.with();
    }
    if (code.enrolmentId != null) {
      EnrolmentRow earlier = session.find(EnrolmentRow.class, code.enrolmentId);
      if (request.sameRequests(earlier)) {
        return issuer.view(session, earlier);
      }
      throw DirectoryProblem.ENROLMENT_CODE_WRONG.with();
    }
    if (request.signingRequest() == null
        && session.find(MemberRow.class, request.memberCode()) == null) {
      throw DirectoryProblem.NOT_A_MEMBER.with(request.memberCode());
    }
    code.enrolmentId = id;
    EnrolmentRow row = new EnrolmentRow(id, request, now());
    session.persist(row);
    return issuer.view(session, row);
  }

  /** Issues what was asked for and publishes it. Approving twice changes nothing. */
  EnrolmentView approve(String id, String actor) {
    EnrolmentView before = find(id);
    if (before.state().equals(State.APPROVED.name())) {
      return before;
    }
    return directory.change(
        transaction -> {
          EnrolmentRow row = row(transaction, id);
          row.decide(State.APPROVED, actor, null, now());
          issuer.issue(transaction.session(), row, now());
          audit.record(transaction, actor, "approve", row.memberCode, id);
          return issuer.view(transaction.session(), row);
        });
  }

  EnrolmentView refuse(String id, String reason, String actor) {
    String why = Reason.check(reason);
    return database.write(
        transaction -> {
          EnrolmentRow row = row(transaction, id);
          row.decide(State.REFUSED, actor, why, now());
          audit.record(transaction, actor, "refuse", row.memberCode, id);
          return issuer.view(transaction.session(), row);
        });
  }

  EnrolmentView find(String id) {
    return database.read(transaction -> issuer.view(transaction.session(), row(transaction, id)));
  }

  /** The oldest of that state, at most two hundred. */
  List<EnrolmentView> list(State state) {
    return database.read(
        transaction ->
            transaction
                .session()
                .createSelectionQuery(
                    "from EnrolmentRow e where e.state = :state order by e.requestedAt",
                    EnrolmentRow.class)
                .setParameter("state", state)
                .setMaxResults(LIST_MAX)
                .getResultList()
                .stream()
                .map(row -> issuer.view(transaction.session(), row))
                .toList());
  }

  private static EnrolmentRow row(Transaction transaction, String id) {
    EnrolmentRow row = transaction.session().find(EnrolmentRow.class, id);
    if (row == null) {
      throw DirectoryProblem.UNKNOWN_ENROLMENT.with(id);
    }
    return row;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
