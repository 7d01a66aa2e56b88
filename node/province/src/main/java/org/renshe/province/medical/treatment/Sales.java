package org.renshe.province.medical.treatment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.renshe.chassis.database.Transaction;
import org.renshe.routes.hospital.HospitalRow;

/** What is sold by fee rows, told to everyone who follows it. */
final class Sales {
  /** Spelt so in the interface. */
  static final String TRACE_NODE = "durg_trac_info";

  private final List<SaleFollower> followers = new CopyOnWriteArrayList<>();

  void follow(SaleFollower follower) {
    followers.add(follower);
  }

  /**
   * Keeps what a hospital's row says of the goods, if anything.
   *
   * @param row of {@code feedetail}
   */
  static void keep(Transaction transaction, FeeLine line, HospitalRow row) {
    keep(transaction, line, prescription(row), codes(row.rows(TRACE_NODE)));
  }

  static void keep(
      Transaction transaction, FeeLine line, String prescription, List<TraceCode> codes) {
    if (prescription != null || !codes.isEmpty()) {
      transaction.session().persist(new Dispensed(line.id(), prescription, codes));
    }
  }

  static void forget(Transaction transaction, FeeLine line) {
    Dispensed kept = transaction.session().find(Dispensed.class, line.id());
    if (kept != null) {
      transaction.session().remove(kept);
    }
  }

  /** {@code rxno} counts as an outside prescription's only with {@code rx_circ_flag} 1. */
  static String prescription(HospitalRow row) {
    if (!row.flag("rx_circ_flag")) {
      return null;
    }
    return row.find("rxno")
        .orElseThrow(
            () -> PharmacyProblem.PRESCRIPTION_NUMBER_MISSING.with(row.text("feedetl_sn")));
  }

  static List<TraceCode> codes(List<HospitalRow> rows) {
    return rows.stream()
        .filter(row -> row.find("drug_trac_codg").isPresent())
        .map(row -> new TraceCode(row.text("drug_trac_codg"), row.flag("trdn_flag")))
        .toList();
  }

  /** Trace codes beside the rows, each naming its row. */
  static Map<String, List<TraceCode>> codesByRow(List<HospitalRow> rows) {
    Map<String, List<TraceCode>> byRow = new LinkedHashMap<>();
    for (HospitalRow row : rows) {
      byRow
          .computeIfAbsent(row.text("feedetl_sn"), number -> new ArrayList<>())
          .addAll(codes(List.of(row)));
    }
    return byRow;
  }

  /** Tells the followers what is about to be settled; any of them may refuse it. */
  void requested(
      Transaction transaction,
      String key,
      String transactionNumber,
      Visit visit,
      String medType,
      List<FeeLine> lines) {
    Sale sale =
        new Sale(
            key,
            visit.institution(),
            transactionNumber,
            visit.id(),
            visit.personIndex(),
            medType,
            lines.stream().map(line -> row(transaction, line)).toList());
    followers.forEach(follower -> follower.requested(transaction, sale));
  }

  private static Sale.Row row(Transaction transaction, FeeLine line) {
    Dispensed dispensed = transaction.session().find(Dispensed.class, line.id());
    return new Sale.Row(
        line.number(),
        line.returnsNumber(),
        line.nationalCode(),
        line.terms().category(),
        line.occurredOn(),
        line.quantity(),
        line.toBillLine().amount(),
        dispensed == null ? null : dispensed.prescription(),
        dispensed == null ? List.of() : dispensed.codes());
  }

  void settled(Transaction transaction, Settlement act) {
    followers.forEach(follower -> follower.settled(transaction, act.key(), act.settlementId()));
  }

  void released(Transaction transaction, String key) {
    followers.forEach(follower -> follower.released(transaction, key));
  }

  void stands(Transaction transaction, String key) {
    followers.forEach(follower -> follower.stands(transaction, key));
  }
}
