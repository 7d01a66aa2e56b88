package org.renshe.province.medical.cashier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The last message identifier an institution's counter has used. */
@Entity
@Table(name = "cashier_message_number")
class MessageNumber {
  /** Numbers within a second; more go into the next one. */
  private static final int PER_SECOND = 10_000;

  @Id
  @Column(name = "institution_code", length = 12)
  private String institution;

  @Column(name = "last_second", nullable = false)
  private long lastSecond;

  @Column(name = "last_number", nullable = false)
  private int lastNumber;

  @Column(name = "last_bill", nullable = false)
  private long lastBill;

  @Version
  @Column(nullable = false)
  private long version;

  protected MessageNumber() {}

  MessageNumber(String institution) {
    this.institution = institution;
  }

  /** Goes on to the next identifier; never backwards, whatever the clock does. */
  void next(long second) {
    if (second > lastSecond) {
      lastSecond = second;
      lastNumber = 0;
    } else if (++lastNumber == PER_SECOND) {
      lastSecond++;
      lastNumber = 0;
    }
  }

  long nextBill() {
    return ++lastBill;
  }

  long lastSecond() {
    return lastSecond;
  }

  int lastNumber() {
    return lastNumber;
  }
}
