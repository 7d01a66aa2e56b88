package org.renshe.province.medical.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.CareKind;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.province.medical.treatment.DiagnosisRecord;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalRecords;
import org.renshe.province.medical.treatment.VisitRecord;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;
import org.renshe.routes.hospital.InterfaceTables;

/** Visits (5201), their diagnoses (5202) and who is in hospital (5303). */
final class VisitQueries {
  private static final int ROWS_MAX = 500;

  private final Database database;
  private final HospitalCounter counter;
  private final HospitalRecords records;
  private final InterfaceTables tables;
  private final Clock clock;

  VisitQueries(
      Database database,
      HospitalCounter counter,
      HospitalRecords records,
      InterfaceTables tables,
      Clock clock) {
    this.database = database;
    this.counter = counter;
    this.records = records;
    this.tables = tables;
    this.clock = clock;
  }

  /** 5201 就诊信息查询. */
  HospitalAnswer visits(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    return database.write(
        transaction -> {
          Institutions.require(transaction, request.institutionCode());
          HospitalCounter.Visitor visitor = counter.visitor(transaction, request, row, "visits");
          Range range = Range.of(row, today());
          List<AnswerRow> rows =
              bounded(
                      records.visits(
                          transaction,
                          new HospitalRecords.Search(
                              request.institutionCode(),
                              visitor.index(),
                              null,
                              range.from(),
                              range.to(),
                              row.text("med_type"),
                              false,
                              ROWS_MAX + 1)))
                  .stream()
                  .filter(visit -> row.find("mdtrt_id").map(visit.id()::equals).orElse(true))
                  .map(this::visit)
                  .toList();
          return HospitalAnswer.none().with("mdtrtinfo", rows);
        });
  }

  /** A stay that goes on has lasted until now. */
  private AnswerRow visit(VisitRecord visit) {
    LocalDateTime ends =
        visit.ends() == null
            ? LocalDateTime.ofInstant(clock.instant(), Values.SHANGHAI)
            : visit.ends().atStartOfDay();
    LocalDate last = ends.toLocalDate();
    Values values =
        new Values()
            .put("mdtrt_id", visit.id())
            .person(visit.person(), visit.kind(), visit.begins())
            .put("med_type", visit.medType())
            .put("ipt_otp_no", visit.number())
            .flag("inhosp_stas", visit.there())
            .put(
                "ipt_days",
                visit.care() == CareKind.INPATIENT
                    ? Long.toString(Math.max(1, ChronoUnit.DAYS.between(visit.begins(), last)))
                    : "");
    said(values, visit, "begntime", visit.begins().atStartOfDay());
    said(values, visit, "endtime", ends);
    return values.sent(visit.said()).row(tables, "5201", "mdtrtinfo");
  }

  /** The time the hospital said, if it is of the day that counts. */
  private static void said(
      Values values, VisitRecord visit, String field, LocalDateTime otherwise) {
    String said = visit.said().getOrDefault(field, "");
    if (said.startsWith(otherwise.toLocalDate().toString())) {
      values.put(field, said);
    } else {
      values.dateTime(field, otherwise);
    }
  }

  /** 5202 诊断信息查询. */
  HospitalAnswer diagnoses(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    return database.write(
        transaction -> {
          HospitalCounter.Visitor visitor = counter.visitor(transaction, request, row, "diagnoses");
          VisitRecord visit = visit(transaction, request, visitor, row);
          List<AnswerRow> rows =
              records.diagnoses(transaction, visit.id()).stream()
                  .map(diagnosis -> diagnosis(visit, diagnosis))
                  .toList();
          return HospitalAnswer.none().with("diseinfo", rows);
        });
  }

  private VisitRecord visit(
      Transaction transaction,
      HospitalRequest request,
      HospitalCounter.Visitor visitor,
      HospitalRow row) {
    return records
        .visit(transaction, request.institutionCode(), visitor.index(), row.text("mdtrt_id"))
        .orElseThrow(() -> QueryProblem.RECORD_UNKNOWN.with(row.text("mdtrt_id")));
  }

  /** An outpatient's diagnosis has no {@code maindiag_flag} of its own: the first one leads. */
  private AnswerRow diagnosis(VisitRecord visit, DiagnosisRecord diagnosis) {
    return new Values()
        .put("diag_info_id", diagnosis.id())
        .put("mdtrt_id", visit.id())
        .put("psn_no", visit.person().personNumber())
        .put("inout_diag_type", diagnosis.moment())
        .put("diag_srt_no", Integer.toString(diagnosis.number()))
        .put("opter_id", diagnosis.operator())
        .put("opter_name", diagnosis.operatorName())
        .instant("opt_time", diagnosis.notedAt())
        .sent(diagnosis.row())
        .sent(Map.of("maindiag_flag", diagnosis.number() == 1 ? "1" : "0"))
        .row(tables, "5202", "diseinfo");
  }

  /** 5303 在院信息查询: by the day of admission. */
  HospitalAnswer inHospital(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    return database.write(
        transaction -> {
          Institutions.require(transaction, request.institutionCode());
          String person =
              row.find("psn_no")
                  .map(unused -> counter.visitor(transaction, request, row, "in-hospital").index())
                  .orElse(null);
          Range range = Range.of(row, today());
          List<VisitRecord> found =
              bounded(
                  records.visits(
                      transaction,
                      new HospitalRecords.Search(
                          request.institutionCode(),
                          person,
                          CareKind.INPATIENT,
                          range.from(),
                          range.to(),
                          null,
                          true,
                          ROWS_MAX + 1)));
          if (person == null) {
            counter.audit(transaction, request, "in-hospital", "all");
          }
          return HospitalAnswer.none().with("data", found.stream().map(this::stay).toList());
        });
  }

  private AnswerRow stay(VisitRecord visit) {
    return new Values()
        .put("mdtrt_id", visit.id())
        .person(visit.person(), visit.kind(), visit.begins())
        .date("begndate", visit.begins())
        .put("med_type", visit.medType())
        .put("ipt_otp_no", visit.number())
        .flag("out_flag", visit.away())
        .row(tables, "5303", "data");
  }

  private static <T> List<T> bounded(List<T> rows) {
    if (rows.size() > ROWS_MAX) {
      throw QueryProblem.TOO_MANY_ROWS.with(ROWS_MAX);
    }
    return rows;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Values.SHANGHAI);
  }
}
