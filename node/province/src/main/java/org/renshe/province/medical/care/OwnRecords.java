package org.renshe.province.medical.care;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.Division;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.CareKind;
import org.renshe.province.medical.care.CareRecord.Kind;
import org.renshe.province.medical.settlement.PersonBills;
import org.renshe.province.medical.treatment.DiagnosisRecord;
import org.renshe.province.medical.treatment.HospitalRecords;
import org.renshe.province.medical.treatment.VisitRecord;
import org.renshe.routes.hospital.HospitalRow;

/** What the house itself has to show: visits and reports here, bills from everywhere. */
final class OwnRecords {
  /** {@code med_chrgitm_type} of western drugs, herbal pieces and patent Chinese drugs. */
  private static final Set<String> DRUGS = Set.of("09", "10", "11");

  private static final int MEDICINE_BILLS = 50;

  private final HospitalRecords visits;
  private final PersonBills bills;
  private final PersonalData personalData;
  private final Clock clock;

  OwnRecords(HospitalRecords visits, PersonBills bills, PersonalData personalData, Clock clock) {
    this.visits = visits;
    this.bills = bills;
    this.personalData = personalData;
    this.clock = clock;
  }

  List<CareRecords> all() {
    return List.of(this::visits, this::bills, this::medicine, this::reports);
  }

  private List<CareRecord> visits(Transaction transaction, CarePerson person) {
    List<CareRecord> records = new ArrayList<>();
    for (VisitRecord visit : visits.visitsOf(transaction, person.index(), CareRecords.MAX / 2)) {
      Instant day = visit.begins().atStartOfDay(ReportDesk.SHANGHAI).toInstant();
      String department = visit.said().getOrDefault("dept_name", "");
      boolean outpatient = visit.care() == CareKind.OUTPATIENT;
      if (outpatient) {
        records.add(
            new CareRecord(
                Kind.REGISTRATION,
                day,
                department,
                department,
                visit.institution(),
                "门诊号 " + visit.number(),
                "No. " + visit.number(),
                null,
                ""));
      }
      List<DiagnosisRecord> diagnoses = visits.diagnoses(transaction, visit.id());
      if (!outpatient || !diagnoses.isEmpty()) {
        String names =
            diagnoses.stream()
                .map(diagnosis -> diagnosis.row().text("diag_name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
        records.add(
            new CareRecord(
                Kind.VISIT,
                day,
                (outpatient ? "门诊 " : "住院 ") + names,
                (outpatient ? "Outpatient " : "Stay ") + names,
                visit.institution(),
                visit.there() ? "住院中" : "",
                visit.there() ? "in hospital" : "",
                null,
                ""));
      }
    }
    return records;
  }

  private List<CareRecord> bills(Transaction transaction, CarePerson person) {
    return bills.of(transaction, person.person().personNumber(), CareRecords.MAX).stream()
        .map(OwnRecords::bill)
        .toList();
  }

  private static CareRecord bill(PersonBills.Summary bill) {
    boolean stands = "LIVE".equals(bill.state());
    boolean cancelled = "CANCELLED".equals(bill.state());
    boolean outpatient = bill.care() == CareKind.OUTPATIENT;
    String province =
        Division.find(bill.treatmentPlace()).map(Division::name).orElse(bill.treatmentPlace());
    return new CareRecord(
        Kind.BILL,
        bill.settledAt(),
        (outpatient ? "门诊 " : "住院 ") + province,
        (outpatient ? "Outpatient " : "Stay ") + province,
        bill.institution(),
        stands ? "您付现金 " + bill.cash().toYuan() + " 元" : cancelled ? "已撤销" : "已冲正",
        stands
            ? "you paid CNY " + bill.cash().toYuan() + " in cash"
            : cancelled ? "cancelled" : "reversed",
        bill.total(),
        "/care/bills/" + bill.settlementId());
  }

  /** Drugs of her latest bills that stand: what was settled was handed over. */
  private List<CareRecord> medicine(Transaction transaction, CarePerson person) {
    List<CareRecord> records = new ArrayList<>();
    String number = person.person().personNumber();
    for (PersonBills.Summary bill : bills.of(transaction, number, MEDICINE_BILLS)) {
      if ("LIVE".equals(bill.state())) {
        bills
            .find(transaction, number, bill.settlementId())
            .ifPresent(whole -> addMedicine(records, whole));
      }
    }
    return records.subList(0, Math.min(CareRecords.MAX, records.size()));
  }

  private static void addMedicine(List<CareRecord> records, PersonBills.Whole bill) {
    for (BillLine line : bill.bill().lines()) {
      if (DRUGS.contains(line.category()) && line.amount().isPositive()) {
        records.add(
            new CareRecord(
                Kind.MEDICINE,
                bill.summary().settledAt(),
                line.name(),
                line.name(),
                bill.summary().institution(),
                "",
                "",
                line.amount(),
                "/care/bills/" + bill.summary().settlementId()));
      }
    }
  }

  private List<CareRecord> reports(Transaction transaction, CarePerson person) {
    List<CareRecord> records = new ArrayList<>();
    for (Kind kind : List.of(Kind.EXAMINATION, Kind.LABORATORY)) {
      for (Report report :
          ReportBook.of(transaction, person.index(), kind, Instant.EPOCH, clock.instant())) {
        HospitalRow input = HospitalRow.of(personalData.open(report.sealed()));
        String name =
            input.row(kind == Kind.LABORATORY ? "labinfo" : "examinfo").text("exam_item_name");
        records.add(
            new CareRecord(
                kind,
                report.reportedAt(),
                name,
                name,
                report.institution(),
                "",
                "",
                null,
                "/care/reports/" + report.id()));
      }
    }
    return records;
  }
}
