package org.renshe.province.medical.treatment;

import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Request;

/**
 * The insured places (参保地), near or far: this province's own desk for people insured here, the
 * federation for all others. Whoever asks need not know which.
 */
interface InsuredPlaces {
  /**
   * A harmless question that may be asked again at will.
   *
   * @throws org.renshe.protocol.problem.ProblemException when no answer came in time
   */
  Answer ask(MemberCode to, Request question);

  /**
   * A command with one effect a key, whose answer is nothing but the answer; the same key again is
   * answered the same.
   *
   * @throws org.renshe.protocol.problem.ProblemException when no answer came in time
   */
  Answer ask(MemberCode to, String key, Request command);

  /** Sends a command when the transaction commits; the same key again sends it again. */
  void send(Transaction transaction, MemberCode to, String key, Request command);

  /**
   * Waits for the answer to a command that was sent; when this returns true it has been booked.
   * False means that the outcome is not known yet.
   */
  boolean awaitBooked(MemberCode to, String key, Request command);

  /** Gives a command to this province's own desk again; far away the second sending is enough. */
  void ownDeskAgain(MemberCode to, String key, Request command);

  /**
   * Books an answer that arrived and was not booked.
   *
   * @return false when none has arrived
   */
  boolean bookArrived(MemberCode to, String key);
}
