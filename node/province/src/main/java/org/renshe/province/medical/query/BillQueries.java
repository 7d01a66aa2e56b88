package org.renshe.province.medical.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.province.medical.treatment.FeeRecord;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalRecords;
import org.renshe.province.medical.treatment.SettlementRecord;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;
import org.renshe.routes.hospital.InterfaceTables;

/** Settlements (5203), their fee rows (5204), and the drugs of chronic care (5205). */
final class BillQueries {
  private static final String CHRONIC = "14";

  /** For what the interface prints always and neither hospital nor catalogue said. */
  private static final String NOT_SAID = "-";

  /** Western medicine, herbal pieces, patent medicine. */
  private static final List<String> DRUGS = List.of("09", "10", "11");

  private final Database database;
  private final HospitalCounter counter;
  private final HospitalRecords records;
  private final InterfaceTables tables;
  private final RowsFile files;
  private final Clock clock;

  BillQueries(
      Database database,
      HospitalCounter counter,
      HospitalRecords records,
      InterfaceTables tables,
      RowsFile files,
      Clock clock) {
    this.database = database;
    this.counter = counter;
    this.records = records;
    this.tables = tables;
    this.files = files;
    this.clock = clock;
  }

  /** 5203 结算信息查询. */
  HospitalAnswer settlement(HospitalRequest request) {
    return database.write(
        transaction -> {
          InstitutionFacts institution =
              Institutions.require(transaction, request.institutionCode());
          SettlementRecord found = find(transaction, request, "settlement");
          AnswerRow info = (AnswerRow) found.answer().nodes().get("setlinfo");
          Values values = new Values().answered(info);
          values
              .person(found.visit().person(), found.visit().kind(), found.day())
              .put("pay_loc", place(institution, found))
              .put("fixmedins_code", institution.code())
              .put("fixmedins_name", institution.name())
              .put("fixmedins_poolarea", institution.division())
              .put("lmtpric_hosp_lv", grade(institution))
              .put("dedc_hosp_lv", grade(institution))
              .date("begndate", found.visit().begins())
              .date("enddate", found.visit().ends() == null ? found.day() : found.visit().ends())
              .put("psn_pay", values.text("psn_part_amt"))
              .put("cash_payamt", values.text("psn_cash_pay"))
              .flag("refd_setl_flag", found.undone())
              .put("year", Integer.toString(found.day().getYear()))
              .sent(found.visit().said());
          return HospitalAnswer.none()
              .with("setlinfo", values.row(tables, "5203", "setlinfo"))
              .with("setldetail", details(found));
        });
  }

  @SuppressWarnings("unchecked") // the treatment place puts rows there
  private static List<AnswerRow> details(SettlementRecord found) {
    return (List<AnswerRow>) found.answer().nodes().get("setldetail");
  }

  /** {@code pay_loc}: 2 at the institution, 3 away in the province, 4 across provinces. */
  private static String place(InstitutionFacts institution, SettlementRecord found) {
    if (found.visit().away()) {
      return "4";
    }
    AnswerRow info = (AnswerRow) found.answer().nodes().get("setlinfo");
    String insured = info.values().get("clr_optins").toString();
    return insured.startsWith(institution.division().substring(0, 4)) ? "2" : "3";
  }

  private static String grade(InstitutionFacts institution) {
    return switch (institution.level()) {
      case "3", "3p" -> "3";
      case "2" -> "2";
      default -> "1";
    };
  }

  /** 5204 费用明细查询: inline, or a file when there are many. */
  HospitalAnswer fees(HospitalRequest request) {
    return database.write(
        transaction -> {
          SettlementRecord found = find(transaction, request, "fees");
          List<AnswerRow> rows =
              records.fees(transaction, found.key()).stream()
                  .map(fee -> row("5204", "output", fee, found))
                  .toList();
          return files.answer(transaction, request, "output", rows);
        });
  }

  private AnswerRow row(String infno, String node, FeeRecord fee, SettlementRecord settlement) {
    return common(fee).put("setl_id", settlement.id()).row(tables, infno, node);
  }

  private Values common(FeeRecord fee) {
    return new Values()
        .answered(fee.priced())
        .put("mdtrt_id", fee.visitId())
        .put("med_type", fee.medType())
        .dateTime("fee_ocur_time", fee.occurredAt())
        .put("hilist_code", fee.item().nationalCode())
        .put("hilist_name", fee.item().name())
        .put("list_type", fee.item().list())
        .put("med_list_codg", fee.item().nationalCode())
        .put("medins_list_codg", fee.item().ownCode())
        .put("medins_list_name", fee.item().name())
        .put("rx_drord_no", fee.sent().find("rxno").orElse(fee.sent().text("drord_no")))
        .sent(fee.sent())
        .sent(Map.of("dosform_name", NOT_SAID, "spec", NOT_SAID));
  }

  private SettlementRecord find(Transaction transaction, HospitalRequest request, String purpose) {
    HospitalRow row = request.input().row("data");
    HospitalCounter.Visitor visitor = counter.visitor(transaction, request, row, purpose);
    return records
        .settlement(
            transaction,
            request.institutionCode(),
            visitor.index(),
            row.text("mdtrt_id"),
            row.text("setl_id"))
        .orElseThrow(() -> QueryProblem.RECORD_UNKNOWN.with(row.text("setl_id")));
  }

  /** 5205 人员慢特病用药记录查询: at any institution here, so that nobody prescribes twice what she has. */
  HospitalAnswer chronicDrugs(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    return database.write(
        transaction -> {
          Institutions.require(transaction, request.institutionCode());
          HospitalCounter.Visitor visitor =
              counter.visitor(transaction, request, row, "chronic-drugs");
          Range range = Range.of(row, LocalDate.ofInstant(clock.instant(), Values.SHANGHAI));
          List<FeeRecord> found =
              records.drugs(
                  transaction,
                  visitor.index(),
                  CHRONIC,
                  DRUGS,
                  range.from(),
                  range.to(),
                  RowsFile.ROWS_MAX + 1);
          if (found.size() > RowsFile.ROWS_MAX) {
            throw QueryProblem.TOO_MANY_ROWS.with(RowsFile.ROWS_MAX);
          }
          return HospitalAnswer.none()
              .with(
                  "feedetail", found.stream().map(fee -> drug(transaction, visitor, fee)).toList());
        });
  }

  private AnswerRow drug(Transaction transaction, HospitalCounter.Visitor visitor, FeeRecord fee) {
    return common(fee)
        .put("psn_no", visitor.facts().personNumber())
        .put("fixmedins_code", fee.institution())
        .put("fixmedins_name", Institutions.nameOf(transaction, fee.institution()))
        .row(tables, "5205", "feedetail");
  }
}
