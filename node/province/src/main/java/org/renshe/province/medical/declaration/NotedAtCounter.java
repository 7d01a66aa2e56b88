package org.renshe.province.medical.declaration;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.FilingNotice;
import org.renshe.province.medical.treatment.HospitalDesk;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;

/**
 * Lets the hospital's clerk see at 1101 which filings this place was told of: {@code baseinfo}'s
 * extension carries them as {@code FILINGS}. What counts is what the insured place says at
 * settlement.
 */
final class NotedAtCounter implements HospitalDesk.Addition {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final JsonMapper JSON = new JsonMapper();
  private static final int FILINGS_MAX = 10;

  private final NotedFilings filings;
  private final Clock clock;

  NotedAtCounter(NotedFilings filings, Clock clock) {
    this.filings = filings;
    this.clock = clock;
  }

  @Override
  public void add(HospitalRequest request, HospitalAnswer answer) {
    if (!(answer.nodes().get("baseinfo") instanceof AnswerRow person)
        || !(answer.nodes().get("insuinfo") instanceof List<?> insurances)
        || insurances.isEmpty()
        || !(insurances.get(0) instanceof AnswerRow insurance)) {
      return;
    }
    String division = String.valueOf(insurance.values().get("insuplc_admdvs"));
    LocalDate day =
        request
            .input()
            .row("data")
            .findDate("begntime")
            .orElseGet(() -> LocalDate.now(clock.withZone(SHANGHAI)));
    List<FilingNotice> noted =
        filings.of(
            new MemberCode(division.substring(0, 2) + "0000"),
            String.valueOf(person.values().get("psn_no")),
            day);
    if (!noted.isEmpty()) {
      person.text("exp_content", content(noted));
    }
  }

  private static String content(List<FilingNotice> noted) {
    ObjectNode content = JSON.createObjectNode();
    ArrayNode rows = content.putArray("FILINGS");
    for (FilingNotice notice : noted.subList(0, Math.min(FILINGS_MAX, noted.size()))) {
      rows.addObject()
          .put("trt_dcla_detl_sn", notice.number())
          .put("kind", notice.kind().name())
          .put("insutype", notice.insurance().code())
          .put("rloc_admdvs", notice.division())
          .put("begndate", notice.from().toString())
          .put("enddate", notice.to() == null ? "" : notice.to().toString())
          .put("standing", notice.standing().name());
    }
    return content.toString();
  }
}
