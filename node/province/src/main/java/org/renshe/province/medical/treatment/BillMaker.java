package org.renshe.province.medical.treatment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Puts the unsettled rows of a visit together and checks what the hospital says they come to. */
final class BillMaker {
  private final TreatmentSettings settings;
  private final Clock clock;

  BillMaker(TreatmentSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** A bill, the rows it is made of, and what the request says of the kind of care. */
  record Made(Bill bill, List<FeeLine> lines, CrossProvinceKeys keys) {}

  /**
   * @param row {@code data} of 2206, 2207, 2303 or 2304
   * @throws org.renshe.protocol.problem.ProblemException order of calls, unknown batch, or totals
   *     that differ (M12)
   */
  Made make(Transaction transaction, HospitalRequest request, Visit visit, HospitalRow row) {
    boolean outpatient = request.infno().startsWith("22");
    boolean interim = isInterim(row);
    if (outpatient) {
      VisitRules.requireOutpatientMaySettle(visit, request.infno(), row.text("med_type"));
    } else {
      VisitRules.requireStayMaySettle(visit, request.infno(), interim, settings.dischargeFirst());
    }
    CrossProvinceKeys keys = keys(visit, row);
    VisitRules.requireNoThirdParty(
        visit.isThirdParty() || keys.thirdParty(), settings.thirdPartyRefused());
    List<FeeLine> lines =
        outpatient
            ? batch(transaction, visit, row.text("chrg_bchno"))
            : unsettled(TreatmentStore.lines(transaction, visit.id()));
    if (lines.isEmpty()) {
      throw BillingProblem.NO_ROWS.with();
    }
    InstitutionFacts institution = Institutions.require(transaction, request.institutionCode());
    Bill bill =
        new Bill(
            visit.id(),
            institution.code(),
            institution.name(),
            institution.level(),
            institution.division(),
            visit.care(),
            outpatient ? row.text("med_type") : visit.medType(),
            visit.isEmergency() || keys.emergency(),
            visit.begins(),
            lastDay(visit, row),
            lines.stream().map(FeeLine::toBillLine).toList(),
            new BillSigns(visit.diseaseCode(), interim, injury(visit, keys), visit.referredFrom()));
    requireTotals(bill.totals(), row, outpatient && "2207".equals(request.infno()));
    return new Made(bill, lines, keys);
  }

  /** An outpatient's settlement says the keys again; a stay's were said at the admission. */
  private CrossProvinceKeys keys(Visit visit, HospitalRow row) {
    if (visit.care() == CareKind.INPATIENT) {
      return new CrossProvinceKeys(false, false, false);
    }
    return CrossProvinceKeys.read(
        row,
        visit.care(),
        Care.of(row.text("med_type")),
        !settings.self().value().equals(visit.insuredMember()));
  }

  private static BillSigns.Injury injury(Visit visit, CrossProvinceKeys keys) {
    if (visit.isThirdParty() || keys.thirdParty()) {
      return BillSigns.Injury.THIRD_PARTY;
    }
    return visit.isTrauma() || keys.trauma()
        ? BillSigns.Injury.NO_THIRD_PARTY
        : BillSigns.Injury.NONE;
  }

  static boolean isInterim(HospitalRow row) {
    return row.flag("mid_setl_flag");
  }

  private static List<FeeLine> batch(Transaction transaction, Visit visit, String batch) {
    List<FeeLine> all =
        TreatmentStore.lines(transaction, visit.id()).stream()
            .filter(line -> batch.equals(line.batch()))
            .toList();
    if (all.isEmpty()) {
      throw BillingProblem.BATCH_UNKNOWN.with(batch);
    }
    List<FeeLine> open = unsettled(all);
    if (open.size() < all.size()) {
      throw BillingProblem.BATCH_CLOSED.with(batch);
    }
    return open;
  }

  private static List<FeeLine> unsettled(List<FeeLine> lines) {
    return lines.stream().filter(line -> line.settledBy() == null).toList();
  }

  /** The visit's day for an outpatient, the discharge or today for a stay. */
  private LocalDate lastDay(Visit visit, HospitalRow row) {
    if (visit.care() == CareKind.OUTPATIENT) {
      return visit.begins();
    }
    if (visit.ends() != null) {
      return visit.ends();
    }
    return row.findDate("dscgTime")
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), SignInDesk.SHANGHAI));
  }

  private static void requireTotals(BillTotals totals, HospitalRow row, boolean echoRequired) {
    requireSame("medfee_sumamt", totals.total(), row.money("medfee_sumamt"));
    if (totals.total().isNegative()) {
      throw TreatmentProblem.FIELD_WRONG.with("medfee_sumamt");
    }
    Money full = row.money("fulamt_ownpay_amt");
    Money over = row.money("overlmt_selfpay");
    Money first = row.money("preselfpay_amt");
    Money scope = row.money("inscp_scp_amt");
    // an empty number is sent as 0: four zeros mean that the hospital gave no echo
    boolean given = List.of(full, over, first, scope).stream().anyMatch(part -> !part.isZero());
    if (!given && !echoRequired) {
      return;
    }
    requireSame("fulamt_ownpay_amt", totals.fullSelfPay(), full);
    requireSame("overlmt_selfpay", totals.overLimit(), over);
    requireSame("preselfpay_amt", totals.firstSelfPay(), first);
    requireSame("inscp_scp_amt", totals.inScope(), scope);
  }

  static void requireSame(String field, Money here, Money there) {
    if (!here.equals(there)) {
      throw BillingProblem.TOTALS_DIFFER.with(field, here, there);
    }
  }
}
