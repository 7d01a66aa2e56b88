package org.renshe.province.medical.treatment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final Map<String, List<Addition>> additions = new HashMap<>();

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

  /** Adds to the answer another capability has made. */
  @FunctionalInterface
  public interface Addition {
    /**
     * @param answer rows may be given more fields
     */
    void add(HospitalRequest request, HospitalAnswer answer);
  }

  /**
   * @param addition what this capability has to say when these transactions are answered
   */
  public HospitalDesk alsoSay(Addition addition, String... numbers) {
    for (String number : numbers) {
      additions.computeIfAbsent(number, fresh -> new ArrayList<>()).add(addition);
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
    HospitalAnswer answer = desk.handle(request);
    additions.getOrDefault(request.infno(), List.of()).forEach(each -> each.add(request, answer));
    return answer;
  }
}
