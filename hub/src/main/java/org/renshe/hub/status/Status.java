package org.renshe.hub.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/**
 * What the status page shows.
 *
 * @param overall worst of all
 * @param sums of the pairs by fund
 * @param deadLetters how many, -1 when the post office could not be asked
 * @param waitingEnrolments requests that wait for an operator
 */
public record Status(
    Light overall,
    DirectoryLine directory,
    List<MemberLine> members,
    List<PairLine> pairs,
    Map<Fund, Money> sums,
    Money sum,
    long deadLetters,
    Light deadLettersLight,
    int waitingEnrolments) {

  /** The directory in force. */
  public record DirectoryLine(Light light, long number, Instant issuedAt, Instant expiresAt) {}

  /**
   * A member.
   *
   * @param daysLeft of the certificate that ends first among the newest of each kind
   * @param waitingUp messages from it that wait at the hub, -1 when not known
   * @param waitingDown messages to it that it has not fetched, -1 when not known
   * @param lastMessage null when it never sent one
   */
  public record MemberLine(
      Light light,
      String code,
      String name,
      boolean active,
      long daysLeft,
      long waitingUp,
      long waitingDown,
      Light queues,
      Instant lastMessage) {}

  /** What one province owes another, gross. */
  public record PairLine(
      String debtor,
      String debtorName,
      String creditor,
      String creditorName,
      Map<Fund, Money> funds,
      Money total) {}
}
