package org.renshe.province.medical.treatment;

import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalTransactions;

/** Every transaction a hospital may send, and who does it. */
final class HospitalDesk implements HospitalTransactions {
  private final TreatmentSettings settings;
  private final SignInDesk signIns;
  private final PersonDesk persons;
  private final VisitDesk visits;
  private final FeeDesk fees;
  private final SettlementDesk settlements;
  private final UndoDesk undo;

  HospitalDesk(
      TreatmentSettings settings,
      SignInDesk signIns,
      PersonDesk persons,
      VisitDesk visits,
      FeeDesk fees,
      SettlementDesk settlements,
      UndoDesk undo) {
    this.settings = settings;
    this.signIns = signIns;
    this.persons = persons;
    this.visits = visits;
    this.fees = fees;
    this.settlements = settlements;
    this.undo = undo;
  }

  @Override
  public HospitalAnswer handle(HospitalRequest request) {
    String place = request.envelope().treatmentDivision();
    if (!TreatmentSettings.memberOf(place).equals(settings.self())) {
      throw TreatmentProblem.RECEIVER_WRONG.with(place);
    }
    return switch (request.infno()) {
      case "9001" -> signIns.signIn(request);
      case "1101" -> persons.find(request);
      case "2201" -> visits.register(request);
      case "2203" -> visits.describe(request);
      case "2204", "2301" -> fees.upload(request);
      case "2205" -> fees.removeBatch(request);
      case "2302" -> fees.removeRows(request);
      case "2206", "2303" -> settlements.presettle(request);
      case "2207", "2304" -> settlements.settle(request);
      case "2208", "2305" -> undo.cancel(request);
      case "2401" -> visits.admit(request);
      case "2402" -> visits.discharge(request);
      case "2601" -> undo.reverse(request);
      default -> throw TreatmentProblem.NOT_SERVED.with(request.infno());
    };
  }
}
