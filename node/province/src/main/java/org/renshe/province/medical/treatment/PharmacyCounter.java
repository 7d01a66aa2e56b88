package org.renshe.province.medical.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillPresettled;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.PresettleBill;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.Statement;
import org.renshe.province.medical.catalogue.Pricer;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.institution.Institutions;

/**
 * Sales at designated pharmacies (定点零售药店购药): tried, settled and cancelled whole, near or through
 * the hub. The counter's transactions and the open interface for orders both stand on it.
 */
public final class PharmacyCounter {
  /** 药店结算. */
  static final String SETTLE = "2102";

  /** 药店结算撤销. */
  static final String CANCEL = "2103";

  private static final String CHRONIC = "14";
  private static final String PURCHASE = "41";
  private static final int ID_LENGTH = 30;

  /** Pharmacy purchases are not touched by the cross-province extension (3.6). */
  private static final CrossProvinceKeys NO_KEYS = new CrossProvinceKeys(false, false, false);

  private final HospitalCounter counter;
  private final Acts acts;
  private final FeeDesk fees;

  PharmacyCounter(HospitalCounter counter, Acts acts, FeeDesk fees) {
    this.counter = counter;
    this.acts = acts;
    this.fees = fees;
  }

  /**
   * What a sale would come to.
   *
   * @param visitId {@code mdtrt_id} of the trial; not kept
   * @param at when it was asked
   * @param lines rows as priced by this province's catalogue
   * @param statement how her insured place splits it
   */
  public record Quote(String visitId, Instant at, List<BillLine> lines, Statement statement) {}

  /**
   * A sale that stands, or stood.
   *
   * @param settlementId {@code setl_id}
   * @param visitId {@code mdtrt_id}
   */
  public record Sold(String settlementId, String visitId, Instant at, Statement statement) {}

  /** A trial with everything the counter's answer prints. */
  record Trial(Quote quote, PersonFound person, List<FeeLine> rows) {}

  private record Prepared(
      InstitutionFacts institution, VisitPerson person, List<FeeLine> lines, Bill bill) {}

  /**
   * The same computation as {@link #start} without effect; prescriptions and trace codes are not
   * looked at.
   *
   * @throws org.renshe.protocol.problem.ProblemException what is wrong with the basket; the insured
   *     place's refusal
   */
  public Quote quote(Basket basket) {
    return trial(basket).quote();
  }

  Trial trial(Basket basket) {
    Prepared prepared = counter.database().read(transaction -> prepare(transaction, basket));
    PersonFound person = counter.persons().open(prepared.person().sealed());
    PresettleBill question =
        new PresettleBill(
            person.personNumber(),
            prepared.person().insuranceKind(),
            basket.credential(),
            basket.useAccount(),
            prepared.bill());
    BillPresettled presettled =
        counter.ask(prepared.person().insuredMember(), question, BillPresettled.class);
    StatementChecks.requireSplitOf(prepared.bill().totals(), presettled.statement());
    Quote quote =
        new Quote(
            prepared.bill().visitId(),
            counter.clock().instant(),
            prepared.bill().lines(),
            presettled.statement());
    return new Trial(quote, person, prepared.lines());
  }

  /**
   * Opens the sale and asks the insured place to settle it, when the transaction commits.
   *
   * @param key names the sale for ever; a key is started once
   * @return {@code mdtrt_id}
   * @throws org.renshe.protocol.problem.ProblemException what is wrong with the basket, its
   *     prescription or its trace codes
   */
  public String start(Transaction transaction, String key, Basket basket) {
    Prepared prepared = prepare(transaction, basket);
    Visit visit =
        new Visit(
            prepared.bill().visitId(),
            prepared.institution(),
            CareKind.OUTPATIENT,
            prepared.person(),
            basket.day());
    visit.describe(basket.medType(), basket.disease(), NO_KEYS);
    visit.touch();
    visit.moveTo(VisitState.CLOSED); // no row may be added to what is sold
    transaction.session().persist(visit);
    for (int i = 0; i < prepared.lines().size(); i++) {
      FeeLine line = prepared.lines().get(i);
      line.holdFor(key);
      transaction.session().persist(line);
      Basket.Item item = basket.items().get(i);
      Sales.keep(transaction, line, item.prescription(), item.codes());
    }
    counter.sales().requested(transaction, key, SETTLE, visit, basket.medType(), prepared.lines());
    String shown = CredentialCodes.code(basket.credential().kind());
    HospitalCall call =
        new HospitalCall(basket.pharmacy(), basket.messageId(), SETTLE, shown, null, false);
    PersonFound person = counter.persons().open(prepared.person().sealed());
    acts.start(
        transaction,
        new Settlement(key, Settlement.Act.SETTLE, call, visit, null),
        new SettleBill(
            person.personNumber(),
            prepared.person().insuranceKind(),
            basket.credential(),
            basket.useAccount(),
            prepared.bill()));
    return visit.id();
  }

  /**
   * Waits for the sale's outcome.
   *
   * @param again whether to ask the insured place once more
   * @throws org.renshe.protocol.problem.ProblemException IN_PROGRESS while it is not known; the
   *     insured place's refusal
   */
  public Sold outcome(String key, boolean again) {
    Settlement act = acts.outcome(key, again);
    BillSettled settled = MessageTexts.read(act.answerJson(), BillSettled.class);
    return new Sold(act.settlementId(), act.visitId(), act.settledAt(), settled.statement());
  }

  /**
   * Asks the insured place to cancel a sale that stands, when the transaction commits.
   *
   * @param key names the cancellation for ever
   * @param saleKey key of the sale
   * @param messageId names the cancellation at the pharmacy, at most 30 characters
   */
  public void startCancel(Transaction transaction, String key, String saleKey, String messageId) {
    Settlement sale =
        TreatmentStore.act(transaction, saleKey)
            .orElseThrow(() -> PharmacyProblem.SALE_UNKNOWN.with(saleKey));
    Visit visit = transaction.session().find(Visit.class, sale.visitId());
    requireSale(transaction, visit);
    visit.touch();
    if (sale.state() != SettlementState.DONE) {
      throw BillingProblem.SETTLEMENT_UNDONE.with(sale.settlementId());
    }
    sale.undoing(key);
    HospitalCall call = new HospitalCall(visit.institution(), messageId, CANCEL, null, null, false);
    PersonFound person = counter.persons().open(visit.personSealed());
    acts.start(
        transaction,
        new Settlement(key, Settlement.Act.CANCEL, call, visit, saleKey),
        new CancelSettlement(person.personNumber(), sale.settlementId()));
  }

  /** Waits until a cancellation is done; as {@link #outcome}. */
  public void cancelled(String key, boolean again) {
    acts.outcome(key, again);
  }

  /** Refuses a visit that is no sale. */
  static void requireSale(Transaction transaction, Visit visit) {
    boolean sale =
        TreatmentStore.liveSettlements(transaction, visit.id()).stream()
            .anyMatch(settlement -> SETTLE.equals(settlement.call().transaction()));
    if (!sale && visit.state() != VisitState.UNDONE) {
      throw PharmacyProblem.SALE_UNKNOWN.with(visit.id());
    }
  }

  private Prepared prepare(Transaction transaction, Basket basket) {
    InstitutionFacts institution = Institutions.require(transaction, basket.pharmacy());
    if (InstitutionKind.of(institution.code()) != InstitutionKind.PHARMACY) {
      throw PharmacyProblem.NOT_OF_THIS_KIND.with(SETTLE);
    }
    requireKindOfCare(basket);
    LocalDate today = LocalDate.ofInstant(counter.clock().instant(), SignInDesk.SHANGHAI);
    requireNotAfter(today, basket.day());
    VisitPerson person = counter.persons().known(transaction, basket.buyer(), basket.messageId());
    String visitId = newVisitId(institution);
    FeeRows known = new FeeRows(List.of());
    Pricer pricer = fees.pricer(transaction, institution, basket.buyer().kind());
    List<FeeLine> lines = new ArrayList<>();
    for (Basket.Item item : basket.items()) {
      requireNotAfter(today, item.at().toLocalDate());
      FeeLine line = price(visitId, item, known, pricer);
      known.add(line);
      lines.add(line);
    }
    Bill bill = bill(institution, visitId, basket, lines);
    BillMaker.requireSame("medfee_sumamt", bill.totals().total(), basket.total());
    return new Prepared(institution, person, lines, bill);
  }

  private FeeLine price(String visitId, Basket.Item item, FeeRows known, Pricer pricer) {
    known.requireNew(item.number());
    if (item.quantity().signum() <= 0 || item.amount().isNegative()) {
      throw PharmacyProblem.RETURN_NOT_HERE.with(item.number());
    }
    FeeLine line = fees.priced(visitId, item.row(), pricer);
    PharmacyRules.requireGoods(line);
    return line;
  }

  private static Bill bill(
      InstitutionFacts institution, String visitId, Basket basket, List<FeeLine> lines) {
    return new Bill(
        visitId,
        institution.code(),
        institution.name(),
        institution.level(),
        institution.division(),
        CareKind.OUTPATIENT,
        basket.medType(),
        false,
        basket.day(),
        basket.day(),
        lines.stream().map(FeeLine::toBillLine).toList(),
        BillSigns.NONE.withDisease(basket.disease()));
  }

  private static void requireKindOfCare(Basket basket) {
    if (basket.items().isEmpty()) {
      throw BillingProblem.NO_ROWS.with();
    }
    if (basket.items().size() > TreatmentSettings.ROWS_MAX) {
      throw BillingProblem.TOO_MANY_ROWS.with(TreatmentSettings.ROWS_MAX);
    }
    boolean chronic = basket.medType().startsWith(CHRONIC);
    if (!chronic && !basket.medType().startsWith(PURCHASE)) {
      throw PharmacyProblem.MED_TYPE_WRONG.with(basket.medType());
    }
    if (chronic && basket.disease() == null) {
      throw PharmacyProblem.DISEASE_MISSING.with();
    }
  }

  private static void requireNotAfter(LocalDate today, LocalDate day) {
    if (day.isAfter(today)) {
      throw PharmacyProblem.DAY_WRONG.with(day);
    }
  }

  private String newVisitId(InstitutionFacts institution) {
    String id = institution.division() + counter.newId();
    return id.substring(0, Math.min(ID_LENGTH, id.length()));
  }
}
