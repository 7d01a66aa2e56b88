package org.renshe.province.medical.treatment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalTransactions;

/**
 * Every transaction a hospital may send (交易), and who does it. Each capability of medical insurance
 * says what it serves while it opens; nothing is added once hospitals are let in.
 */
public final class HospitalDesk implements HospitalTransactions {
  private final MemberCode self;
  private final Map<String, HospitalTransactions> served = new LinkedHashMap<>();

  HospitalDesk(MemberCode self) {
    this.self = self;
  }

  /**
   * @param desk does the transactions of these numbers
   * @param numbers {@code infno}; each is served by one desk only
   */
  public HospitalDesk serve(HospitalTransactions desk, String... numbers) {
    for (String number : numbers) {
      if (served.putIfAbsent(number, desk) != null) {
        throw new IllegalArgumentException("two desks serve " + number);
      }
    }
    return this;
  }

  @Override
  public HospitalAnswer handle(HospitalRequest request) {
    String place = request.envelope().treatmentDivision();
    if (!TreatmentSettings.memberOf(place).equals(self)) {
      throw TreatmentProblem.RECEIVER_WRONG.with(place);
    }
    InstitutionKind.of(request.institutionCode()).requireMaySend(request.infno());
    HospitalTransactions desk = served.get(request.infno());
    if (desk == null) {
      throw TreatmentProblem.NOT_SERVED.with(request.infno());
    }
    return desk.handle(request);
  }
}
