package org.renshe.province.medical.treatment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.catalogue.CareSetting;
import org.renshe.province.medical.catalogue.CatalogueService;
import org.renshe.province.medical.catalogue.CatalogueTerms;
import org.renshe.province.medical.catalogue.LimitLevel;
import org.renshe.province.medical.catalogue.Mark;
import org.renshe.province.medical.catalogue.PricedItem;
import org.renshe.province.medical.catalogue.PricedLine;
import org.renshe.province.medical.catalogue.Pricer;
import org.renshe.province.medical.catalogue.Scheme;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Fee rows: uploaded and priced (2204, 2301), taken back (2205, 2302). */
final class FeeDesk {
  private static final String ALL = "0000";

  private final HospitalCounter counter;
  private final Supplier<CatalogueService> catalogue;

  FeeDesk(HospitalCounter counter, Supplier<CatalogueService> catalogue) {
    this.counter = counter;
    this.catalogue = catalogue;
  }

  /** 2204 门诊费用明细信息上传, 2301 住院费用明细上传. */
  HospitalAnswer upload(HospitalRequest request) {
    List<HospitalRow> rows = request.input().rows("feedetail");
    if (rows.isEmpty()) {
      throw TreatmentProblem.FIELD_WRONG.with("feedetail");
    }
    counter.once(
        request,
        transaction -> {
          enter(transaction, request, rows);
          return "uploaded";
        });
    return counter.database().read(transaction -> priced(transaction, rows));
  }

  private void enter(Transaction transaction, HospitalRequest request, List<HospitalRow> rows) {
    Visit visit = counter.change(transaction, request, rows.get(0));
    VisitRules.requireRowsMayCome(visit, request.infno());
    List<FeeLine> present = TreatmentStore.lines(transaction, visit.id());
    if (present.size() + rows.size() > TreatmentSettings.ROWS_MAX) {
      throw BillingProblem.TOO_MANY_ROWS.with(TreatmentSettings.ROWS_MAX);
    }
    Set<String> batches = new HashSet<>();
    Map<String, Optional<String>> diseases = new HashMap<>();
    present.forEach(line -> batches.add(line.batch()));
    FeeRows known = new FeeRows(present);
    Pricer pricer =
        pricer(
            transaction,
            Institutions.require(transaction, request.institutionCode()),
            visit.insuranceKind());
    for (HospitalRow uploaded : rows) {
      FeeRow row = FeeRows.read(uploaded, request.infno());
      requireSame("mdtrt_id", uploaded, rows.get(0));
      requireSame("psn_no", uploaded, rows.get(0));
      if (row.batch() != null && batches.contains(row.batch())) {
        throw BillingProblem.BATCH_CLOSED.with(row.batch());
      }
      requireFits(visit, row, uploaded, diseases);
      FeeLine line = price(visit, row, known, pricer);
      known.add(line);
      PharmacyRules.requireGoodsOf(visit.institution(), line);
      transaction.session().persist(line);
      Sales.keep(transaction, line, uploaded);
    }
  }

  /**
   * One batch is of one disease, the visit's if that is known; a stay's rows of one kind of care.
   */
  private static void requireFits(
      Visit visit, FeeRow row, HospitalRow uploaded, Map<String, Optional<String>> diseases) {
    if (row.batch() == null) {
      if (!uploaded.text("med_type").equals(visit.medType())) {
        throw TreatmentProblem.MED_TYPE_CHANGED.with(visit.medType());
      }
      return;
    }
    Optional<String> disease = Optional.ofNullable(row.disease());
    boolean sameBatch = disease.equals(diseases.computeIfAbsent(row.batch(), unseen -> disease));
    boolean sameVisit =
        disease.isEmpty()
            || visit.diseaseCode() == null
            || visit.diseaseCode().equals(disease.get());
    if (!sameBatch || !sameVisit) {
      throw TreatmentProblem.BATCH_DISEASE_DIFFERS.with(row.batch());
    }
  }

  /** What a price depends on. */
  private static CareSetting setting(InstitutionFacts institution, InsuranceKind kind) {
    return new CareSetting(
        institution.code(),
        institution.division(),
        LimitLevel.ofInstitution(institution.level()),
        kind == InsuranceKind.INJURY ? Scheme.WORK_INJURY : Scheme.MEDICAL);
  }

  private static void requireSame(String field, HospitalRow row, HospitalRow first) {
    if (!row.text(field).equals(first.text(field))) {
      throw TreatmentProblem.FIELD_WRONG.with(field);
    }
  }

  private FeeLine price(Visit visit, FeeRow row, FeeRows known, Pricer pricer) {
    known.requireNew(row.number());
    if (row.returnsNumber() != null) {
      FeeLine original = known.requireReturnable(row);
      return line(visit.id(), row, original.terms(), FeeRows.priceReturn(row, original));
    }
    if (row.amount().isNegative()) {
      throw BillingProblem.RETURN_UNKNOWN.with(row.number());
    }
    return priced(visit.id(), row, pricer);
  }

  /** What prices the rows of an institution for that insurance. */
  Pricer pricer(Transaction transaction, InstitutionFacts institution, InsuranceKind kind) {
    return catalogue.get().pricer(transaction, setting(institution, kind));
  }

  /** A row priced by the catalogue of its day. */
  FeeLine priced(String visitId, FeeRow row, Pricer pricer) {
    PricedItem priced = pricer.price(row.charged());
    return line(visitId, row, priced.terms(), priced.line());
  }

  private FeeLine line(String visitId, FeeRow row, CatalogueTerms terms, PricedLine priced) {
    return new FeeLine(visitId, row, terms, priced, counter.personalData().seal(row.json()));
  }

  /** 2205 门诊费用明细信息撤销: one batch, or all that is not settled. */
  HospitalAnswer removeBatch(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    String batch = row.text("chrg_bchno");
    counter.once(
        request,
        transaction -> {
          Visit visit = counter.change(transaction, request, row);
          VisitRules.requireRowsMayChange(visit, request.infno());
          List<FeeLine> chosen = new ArrayList<>();
          for (FeeLine line : TreatmentStore.lines(transaction, visit.id())) {
            if (ALL.equals(batch) ? line.settledBy() == null : batch.equals(line.batch())) {
              chosen.add(line);
            }
          }
          if (chosen.isEmpty() && !ALL.equals(batch)) {
            throw BillingProblem.BATCH_UNKNOWN.with(batch);
          }
          remove(transaction, chosen);
          return "removed";
        });
    return HospitalAnswer.none();
  }

  /** 2302 住院费用明细撤销: rows by number, or all that are not settled. */
  HospitalAnswer removeRows(HospitalRequest request) {
    List<HospitalRow> rows = request.input().rows("data");
    if (rows.isEmpty()) {
      throw TreatmentProblem.FIELD_WRONG.with("data");
    }
    counter.once(
        request,
        transaction -> {
          for (HospitalRow row : rows) {
            Visit visit = counter.change(transaction, request, row);
            VisitRules.requireRowsMayGo(visit, request.infno());
            remove(transaction, chosen(transaction, visit, row.text("feedetl_sn")));
          }
          return "removed";
        });
    return HospitalAnswer.none();
  }

  /** 2306 费用明细修改备注: such as a drug's trace code; the price does not change. */
  HospitalAnswer remark(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    counter.once(
        request,
        transaction -> {
          Visit visit = counter.change(transaction, request, row);
          VisitRules.requireStay(visit, request.infno());
          String number = row.text("bkkp_sn");
          FeeLine line =
              TreatmentStore.line(transaction, visit.id(), number)
                  .filter(found -> found.nationalCode().equals(row.text("med_list_codg")))
                  .orElseThrow(() -> BillingProblem.ROW_UNKNOWN.with(number));
          line.remark(row.find("memo").orElse(null));
          return "remarked";
        });
    return HospitalAnswer.none();
  }

  private static List<FeeLine> chosen(Transaction transaction, Visit visit, String number) {
    if (ALL.equals(number)) {
      return TreatmentStore.lines(transaction, visit.id()).stream()
          .filter(line -> line.settledBy() == null)
          .toList();
    }
    return List.of(
        TreatmentStore.line(transaction, visit.id(), number)
            .orElseThrow(() -> BillingProblem.ROW_UNKNOWN.with(number)));
  }

  private static void remove(Transaction transaction, List<FeeLine> lines) {
    for (FeeLine line : lines) {
      if (line.settledBy() != null) {
        throw BillingProblem.ROWS_SETTLED.with(line.number());
      }
      Sales.forget(transaction, line);
      transaction.session().remove(line);
    }
    transaction.session().flush();
  }

  private static HospitalAnswer priced(Transaction transaction, List<HospitalRow> rows) {
    List<AnswerRow> answers = new ArrayList<>();
    for (HospitalRow row : rows) {
      TreatmentStore.line(transaction, row.text("mdtrt_id"), row.text("feedetl_sn"))
          .ifPresent(line -> answers.add(answer(line)));
    }
    return HospitalAnswer.none().with("result", answers);
  }

  /** What was made of a row: {@code result} of 2204 and 2301. */
  static AnswerRow answer(FeeLine line) {
    return detail(line).flag("lmt_used_flag", line.terms().restricted());
  }

  /** The same as {@code detlcutinfo} of a sale has it. */
  static AnswerRow detail(FeeLine line) {
    BillLine bill = line.toBillLine();
    CatalogueTerms terms = line.terms();
    BigDecimal limit = terms.limitPrice() == null ? line.price() : terms.limitPrice();
    return new AnswerRow()
        .text("feedetl_sn", line.number())
        .money("det_item_fee_sumamt", bill.amount())
        .quantity("cnt", line.quantity())
        .price("pric", line.price())
        .price("pric_uplmt_amt", limit)
        .ratio("selfpay_prop", terms.firstSelfPay())
        .money("fulamt_ownpay_amt", bill.fullSelfPay())
        .money("overlmt_amt", bill.overLimit())
        .money("preselfpay_amt", bill.firstSelfPay())
        .money("inscp_scp_amt", bill.inScope())
        .text("chrgitm_lv", FeeRows.classCode(terms.itemClass()))
        .text("med_chrgitm_type", terms.category())
        .flag("bas_medn_flag", terms.marks().contains(Mark.BASIC))
        .flag("hi_nego_drug_flag", terms.marks().contains(Mark.NEGOTIATED))
        .flag("chld_medc_flag", terms.marks().contains(Mark.CHILD))
        .flag("list_sp_item_flag", terms.marks().contains(Mark.SPECIAL))
        .flag("drt_reim_flag", terms.marks().contains(Mark.DIRECT))
        .text("memo", line.notes().memo());
  }
}
