package org.renshe.province.medical.treatment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.catalogue.LinePricing;
import org.renshe.province.medical.catalogue.PricedLine;
import org.renshe.routes.hospital.HospitalRow;

/** The rows of one visit while an upload is read: numbers, and how much was returned already. */
final class FeeRows {
  private static final Pattern NUMBER = Pattern.compile("(?!0+$)\\d{1,15}");
  private static final int QUANTITY_SCALE = 4;
  private static final int PRICE_SCALE = 6;

  private final Map<String, FeeLine> byNumber = new HashMap<>();
  private final Map<String, BigDecimal> returned = new HashMap<>();

  FeeRows(List<FeeLine> present) {
    present.forEach(this::add);
  }

  void add(FeeLine line) {
    byNumber.put(line.number(), line);
    if (line.returnsNumber() != null) {
      returned.merge(line.returnsNumber(), line.quantity().negate(), BigDecimal::add);
    }
  }

  void requireNew(String number) {
    if (byNumber.containsKey(number)) {
      throw BillingProblem.LINE_NUMBER_TWICE.with(number);
    }
  }

  /** The row that is returned; never more of it than was billed. */
  FeeLine requireReturnable(FeeRow row) {
    FeeLine original = byNumber.get(row.returnsNumber());
    if (original == null || original.returnsNumber() != null || row.quantity().signum() >= 0) {
      throw BillingProblem.RETURN_UNKNOWN.with(row.number());
    }
    BigDecimal left =
        original.quantity().subtract(returned.getOrDefault(row.returnsNumber(), BigDecimal.ZERO));
    if (row.quantity().negate().compareTo(left) > 0
        || row.price().compareTo(original.price()) != 0) {
      throw BillingProblem.RETURN_TOO_MUCH.with(row.number());
    }
    return original;
  }

  /** A whole row returned gives back exactly its parts; a piece is split by the same terms. */
  static PricedLine priceReturn(FeeRow row, FeeLine original) {
    PricedLine piece =
        LinePricing.split(
            original.terms(), row.quantity(), row.price(), row.amount(), original.approval());
    BillLine bill = original.toBillLine();
    if (row.amount().equals(bill.amount().negated())) {
      return new PricedLine(
              bill.amount(),
              bill.fullSelfPay(),
              bill.overLimit(),
              bill.firstSelfPay(),
              bill.inScope(),
              bill.selfPayReason(),
              original.notes().memo())
          .negated();
    }
    return piece;
  }

  static FeeRow read(HospitalRow row, String transaction) {
    String number = row.text("feedetl_sn");
    if (!NUMBER.matcher(number).matches()) {
      throw BillingProblem.LINE_NUMBER_WRONG.with(number);
    }
    boolean outpatient = transaction.startsWith("22");
    LocalDateTime occurredAt =
        row.findDateTime("fee_ocur_time")
            .orElseThrow(() -> TreatmentProblem.FIELD_WRONG.with("fee_ocur_time"));
    Money amount =
        row.findMoney("det_item_fee_sumamt")
            .orElseThrow(() -> TreatmentProblem.FIELD_WRONG.with("det_item_fee_sumamt"));
    return new FeeRow(
        number,
        row.find("init_feedetl_sn").orElse(null),
        outpatient ? row.text("chrg_bchno") : null,
        occurredAt,
        row.find("dise_codg").orElse(null),
        row.text("med_list_codg"),
        row.find("medins_list_codg").orElse(null),
        row.find("hosp_appr_flag").orElse(null),
        scaled(row, "cnt", QUANTITY_SCALE),
        scaled(row, "pric", PRICE_SCALE),
        amount,
        row.find("memo").orElse(null),
        row.json());
  }

  private static BigDecimal scaled(HospitalRow row, String field, int scale) {
    try {
      return row.findNumber(field)
          .orElseThrow(() -> TreatmentProblem.FIELD_WRONG.with(field))
          .setScale(scale, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException tooFine) {
      throw TreatmentProblem.FIELD_WRONG.with(field);
    }
  }

  /** {@code chrgitm_lv}. */
  static String classCode(ItemClass itemClass) {
    return switch (itemClass) {
      case A -> "01";
      case B -> "02";
      case C -> "03";
    };
  }
}
