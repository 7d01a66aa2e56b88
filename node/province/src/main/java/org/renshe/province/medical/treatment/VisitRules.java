package org.renshe.province.medical.treatment;

import java.util.List;
import org.renshe.protocol.message.CareKind;

/** Order of calls (hospital interface, section 6): what may be asked of a visit in which state. */
final class VisitRules {
  private VisitRules() {}

  static void requireOutpatient(Visit visit, String transaction) {
    requireCare(visit, CareKind.OUTPATIENT, transaction);
    if (visit.state() != VisitState.OPEN) {
      throw TreatmentProblem.VISIT_CLOSED.with(visit.state());
    }
  }

  static void requireStay(Visit visit, String transaction) {
    requireCare(visit, CareKind.INPATIENT, transaction);
    if (visit.state() == VisitState.UNDONE) {
      throw TreatmentProblem.VISIT_CLOSED.with(visit.state());
    }
  }

  private static void requireCare(Visit visit, CareKind care, String transaction) {
    if (visit.care() != care) {
      throw TreatmentProblem.VISIT_WRONG_CARE.with(transaction);
    }
  }

  /** Discharged once; a stay that was settled before its discharge is discharged afterwards. */
  static void requireStayToDischarge(Visit visit) {
    requireStay(visit, "2402");
    boolean settledFirst = visit.state() == VisitState.CLOSED && visit.ends() == null;
    if (visit.state() != VisitState.OPEN && !settledFirst) {
      throw TreatmentProblem.DISCHARGED_ALREADY.with();
    }
  }

  /** A stay's facts may be corrected (2403) until its final settlement. */
  static void requireStayToCorrect(Visit visit) {
    requireStay(visit, "2403");
    if (visit.state() == VisitState.CLOSED) {
      throw BillingProblem.FINAL_ONLY_ONCE.with();
    }
  }

  /** A registration or admission is taken back last, when nothing hangs on it. */
  static void requireBare(Visit visit, CareKind care, String transaction, boolean bare) {
    requireCare(visit, care, transaction);
    switch (visit.state()) {
      case OPEN -> {
        if (!bare) {
          throw TreatmentProblem.ROWS_PRESENT.with();
        }
      }
      case DISCHARGED -> throw TreatmentProblem.UNDO_DISCHARGE_FIRST.with();
      case CLOSED, UNDONE -> throw TreatmentProblem.VISIT_CLOSED.with(visit.state());
    }
  }

  static void requireDischargeToUndo(Visit visit) {
    requireCare(visit, CareKind.INPATIENT, "2405");
    if (visit.state() != VisitState.DISCHARGED) {
      throw TreatmentProblem.NOT_DISCHARGED.with();
    }
  }

  /** Rows may be added while the visit is open; of a stay, only before the discharge. */
  static void requireRowsMayCome(Visit visit, String transaction) {
    requireRowsMayChange(visit, transaction);
    if (visit.state() == VisitState.DISCHARGED) {
      throw TreatmentProblem.DISCHARGED_ALREADY.with();
    }
  }

  /** Rows not settled may be taken back; of a stay, only while the patient is there. */
  static void requireRowsMayGo(Visit visit, String transaction) {
    requireRowsMayChange(visit, transaction);
    if (visit.state() == VisitState.DISCHARGED) {
      throw TreatmentProblem.UNDO_DISCHARGE_FIRST.with();
    }
  }

  static void requireRowsMayChange(Visit visit, String transaction) {
    requireCare(
        visit,
        transaction.startsWith("22") ? CareKind.OUTPATIENT : CareKind.INPATIENT,
        transaction);
    if (visit.state() == VisitState.CLOSED || visit.state() == VisitState.UNDONE) {
      throw TreatmentProblem.VISIT_CLOSED.with(visit.state());
    }
  }

  static void requireOutpatientMaySettle(Visit visit, String transaction, String medType) {
    requireOutpatient(visit, transaction);
    PharmacyRules.requireDescribed(visit);
    if (visit.medType() != null && !visit.medType().equals(medType)) {
      throw TreatmentProblem.MED_TYPE_CHANGED.with(visit.medType());
    }
    requireDisease(Care.require(medType, CareKind.OUTPATIENT), visit.diseaseCode());
  }

  /** Chronic and special care, and care paid by disease, name the disease ({@code dise_codg}). */
  static void requireDisease(Care care, String disease) {
    if (care.byDisease() && disease == null) {
      throw TreatmentProblem.DISEASE_MISSING.with();
    }
  }

  /** Injuries for which a third party answers are not settled directly. */
  static void requireNoThirdParty(boolean thirdParty, boolean refused) {
    if (thirdParty && refused) {
      throw TreatmentProblem.THIRD_PARTY.with();
    }
  }

  static void requireStayMaySettle(
      Visit visit, String transaction, boolean interim, boolean dischargeFirst) {
    requireStay(visit, transaction);
    if (visit.state() == VisitState.CLOSED) {
      throw BillingProblem.FINAL_ONLY_ONCE.with();
    }
    if (interim && visit.state() == VisitState.DISCHARGED) {
      throw TreatmentProblem.DISCHARGED_ALREADY.with();
    }
    if (!interim && dischargeFirst && visit.state() != VisitState.DISCHARGED) {
      throw TreatmentProblem.DISCHARGE_FIRST.with();
    }
  }

  /**
   * Whether this settlement may be undone now: it stands, nothing else undoes it, and no later one
   * of the visit stands.
   *
   * @param live the visit's settlements that stand or may yet stand, newest first
   */
  static void requireNewest(Settlement settlement, List<Settlement> live) {
    for (Settlement later : live) {
      if (later.key().equals(settlement.key())) {
        return;
      }
      throw BillingProblem.LATER_SETTLEMENT_FIRST.with(
          later.settlementId() == null ? later.call().messageId() : later.settlementId());
    }
  }

  /** An interim settlement lies before the discharge, which is undone first. */
  static void requireNotDischargedSince(Visit visit, Settlement settlement) {
    if (settlement.call().isInterim() && visit.state() == VisitState.DISCHARGED) {
      throw TreatmentProblem.UNDO_DISCHARGE_FIRST.with();
    }
  }

  /** A running settlement of the same visit must end before the next begins. */
  static void requireNothingRunning(List<Settlement> live) {
    for (Settlement settlement : live) {
      if (!settlement.state().isFinal()) {
        throw BillingProblem.SETTLEMENT_RUNNING.with();
      }
    }
  }
}
