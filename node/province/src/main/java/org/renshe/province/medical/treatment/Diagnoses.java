package org.renshe.province.medical.treatment;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.renshe.chassis.database.Transaction;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/**
 * The diagnoses of a visit ({@code diseinfo}): a number that is there already is changed, a new one
 * added, and {@code vali_flag} 0 makes it void.
 */
final class Diagnoses {
  private static final String NODE = "diseinfo";
  private static final String VOID = "0";

  private final HospitalCounter counter;

  Diagnoses(HospitalCounter counter) {
    this.counter = counter;
  }

  /**
   * Writes the diagnoses of a message, if it has any, and notes whether the visit has one now.
   *
   * @throws org.renshe.protocol.problem.ProblemException a number twice in one message, or a void
   *     diagnosis that was never given
   */
  void write(
      Transaction transaction, HospitalRequest request, Visit visit, Diagnosis.Moment moment) {
    Set<Integer> seen = new HashSet<>();
    for (HospitalRow row : request.input().rows(NODE)) {
      int number = number(row);
      if (!seen.add(number)) {
        throw TreatmentProblem.DIAGNOSIS_TWICE.with(number);
      }
      write(transaction, request, visit, moment, row);
    }
    transaction.session().flush();
    visit.diagnosed(!TreatmentStore.diagnoses(transaction, visit.id()).isEmpty());
  }

  private void write(
      Transaction transaction,
      HospitalRequest request,
      Visit visit,
      Diagnosis.Moment moment,
      HospitalRow row) {
    int number = number(row);
    Instant now = counter.clock().instant();
    Diagnosis known =
        transaction.session().find(Diagnosis.class, Diagnosis.idOf(visit.id(), moment, number));
    if (VOID.equals(row.text("vali_flag"))) {
      if (known == null || !known.isActive()) {
        throw TreatmentProblem.DIAGNOSIS_UNKNOWN.with(number);
      }
      known.makeVoid(now);
      return;
    }
    String sealed =
        counter
            .personalData()
            .seal(
                request.envelope().operator()
                    + "\n"
                    + request.envelope().operatorName()
                    + "\n"
                    + row.json());
    if (known == null) {
      known = new Diagnosis(visit.id(), moment, number);
      known.say(sealed, now);
      transaction.session().persist(known);
    } else {
      known.say(sealed, now);
    }
  }

  /** What was found on leaving is void when the patient has not left after all (2405). */
  void voidDischarge(Transaction transaction, Visit visit) {
    List<Diagnosis> all = TreatmentStore.diagnoses(transaction, visit.id());
    all.stream()
        .filter(diagnosis -> diagnosis.moment() == Diagnosis.Moment.DISCHARGE)
        .forEach(diagnosis -> diagnosis.makeVoid(counter.clock().instant()));
  }

  private static int number(HospitalRow row) {
    return row.findNumber("diag_srt_no")
        .filter(number -> number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
        .orElseThrow(() -> TreatmentProblem.FIELD_WRONG.with("diag_srt_no"))
        .intValueExact();
  }
}
