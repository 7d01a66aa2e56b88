package org.renshe.province.medical.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.ChargeWallet;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.money.Money;

/** A charge of a grant, with what of it was refunded. The row is the answer to its repeats. */
@Entity
@Table(name = "wallet_charge")
class ChargeRow {
  @Id String id;

  @Column(name = "grant_id")
  String grantId;

  @Column(name = "settlement_id")
  String settlementId;

  @Column(name = "share_number")
  int number;

  String creditor;

  @Column(name = "settled_day")
  LocalDate settledDay;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind")
  InsuranceKind kind;

  @Enumerated(EnumType.STRING)
  CareKind care;

  @Column(name = "amount_fen")
  long amountFen;

  @Column(name = "refunded_fen")
  long refundedFen;

  int refunds;

  @Column(name = "charged_at")
  Instant chargedAt;

  @Version long version;

  protected ChargeRow() {}

  ChargeRow(ChargeWallet asked, Instant now) {
    id = Obligation.chargedKey(asked.settlementId(), asked.number());
    grantId = asked.walletId();
    settlementId = asked.settlementId();
    number = asked.number();
    creditor = asked.creditor().value();
    settledDay = asked.day();
    kind = asked.kind();
    care = asked.care();
    amountFen = asked.amount().fen();
    chargedAt = now;
  }

  boolean isOf(ChargeWallet asked) {
    return grantId.equals(asked.walletId())
        && creditor.equals(asked.creditor().value())
        && settledDay.equals(asked.day())
        && kind == asked.kind()
        && care == asked.care()
        && amountFen == asked.amount().fen();
  }

  Obligation owed(MemberCode self) {
    return obligation(self, id, Obligation.Act.AID_CHARGED, settledDay, Money.ofFen(amountFen));
  }

  Obligation refund(MemberCode self, RefundRow refund) {
    return obligation(
        self,
        refund.id,
        Obligation.Act.AID_REFUNDED,
        refund.refundDay,
        Money.ofFen(refund.amountFen).negated());
  }

  private Obligation obligation(
      MemberCode self, String key, Obligation.Act act, LocalDate day, Money amount) {
    return new Obligation(
        key,
        settlementId,
        act,
        self,
        new MemberCode(creditor),
        day,
        kind,
        care,
        Map.of(Fund.MUTUAL_AID, amount));
  }
}
