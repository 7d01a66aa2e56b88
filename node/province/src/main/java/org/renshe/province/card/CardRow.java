package org.renshe.province.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.renshe.protocol.problem.Masked;

/** A physical card, known by its identification code: the number may be used again. */
@Entity
@Table(name = "card_card")
class CardRow {
  @Id String id;

  @Column(name = "card_number")
  String cardNumber;

  @Column(name = "card_serial")
  String cardSerial;

  @Column(name = "card_key")
  String cardKey;

  @Column(name = "person_id")
  String personId;

  @Enumerated(EnumType.STRING)
  CardState state;

  @Column(name = "issued_on")
  LocalDate issuedOn;

  @Column(name = "expires_on")
  LocalDate expiresOn;

  @Version long version;

  protected CardRow() {}

  CardRow(String id, String cardNumber, String cardKey, String personId) {
    this.id = id;
    this.cardNumber = cardNumber;
    this.cardKey = cardKey;
    this.personId = personId;
  }

  boolean isSerial(String serial) {
    return serial.equals(cardSerial) || serial.equals(id);
  }

  /** Lets it be used on that day, or says why not. */
  void usable(LocalDate day) {
    String masked = Masked.number(cardNumber);
    switch (state) {
      case ACTIVE -> {
        if (day.isAfter(expiresOn)) {
          throw CardProblem.CARD_CANCELLED.with(masked);
        }
      }
      case LOST -> throw CardProblem.CARD_LOST.with(masked);
      case FROZEN -> throw CardProblem.CARD_FROZEN.with(masked);
      case CANCELLED -> throw CardProblem.CARD_CANCELLED.with(masked);
    }
  }
}
