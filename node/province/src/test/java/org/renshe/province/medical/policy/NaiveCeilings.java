package org.renshe.province.medical.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.renshe.protocol.message.Bill;

/** Ceilings and what pays above them, for {@link NaiveCalculator}. */
final class NaiveCeilings {
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private final JsonNode pack;
  private final NaiveRows rows;
  private final NaiveStay.Part part;

  NaiveCeilings(JsonNode pack, NaiveRows rows, NaiveStay.Part part) {
    this.pack = pack;
    this.rows = rows;
    this.part = part;
  }

  /** What the pool may still pay; null for no limit. */
  BigDecimal pool(String care, Bill bill) {
    BigDecimal left = left("pool", null, "POOL", ZERO);
    if (care.equals("outpatient") || care.equals("pharmacy")) {
      BigDecimal two = part.year().getOrDefault("paid/POOL/two_diseases", ZERO);
      left = lower(left, left("pool_outpatient", null, "POOL", two));
    }
    if (care.equals("two_diseases")) {
      String code = bill.signs().diseaseCode().substring(0, 4) + "00";
      String group = code.equals("M03900") ? "hypertension" : "diabetes";
      JsonNode best = null;
      for (JsonNode row : pack.path("ceilings")) {
        if (row.get("fund").asText().equals("pool_two_diseases")
            && row.get("group").asText().equals(group)
            && rows.valid(row)) {
          best = row;
        }
      }
      if (best != null) {
        BigDecimal used = part.year().getOrDefault("disease/" + code, ZERO);
        left = lower(left, NaiveRows.number(best, "amount").subtract(used).max(ZERO));
      }
    }
    return left;
  }

  private static BigDecimal lower(BigDecimal one, BigDecimal other) {
    return one == null ? other : other == null ? one : one.min(other);
  }

  private BigDecimal left(String fund, JsonNode given, String payer, BigDecimal notCounted) {
    JsonNode best = given;
    for (JsonNode row : pack.path("ceilings")) {
      if (row.get("fund").asText().equals(fund)
          && rows.careScore(row) >= 0
          && rows.isMember(row.get("group").asText())
          && rows.valid(row)
          && (best == null || rows.score(row).compareTo(rows.score(best)) > 0)) {
        best = row;
      }
    }
    if (best == null) {
      return null;
    }
    BigDecimal used =
        part.sum("paid/" + payer + "/", best.get("care").asText()).subtract(notCounted);
    if (best.hasNonNull("multiple_of_average_wage")) {
      BigDecimal multiple = NaiveRows.number(best, "multiple_of_average_wage");
      return NaiveCalculator.fen(multiple.multiply(wage())).subtract(used).max(ZERO);
    }
    return best.hasNonNull("amount")
        ? NaiveRows.number(best, "amount").subtract(used).max(ZERO)
        : null;
  }

  /** The one average wage that the sample series has of the division. */
  private BigDecimal wage() {
    for (JsonNode row : NaiveCalculator.NATIONAL.path("series")) {
      if (row.get("series").asText().equals("average_wage")
          && row.get("division").asText().equals(pack.get("division").asText())) {
        return NaiveRows.number(row, "amount");
      }
    }
    throw new NaiveCalculator.NoRule();
  }

  /** Pays above the pool's ceiling and leaves the person the rest. */
  BigDecimal large(NaiveCalculator.Portion portion) {
    List<JsonNode> found = rows.bands(List.of("large_amount", "local_supplement"));
    if (portion.over.signum() == 0 || found.isEmpty()) {
      return ZERO;
    }
    JsonNode row = found.get(0);
    BigDecimal ratio = NaiveRows.number(row, "ratio");
    BigDecimal full = NaiveCalculator.fen(portion.over.multiply(ratio));
    BigDecimal left = left(row.get("fund").asText(), null, "LARGE_AMOUNT", ZERO);
    BigDecimal paid = left == null ? full : full.min(left);
    BigDecimal used =
        paid.compareTo(full) < 0 ? paid.divide(ratio, 2, RoundingMode.HALF_UP) : portion.over;
    used = used.min(portion.over);
    portion.copays = portion.copays.add(used).subtract(paid);
    portion.own = portion.own.subtract(paid);
    part.add("paid/LARGE_AMOUNT/" + portion.care, paid);
    return paid;
  }
}
