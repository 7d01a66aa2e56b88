package org.renshe.province.medical.declaration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.FilingsFound;
import org.renshe.protocol.message.FindFilings;
import org.renshe.protocol.message.PersonFound;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalCounter.Visitor;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** What is on file for a person, asked of her insured place, near or far (5301, 5302, 5304). */
final class FilingQueries {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Database database;
  private final HospitalCounter counter;
  private final Clock clock;

  FilingQueries(Database database, HospitalCounter counter, Clock clock) {
    this.database = database;
    this.counter = counter;
    this.clock = clock;
  }

  /** 5301 人员慢特病备案查询: those approved and in force today. */
  HospitalAnswer chronic(HospitalRequest request) {
    Visitor visitor = visitor(request);
    List<AnswerRow> rows = new ArrayList<>();
    for (Declaration approved : approvedToday(visitor, Declaration.Kind.CHRONIC_DISEASE)) {
      rows.add(
          new AnswerRow()
              .text("opsp_dise_code", approved.code())
              .text("opsp_dise_name", approved.name())
              .date("begndate", approved.from())
              .date("enddate", approved.to()));
    }
    return HospitalAnswer.none().with("feedetail", rows);
  }

  /** 5302 人员定点信息查询: those approved and in force today. */
  HospitalAnswer designated(HospitalRequest request) {
    Visitor visitor = visitor(request);
    String type = request.input().row("data").text("biz_appy_type");
    List<AnswerRow> rows = new ArrayList<>();
    for (Declaration chosen : approvedToday(visitor, Declaration.Kind.DESIGNATED_INSTITUTION)) {
      if (chosen.code().equals(type)) {
        rows.add(
            new AnswerRow()
                .text("psn_no", visitor.facts().personNumber())
                .text("insutype", chosen.insurance() == null ? "" : chosen.insurance().code())
                .text("fix_srt_no", chosen.detail("fix_srt_no"))
                .text("fixmedins_code", chosen.institutionCode())
                .text("fixmedins_name", chosen.institutionName())
                .date("begndate", chosen.from())
                .date("enddate", chosen.to())
                .text("memo", chosen.detail("memo")));
      }
    }
    return HospitalAnswer.none().with("psnfixmedin", rows);
  }

  /** 5304 转院信息查询: referrals that hold in the days asked for. */
  HospitalAnswer referrals(HospitalRequest request) {
    Visitor visitor = visitor(request);
    HospitalRow asked = request.input().row("data");
    LocalDate from =
        asked
            .findDate("begntime")
            .orElseThrow(() -> DeclarationProblem.FIELD_WRONG.with("begntime"));
    LocalDate to = asked.findDate("endtime").orElse(null);
    if (to != null && to.isBefore(from)) {
      throw DeclarationProblem.FIELD_WRONG.with("endtime");
    }
    List<AnswerRow> rows = new ArrayList<>();
    for (Declaration referral : find(visitor, Declaration.Kind.REFERRAL, from, to)) {
      rows.add(referral(visitor.facts(), referral));
    }
    return HospitalAnswer.none().with("refmedin", rows);
  }

  private static AnswerRow referral(PersonFound person, Declaration referral) {
    PersonFound.Insurance insurance =
        person.insurances().stream()
            .filter(each -> each.kind() == referral.insurance())
            .findFirst()
            .orElse(null);
    String agreed = referral.detail("hosp_agre_refl_flag");
    return new AnswerRow()
        .text("insutype", referral.insurance() == null ? "" : referral.insurance().code())
        .text("dcla_souc", referral.detail("dcla_souc"))
        .text("psn_no", person.personNumber())
        .text("psn_cert_type", person.certificateType())
        .text("certno", person.certificateNumber())
        .text("psn_name", person.name())
        .text("gend", person.sex())
        .date("brdy", person.birthDate())
        .text("tel", referral.detail("tel"))
        .text("addr", referral.detail("addr"))
        .text("insu_optins", insurance == null ? "" : insurance.division())
        .text("emp_name", insurance == null ? "" : insurance.employerName())
        .text("diag_code", referral.detail("diag_code"))
        .text("diag_name", referral.detail("diag_name"))
        .text("dise_cond_dscr", referral.detail("dise_cond_dscr"))
        .text("reflin_medins_no", referral.institutionCode())
        .text("reflin_medins_name", referral.institutionName())
        .flag("out_flag", !"1".equals(referral.code()))
        .text("refl_date", referral.detail("refl_date"))
        .text("refl_rea", referral.detail("refl_rea"))
        .date("begndate", referral.from())
        .date("enddate", referral.to())
        .text("hosp_agre_refl_flag", agreed.isEmpty() ? "1" : agreed);
  }

  private List<Declaration> approvedToday(Visitor visitor, Declaration.Kind kind) {
    LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
    return find(visitor, kind, today, today);
  }

  private List<Declaration> find(
      Visitor visitor, Declaration.Kind kind, LocalDate from, LocalDate to) {
    FilingsFound found =
        counter.ask(
            visitor.insuredMember(),
            new FindFilings(visitor.facts().personNumber(), from, to),
            FilingsFound.class);
    return found.declarations().stream()
        .filter(each -> each.state() == Declaration.State.APPROVED)
        .map(FilingsFound.Declared::declaration)
        .filter(each -> each.kind() == kind)
        .toList();
  }

  private Visitor visitor(HospitalRequest request) {
    return database.write(
        transaction -> {
          counter.institution(transaction, request);
          return counter.visitor(
              transaction, request, request.input().row("data"), "filings " + request.infno());
        });
  }
}
