package org.renshe.hub.clearing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/** What one fund owes by one obligation; never zero. */
@Entity
@Table(name = "hub_obligation_amount")
class ObligationAmount {
  @EmbeddedId Key id;

  @Column(name = "amount_fen")
  long amountFen;

  protected ObligationAmount() {}

  ObligationAmount(String obligationKey, Fund fund, Money amount) {
    this.id = new Key(obligationKey, fund);
    this.amountFen = amount.fen();
  }

  @Embeddable
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "obligation_key")
    String obligationKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "fund")
    Fund fund;

    protected Key() {}

    Key(String obligationKey, Fund fund) {
      this.obligationKey = obligationKey;
      this.fund = fund;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(obligationKey, that.obligationKey)
          && fund == that.fund;
    }

    @Override
    public int hashCode() {
      return Objects.hash(obligationKey, fund);
    }
  }
}
