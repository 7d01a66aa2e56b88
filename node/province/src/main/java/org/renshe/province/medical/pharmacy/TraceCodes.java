package org.renshe.province.medical.pharmacy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.treatment.InstitutionKind;
import org.renshe.province.medical.treatment.Sale;
import org.renshe.province.medical.treatment.SaleFollower;
import org.renshe.province.medical.treatment.TraceCode;

/** Trace codes share the fate of the settlement they were scanned for. */
final class TraceCodes implements SaleFollower {
  /** {@code med_chrgitm_type} of western and patent medicine, whose packs carry codes. */
  private static final Set<String> CODED = Set.of("09", "11");

  private final TraceLedger ledger;
  private final TraceSettings settings;

  TraceCodes(TraceLedger ledger, TraceSettings settings) {
    this.ledger = ledger;
    this.settings = settings;
  }

  @Override
  public void requested(Transaction transaction, Sale sale) {
    Set<String> returned = returned(sale);
    Set<String> seen = new HashSet<>();
    for (Sale.Row row : sale.rows()) {
      if (row.quantity().signum() > 0) {
        Map<String, TraceCode> codes = codes(row, seen);
        requireEnough(sale, row, codes.size());
        codes.keySet().removeAll(returned);
        enter(transaction, claim(sale, row), row.quantity(), codes, TraceUse.State.HELD);
      }
    }
  }

  /**
   * Enters the codes of one row.
   *
   * @param asked a claim whose code and units are not filled yet
   */
  void enter(
      Transaction transaction,
      TraceUse.Claim asked,
      BigDecimal quantity,
      Map<String, TraceCode> codes,
      TraceUse.State state) {
    boolean split = codes.values().stream().anyMatch(TraceCode::split);
    if (split && !codes.values().stream().allMatch(TraceCode::split)) {
      throw TraceProblem.SPLIT_MIXED.with(asked.lineNumber());
    }
    if (!split && BigDecimal.valueOf(codes.size()).compareTo(quantity) > 0) {
      throw TraceProblem.TOO_MANY_CODES.with(
          asked.lineNumber(), codes.size(), quantity.stripTrailingZeros().toPlainString());
    }
    BigDecimal wanted = quantity;
    String last = null;
    for (TraceCode code : codes.values()) {
      TraceUse.Claim claim = withCode(asked, code);
      last = code.code();
      if (!split) {
        ledger.takeWhole(transaction, claim, state);
      } else if (wanted.signum() > 0) {
        wanted = wanted.subtract(ledger.takePart(transaction, claim, wanted, state));
      }
    }
    if (split && wanted.signum() > 0) {
      BigDecimal left = quantity.subtract(wanted).stripTrailingZeros();
      throw TraceProblem.PACK_USED_UP.with(asked.lineNumber(), last, left.toPlainString());
    }
  }

  /** The row's codes, each of the right form and scanned once in the sale. */
  Map<String, TraceCode> codes(Sale.Row row, Set<String> seen) {
    return codes(row.number(), row.codes(), seen);
  }

  Map<String, TraceCode> codes(String number, List<TraceCode> scanned, Set<String> seen) {
    Map<String, TraceCode> codes = new LinkedHashMap<>();
    for (TraceCode code : scanned) {
      if (!settings.form().matcher(code.code()).matches()) {
        throw TraceProblem.CODE_FORMAT.with(number, code.code(), settings.form().pattern());
      }
      if (!seen.add(code.code())) {
        throw TraceProblem.SCANNED_TWICE.with(code.code());
      }
      codes.put(code.code(), code);
    }
    return codes;
  }

  /** Where a province wants every pack scanned, a pharmacy's medicine without code is refused. */
  private void requireEnough(Sale sale, Sale.Row row, int scanned) {
    if (!settings.required()
        || InstitutionKind.of(sale.institution()) != InstitutionKind.PHARMACY
        || !CODED.contains(row.category())) {
      return;
    }
    boolean split = row.codes().stream().anyMatch(TraceCode::split);
    BigDecimal wanted = split ? BigDecimal.ONE : row.quantity();
    if (BigDecimal.valueOf(scanned).compareTo(wanted) < 0) {
      throw TraceProblem.CODES_MISSING.with(
          row.number(), wanted.stripTrailingZeros().toPlainString(), scanned);
    }
  }

  /** What is given back within the same settlement was never sold by it. */
  private static Set<String> returned(Sale sale) {
    Set<String> returned = new HashSet<>();
    for (Sale.Row row : sale.rows()) {
      if (row.quantity().signum() < 0) {
        row.codes().forEach(code -> returned.add(code.code()));
      }
    }
    return returned;
  }

  private static TraceUse.Claim claim(Sale sale, Sale.Row row) {
    return new TraceUse.Claim(
        null,
        sale.key(),
        sale.institution(),
        row.nationalCode(),
        row.number(),
        BigDecimal.ZERO,
        false);
  }

  private static TraceUse.Claim withCode(TraceUse.Claim asked, TraceCode code) {
    return new TraceUse.Claim(
        code.code(),
        asked.key(),
        asked.institution(),
        asked.nationalCode(),
        asked.lineNumber(),
        asked.units(),
        code.split());
  }

  @Override
  public void settled(Transaction transaction, String key, String settlementId) {
    ledger.of(transaction, key).forEach(use -> use.sold(settlementId));
  }

  @Override
  public void released(Transaction transaction, String key) {
    ledger.of(transaction, key).forEach(use -> ledger.free(transaction, use));
  }
}
