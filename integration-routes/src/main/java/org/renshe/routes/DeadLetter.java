package org.renshe.routes;

/** Headers (JMS string properties) of a message in {@link Queues#DEAD}. */
public final class DeadLetter {
  /** Catalogue code of the refusal, such as {@code RS-PRO-0012}. */
  public static final String CODE = "rensheCode";

  /** The refusal's sentence in Chinese, no personal data. */
  public static final String REASON_ZH = "rensheReasonZh";

  /** The refusal's sentence in English, no personal data. */
  public static final String REASON_EN = "rensheReasonEn";

  /** Queue the message was taken from; it can be sent there again. */
  public static final String QUEUE = "rensheQueue";

  /** When it was given up, ISO instant in UTC. */
  public static final String GIVEN_UP_AT = "rensheGivenUpAt";

  /** Duplicate identifier the message had on its first queue, absent if none. */
  public static final String MESSAGE_ID = "rensheMessageId";

  private DeadLetter() {}
}
