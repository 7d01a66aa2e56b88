package org.renshe.province.medical.treatment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.OnceStore;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.hospital.HospitalRequest;

/**
 * The journal of hospitals' messages: one effect a {@code msgid}. What is kept of a message is the
 * digest of its body and a short mark of what it did, from which its answer can be given again; the
 * answer itself would be personal data.
 */
final class MessageOnce {
  private static final String BLOCKED = "blocked";

  private final Database database;
  private final OnceStore store;

  MessageOnce(Database database, OnceStore store) {
    this.database = database;
    this.store = store;
  }

  /**
   * What a message left.
   *
   * @param mark what its work made, now or then
   * @param again whether it did its work before
   */
  record Done(String mark, boolean again) {}

  /**
   * Does the work of a message in one transaction, once for its {@code msgid}.
   *
   * @param work makes a short mark from which the answer can be given again
   * @throws ProblemException the work's refusal, which leaves nothing; MESSAGE_BLOCKED after a
   *     reversal; RS-CHA when the identifier came with another body
   */
  Done run(HospitalRequest request, Function<Transaction, String> work) {
    return write(
        request,
        transaction -> {
          boolean again = mark(transaction, request).isPresent();
          return new Done(once(transaction, request, () -> work.apply(transaction)), again);
        });
  }

  /** Whether the message did its work before. */
  boolean isKnown(HospitalRequest request) {
    return database.read(transaction -> mark(transaction, request).isPresent());
  }

  /**
   * Runs the transaction of a message. Its refusal may be the shadow of the very same message that
   * committed a moment ago on another thread or member: it is then run again, as a repeat.
   */
  <T> T write(HospitalRequest request, Function<Transaction, T> work) {
    try {
      return database.write(work);
    } catch (ProblemException refusal) {
      if (store.find(scope(request.institutionCode()), request.msgid()).isEmpty()) {
        throw refusal;
      }
      return database.write(work);
    }
  }

  /**
   * Runs the work unless this message did its work before.
   *
   * @return the mark the work made, now or then
   * @throws org.renshe.protocol.problem.ProblemException MESSAGE_BLOCKED after a reversal; RS-CHA
   *     when the identifier came with another body
   */
  String once(Transaction transaction, HospitalRequest request, Supplier<String> work) {
    String scope = scope(request.institutionCode());
    if (mark(transaction, request).filter(BLOCKED::equals).isPresent()) {
      throw TreatmentProblem.MESSAGE_BLOCKED.with(request.msgid());
    }
    byte[] mark =
        store.once(transaction, scope, request.msgid(), digest(request), () -> bytes(work.get()));
    return new String(mark, StandardCharsets.UTF_8);
  }

  private Optional<String> mark(Transaction transaction, HospitalRequest request) {
    return mark(transaction, request.institutionCode(), request.msgid());
  }

  /** The mark of an earlier message. */
  Optional<String> mark(Transaction transaction, String institution, String msgid) {
    return store
        .find(transaction, scope(institution), msgid)
        .map(mark -> new String(mark, StandardCharsets.UTF_8));
  }

  /** Key of the command to the insured place: the same for the same message, for ever. */
  static String keyOf(MemberCode self, HospitalRequest request) {
    return self.value() + "/" + request.institutionCode() + "/" + request.msgid();
  }

  boolean isBlocked(String mark) {
    return BLOCKED.equals(mark);
  }

  /** Leaves a tombstone: a message of that identifier, should it still arrive, is refused. */
  void block(Transaction transaction, String institution, String msgid) {
    store.once(
        transaction,
        scope(institution),
        msgid,
        sha256().digest(bytes(BLOCKED)),
        () -> bytes(BLOCKED));
  }

  private static String scope(String institution) {
    return "hospital/" + institution;
  }

  private static byte[] digest(HospitalRequest request) {
    MessageDigest digest = sha256();
    digest.update(bytes(request.infno() + "\n" + request.envelope().insuredDivision() + "\n"));
    return digest.digest(request.envelope().rawInput());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
