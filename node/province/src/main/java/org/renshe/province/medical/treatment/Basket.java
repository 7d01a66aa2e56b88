package org.renshe.province.medical.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;

/**
 * What a person wants to buy at a pharmacy (购药), whoever sends it: a counter's 2101 and 2102, or an
 * order over the open interface.
 *
 * @param pharmacy {@code fixmedins_code} of the pharmacy that sells
 * @param messageId names the sale at the pharmacy, {@code medins_setl_id}; at most 30 characters
 * @param buyer who pays
 * @param credential what she showed; personal
 * @param useAccount whether her personal account may pay her share
 * @param medType 41, or 14 with a disease
 * @param disease {@code dise_codg}; null without
 * @param day day of the purchase
 * @param total {@code medfee_sumamt} as the pharmacy counted it
 * @param items what is bought, at least one
 */
public record Basket(
    String pharmacy,
    String messageId,
    Buyer buyer,
    Credential credential,
    boolean useAccount,
    String medType,
    String disease,
    LocalDate day,
    Money total,
    List<Item> items) {

  public Basket {
    Objects.requireNonNull(credential, "credential");
    items = List.copyOf(items);
  }

  /**
   * A person identified before.
   *
   * @param index keyed index of her number at her insured place
   * @param insuredMember province that pays
   * @param kind insurance that pays
   */
  public record Buyer(String index, MemberCode insuredMember, InsuranceKind kind) {}

  /**
   * One row.
   *
   * @param number {@code feedetl_sn}, digits, unique in the basket
   * @param nationalCode {@code med_list_codg}
   * @param ownCode {@code medins_list_codg}; null without
   * @param at when it was handed out, Asia/Shanghai
   * @param quantity units, at most four decimals
   * @param price yuan a unit, at most six decimals
   * @param amount quantity times price within one fen
   * @param prescription number of the outside prescription; null without
   * @param codes trace codes scanned
   * @param json the row as it was sent, unknown fields included
   */
  public record Item(
      String number,
      String nationalCode,
      String ownCode,
      LocalDateTime at,
      BigDecimal quantity,
      BigDecimal price,
      Money amount,
      String prescription,
      List<TraceCode> codes,
      String json) {

    public Item {
      codes = List.copyOf(codes);
    }

    FeeRow row() {
      return new FeeRow(
          number,
          null,
          null,
          at,
          null,
          nationalCode,
          ownCode,
          null,
          quantity,
          price,
          amount,
          null,
          json);
    }
  }

  @Override
  public String toString() {
    return "Basket[" + pharmacy + " " + messageId + "]";
  }
}
