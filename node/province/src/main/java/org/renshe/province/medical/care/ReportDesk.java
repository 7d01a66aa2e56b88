package org.renshe.province.medical.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalRecords;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/**
 * Reports of hospitals: uploaded (4501 临床检查记录, 4502 临床检验记录), and shown to other hospitals the
 * patient has let see them (4507, 4508). The public text of the interface names these transactions
 * only; their fields are ours.
 */
final class ReportDesk {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String VOID = "0";

  private final Database database;
  private final HospitalCounter counter;
  private final HospitalRecords records;
  private final PersonalData personalData;
  private final Supplier<String> ids;
  private final Clock clock;

  ReportDesk(
      Database database,
      HospitalCounter counter,
      HospitalRecords records,
      PersonalData personalData,
      Supplier<String> ids,
      Clock clock) {
    this.database = database;
    this.counter = counter;
    this.records = records;
    this.personalData = personalData;
    this.ids = ids;
    this.clock = clock;
  }

  /** 4501, 4502. */
  HospitalAnswer upload(HospitalRequest request) {
    boolean laboratory = "4502".equals(request.infno());
    HospitalRow head = request.input().row(laboratory ? "labinfo" : "examinfo");
    String number = head.text("rpotc_no");
    if (laboratory) {
      List<HospitalRow> items = request.input().rows("iteminfo");
      boolean own =
          !items.isEmpty() && items.stream().allMatch(item -> number.equals(item.text("rpotc_no")));
      if (!own) {
        throw CareProblem.REPORT_WRONG.with(number);
      }
    }
    counter.once(
        request,
        transaction -> {
          keep(transaction, request, laboratory, head);
          return "report";
        });
    return HospitalAnswer.none();
  }

  private void keep(
      Transaction transaction, HospitalRequest request, boolean laboratory, HospitalRow head) {
    String institution = Institutions.require(transaction, request.institutionCode()).code();
    HospitalCounter.Visitor visitor = counter.visitor(transaction, request, head, "report-upload");
    String visit = head.text("mdtrt_id");
    if (records.visit(transaction, institution, visitor.index(), visit).isEmpty()) {
      throw CareProblem.REPORT_VISIT_UNKNOWN.with(visit);
    }
    CareRecord.Kind kind = laboratory ? CareRecord.Kind.LABORATORY : CareRecord.Kind.EXAMINATION;
    String number = head.text("rpotc_no");
    Report report = ReportBook.find(transaction, institution, kind, number).orElse(null);
    boolean fresh = report == null;
    if (fresh) {
      report = new Report(ids.get(), kind, institution, number);
    } else if (!report.personIndex().equals(visitor.index())) {
      throw CareProblem.REPORT_WRONG.with(number);
    }
    Instant at = head.findDateTime("rpt_time").orElseThrow().atZone(SHANGHAI).toInstant();
    report.says(
        visit,
        visitor.index(),
        at,
        VOID.equals(head.text("vali_flag")),
        personalData.seal(request.input().json()));
    if (fresh) {
      transaction.session().persist(report);
    }
  }

  /** 4507, 4508: only while the patient lets this institution look. */
  HospitalAnswer query(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    boolean laboratory = "4508".equals(request.infno());
    return database.write(
        transaction -> {
          Institutions.require(transaction, request.institutionCode());
          HospitalCounter.Visitor visitor =
              counter.visitor(transaction, request, row, "report-query");
          boolean may =
              ReportBook.mayLook(
                  transaction, visitor.index(), request.institutionCode(), clock.instant());
          List<Report> found =
              ReportBook.of(
                  transaction,
                  visitor.index(),
                  laboratory ? CareRecord.Kind.LABORATORY : CareRecord.Kind.EXAMINATION,
                  instant(row, "begntime", Instant.EPOCH),
                  instant(row, "endtime", clock.instant()));
          List<Report> shown =
              found.stream()
                  .filter(report -> may || report.institution().equals(request.institutionCode()))
                  .filter(
                      report ->
                          row.text("rpotc_no").isEmpty()
                              || row.text("rpotc_no").equals(report.number()))
                  .toList();
          if (shown.isEmpty() && !may) {
            throw CareProblem.CONSENT_MISSING.with();
          }
          return answer(transaction, shown, laboratory);
        });
  }

  private HospitalAnswer answer(Transaction transaction, List<Report> reports, boolean laboratory) {
    String node = laboratory ? "labinfo" : "examinfo";
    List<AnswerRow> heads = new ArrayList<>();
    List<AnswerRow> items = new ArrayList<>();
    for (Report report : reports) {
      HospitalRow input = HospitalRow.of(personalData.open(report.sealed()));
      HospitalRow head = input.row(node);
      AnswerRow row =
          new AnswerRow()
              .text("fixmedins_code", report.institution())
              .text("fixmedins_name", Institutions.nameOf(transaction, report.institution()))
              .text("rpotc_no", report.number())
              .text("exam_item_name", head.text("exam_item_name"))
              .dateTime("rpt_time", LocalDateTime.ofInstant(report.reportedAt(), SHANGHAI));
      if (!laboratory) {
        copy(head, row, "exam_part", "exam_dspt", "exam_ccls", "abn_flag");
      }
      heads.add(row);
      for (HospitalRow item : input.rows("iteminfo")) {
        AnswerRow line = new AnswerRow();
        copy(item, line, "rpotc_no", "item_name", "rslt", "rslt_unt", "ref_val", "abn_flag");
        items.add(line);
      }
    }
    HospitalAnswer answer = HospitalAnswer.none().with(node, heads);
    return laboratory ? answer.with("iteminfo", items) : answer;
  }

  private static void copy(HospitalRow from, AnswerRow to, String... fields) {
    for (String field : fields) {
      to.text(field, from.text(field));
    }
  }

  private static Instant instant(HospitalRow row, String field, Instant otherwise) {
    return row.findDateTime(field).map(time -> time.atZone(SHANGHAI).toInstant()).orElse(otherwise);
  }
}
