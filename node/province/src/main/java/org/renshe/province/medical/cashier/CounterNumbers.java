package org.renshe.province.medical.cashier;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;

/**
 * Message identifiers ({@code msgid}: institution, second, four digits) and bill numbers of an
 * institution's counter, each given once.
 */
final class CounterNumbers {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(SHANGHAI);

  private final Database database;
  private final Clock clock;

  CounterNumbers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A fresh {@code msgid}. */
  String message(String institution) {
    return database.write(
        transaction -> {
          MessageNumber numbers = numbers(transaction, institution);
          numbers.next(clock.instant().getEpochSecond());
          return institution
              + SECOND.format(Instant.ofEpochSecond(numbers.lastSecond()))
              + String.format(Locale.ROOT, "%04d", numbers.lastNumber());
        });
  }

  /** A fresh number for a bill, in the caller's transaction ({@code ipt_otp_no}). */
  String bill(Transaction transaction, String institution) {
    long number = numbers(transaction, institution).nextBill();
    return String.format(Locale.ROOT, "SF%08d", number);
  }

  private static MessageNumber numbers(Transaction transaction, String institution) {
    MessageNumber numbers = transaction.session().find(MessageNumber.class, institution);
    if (numbers == null) {
      numbers = new MessageNumber(institution);
      transaction.session().persist(numbers);
    }
    return numbers;
  }
}
