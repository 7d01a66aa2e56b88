package org.renshe.province.medical.pharmacy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.TraceCode;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/**
 * Sales reported outside a settlement (商品销售 3505) and what came back (商品销售退货 3506), as far as packs
 * are traced. A sale that a settlement made already may be reported too, by its {@code setl_id}:
 * its packs are not sold again by that.
 */
final class StockDesk {
  private static final String ROWS = "selinfo";
  private static final String CODES = "drugtracinfo";

  private final HospitalCounter counter;
  private final TraceCodes codes;
  private final TraceLedger ledger;

  StockDesk(HospitalCounter counter, TraceCodes codes, TraceLedger ledger) {
    this.counter = counter;
    this.codes = codes;
    this.ledger = ledger;
  }

  /** 3505 商品销售. */
  HospitalAnswer sold(HospitalRequest request) {
    String key = "3505/" + request.institutionCode() + "/" + request.msgid();
    counter.once(
        request,
        transaction -> {
          counter.institution(transaction, request);
          Set<String> seen = new HashSet<>();
          for (HospitalRow row : request.input().rows(ROWS)) {
            enter(transaction, request, key, row, seen);
          }
          return "sold";
        });
    return HospitalAnswer.none();
  }

  private void enter(
      Transaction transaction,
      HospitalRequest request,
      String key,
      HospitalRow row,
      Set<String> seen) {
    Map<String, TraceCode> scanned = scanned(row, seen);
    row.find("setl_id")
        .ifPresent(
            settlement ->
                scanned.keySet().removeIf(code -> isOf(transaction, request, code, settlement)));
    TraceUse.Claim asked =
        new TraceUse.Claim(
            null,
            key,
            request.institutionCode(),
            row.text("med_list_codg"),
            row.text("fixmedins_bchno"),
            BigDecimal.ZERO,
            false);
    codes.enter(transaction, asked, quantity(row), scanned, TraceUse.State.SOLD);
  }

  private boolean isOf(
      Transaction transaction, HospitalRequest request, String code, String settlement) {
    return ledger.live(transaction, code, request.institutionCode()).stream()
        .anyMatch(use -> settlement.equals(use.settlementId()));
  }

  /** 3506 商品销售退货: only what the institution itself sold outside a settlement. */
  HospitalAnswer returned(HospitalRequest request) {
    counter.once(
        request,
        transaction -> {
          counter.institution(transaction, request);
          Set<String> seen = new HashSet<>();
          for (HospitalRow row : request.input().rows(ROWS)) {
            quantity(row);
            for (String code : scanned(row, seen).keySet()) {
              free(transaction, request, code);
            }
          }
          return "returned";
        });
    return HospitalAnswer.none();
  }

  private void free(Transaction transaction, HospitalRequest request, String code) {
    List<TraceUse> here = ledger.live(transaction, code, request.institutionCode());
    TraceUse use =
        here.stream()
            .filter(live -> live.settlementId() == null && live.state() == TraceUse.State.SOLD)
            .findFirst()
            .orElseThrow(() -> TraceProblem.NOT_SOLD_HERE.with(code));
    ledger.free(transaction, use);
  }

  private Map<String, TraceCode> scanned(HospitalRow row, Set<String> seen) {
    boolean split = row.flag("trdn_flag");
    List<TraceCode> scanned =
        row.rows(CODES).stream()
            .map(code -> new TraceCode(code.text("drug_trac_codg"), split))
            .toList();
    return codes.codes(row.text("fixmedins_bchno"), scanned, seen);
  }

  private static BigDecimal quantity(HospitalRow row) {
    BigDecimal quantity =
        row.findNumber("sel_retn_cnt")
            .orElseThrow(() -> TraceProblem.SALE_ROW_WRONG.with("sel_retn_cnt"));
    if (quantity.signum() <= 0) {
      throw TraceProblem.SALE_ROW_WRONG.with("sel_retn_cnt");
    }
    return quantity;
  }
}
