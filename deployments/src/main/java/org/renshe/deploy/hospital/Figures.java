package org.renshe.deploy.hospital;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/**
 * The money of a {@code setlinfo} as the hospital reads it.
 *
 * @param total {@code medfee_sumamt}
 * @param payments by fund, personal account included, only what is not zero
 * @param cash {@code psn_cash_pay}
 */
public record Figures(Money total, Map<Fund, Money> payments, Money cash) {
  private static final Map<Fund, String> FIELDS = fields();

  public Figures {
    payments = Map.copyOf(payments);
  }

  /** Reads the node and checks that funds, account and cash make the total (M1, M2). */
  static Figures of(JsonNode setlinfo) {
    Map<Fund, Money> payments = new EnumMap<>(Fund.class);
    FIELDS.forEach(
        (fund, field) -> {
          Money amount = money(setlinfo, field);
          if (!amount.isZero()) {
            payments.put(fund, amount);
          }
        });
    Figures figures =
        new Figures(money(setlinfo, "medfee_sumamt"), payments, money(setlinfo, "psn_cash_pay"));
    if (!figures.total.equals(figures.payable().plus(figures.cash))) {
      throw new IllegalStateException("the parts of " + setlinfo + " do not make its total");
    }
    return figures;
  }

  /** What the insured place owes: all funds and the personal account. */
  public Money payable() {
    return Money.sum(payments.values());
  }

  public Figures negated() {
    Map<Fund, Money> undone = new EnumMap<>(Fund.class);
    payments.forEach((fund, amount) -> undone.put(fund, amount.negated()));
    return new Figures(total.negated(), undone, cash.negated());
  }

  static Money money(JsonNode node, String field) {
    BigDecimal yuan = new BigDecimal(node.path(field).asText("0"));
    return Money.ofFen(yuan.movePointRight(2).longValueExact());
  }

  private static Map<Fund, String> fields() {
    Map<Fund, String> fields = new EnumMap<>(Fund.class);
    fields.put(Fund.POOL, "hifp_pay");
    fields.put(Fund.LARGE_AMOUNT, "hifob_pay");
    fields.put(Fund.SERIOUS_ILLNESS, "hifmi_pay");
    fields.put(Fund.CIVIL_SERVANT, "cvlserv_pay");
    fields.put(Fund.ENTERPRISE, "hifes_pay");
    fields.put(Fund.ASSISTANCE, "maf_pay");
    fields.put(Fund.OTHER, "oth_pay");
    fields.put(Fund.PERSONAL_ACCOUNT, "acct_pay");
    return fields;
  }
}
