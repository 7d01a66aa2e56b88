package org.renshe.province.medical.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.message.AccumulatorsRead;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.CheckEntitlement;
import org.renshe.protocol.message.EntitlementChecked;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.ReadAccumulators;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.province.medical.treatment.Care;
import org.renshe.province.medical.treatment.FundCodes;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** What the insured place knows of a person: entitlement (2001) and year totals (5206). */
final class PersonQueries {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
  private static final String FUND_CHECK = "01";
  private static final String ADMISSIONS = "IPT_CNT";
  private static final String OTHER_TOTAL = "OTHER";
  private static final int REASON_LENGTH_MAX = 500;

  private final Database database;
  private final HospitalCounter counter;
  private final Clock clock;
  private final List<String[]> totalCodes = totalCodes();

  PersonQueries(Database database, HospitalCounter counter, Clock clock) {
    this.database = database;
    this.counter = counter;
    this.clock = clock;
  }

  private record Asked(HospitalCounter.Visitor visitor, InstitutionFacts institution) {}

  private Asked asked(HospitalRequest request, String purpose) {
    return database.write(
        transaction ->
            new Asked(
                counter.visitor(transaction, request, request.input().row("data"), purpose),
                Institutions.require(transaction, request.institutionCode())));
  }

  /** 2001 人员待遇享受检查: one row a fund, with the reason where it pays nothing. */
  HospitalAnswer entitlement(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    requireOwn(request, row.text("fixmedins_code"));
    Asked asked = asked(request, "entitlement");
    InsuranceKind kind = counter.kind(row);
    CheckEntitlement question =
        new CheckEntitlement(row.text("psn_no"), kind, visit(asked.institution(), row));
    EntitlementChecked checked =
        counter.ask(asked.visitor().insuredMember(), question, EntitlementChecked.class);
    List<AnswerRow> rows = new ArrayList<>();
    for (EntitlementChecked.Row fund : checked.rows()) {
      rows.add(
          new AnswerRow()
              .text("psn_no", checked.personNumber())
              .text("trt_chk_type", FUND_CHECK)
              .text("fund_pay_type", FundCodes.code(fund.fund(), kind, question.visit().care()))
              .flag("trt_enjymnt_flag", fund.enjoyed())
              .date("begndate", checked.begins())
              .date("enddate", checked.ends())
              .text("trt_chk_rslt", reason(fund)));
    }
    return HospitalAnswer.none().with("trtinfo", rows);
  }

  private static String reason(EntitlementChecked.Row fund) {
    if (fund.refusal() == null) {
      return "";
    }
    String reason =
        "[" + fund.refusal().code() + "] " + fund.refusal().zh() + "。" + fund.refusal().remedyZh();
    return reason.substring(0, Math.min(REASON_LENGTH_MAX, reason.length()));
  }

  /** Care that both may have is an outpatient's unless the hospital says how she is admitted. */
  private static CheckEntitlement.Visit visit(InstitutionFacts institution, HospitalRow row) {
    Care care = Care.of(row.text("med_type"));
    HospitalRow extension = row.extension();
    boolean inpatient =
        care.inpatient() && (!care.outpatient() || extension.find("IPT_TYPE").isPresent());
    LocalDate begins = row.findDate("begntime").orElseThrow(() -> QueryProblem.RANGE_WRONG.with(1));
    return new CheckEntitlement.Visit(
        institution.code(),
        institution.level(),
        institution.division(),
        inpatient ? CareKind.INPATIENT : CareKind.OUTPATIENT,
        row.text("med_type"),
        row.find("dise_codg").orElse(null),
        care.emergency() || "2".equals(extension.text("IPT_TYPE")),
        begins,
        row.findDate("endtime").orElse(null));
  }

  /** 5206 人员累计信息查询: the year of the month asked for, else this one. */
  HospitalAnswer accumulators(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    YearMonth month = month(row);
    Asked asked = asked(request, "accumulators");
    AccumulatorsRead read =
        counter.ask(
            asked.visitor().insuredMember(),
            new ReadAccumulators(row.text("psn_no"), null, month.atEndOfMonth()),
            AccumulatorsRead.class);
    List<AnswerRow> rows = new ArrayList<>();
    for (AccumulatorsRead.Year year : read.years()) {
      rows.add(total(year, month, ADMISSIONS).money("cum", Money.ofFen(100L * year.admissions())));
      for (AccumulatorsRead.Total total : year.totals()) {
        rows.add(total(year, month, code(total)).money("cum", total.amount()));
      }
    }
    return HospitalAnswer.none().with("cuminfo", rows);
  }

  private static AnswerRow total(AccumulatorsRead.Year year, YearMonth month, String code) {
    return new AnswerRow()
        .text("insutype", year.kind().code())
        .text("year", Integer.toString(year.starts().getYear()))
        .text("cum_ym", MONTH.format(month))
        .text("cum_type_code", code);
  }

  private String code(AccumulatorsRead.Total total) {
    return totalCodes.stream()
        .filter(code -> total.figure().startsWith(code[0]))
        .map(code -> code[1])
        .findFirst()
        .orElse(OTHER_TOTAL);
  }

  private YearMonth month(HospitalRow row) {
    try {
      return row.find("cum_ym")
          .map(text -> YearMonth.parse(text, MONTH))
          .orElseGet(() -> YearMonth.from(LocalDate.ofInstant(clock.instant(), Values.SHANGHAI)));
    } catch (DateTimeException wrong) {
      throw QueryProblem.RANGE_WRONG.with(1);
    }
  }

  static void requireOwn(HospitalRequest request, String institution) {
    if (!request.institutionCode().equals(institution)) {
      throw QueryProblem.INSTITUTION_OTHER.with(request.institutionCode());
    }
  }

  private static List<String[]> totalCodes() {
    try (InputStream file = PersonQueries.class.getResourceAsStream("cum-types.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
