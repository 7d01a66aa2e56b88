package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.renshe.chassis.cluster.Cluster;
import org.renshe.chassis.security.Audit;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AdjustSettlement;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;
import org.renshe.province.medical.filing.FilingResource;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.wallet.WalletMember;
import org.renshe.province.medical.wallet.WalletNetwork;
import org.renshe.province.registry.RegistryResource;

/** Anhui's desk over a real database, with a person insured in Hefei and filed to Shanghai. */
final class InsuredPlace {
  static final MemberCode SHANGHAI = new MemberCode("310000");
  static final MemberCode HAINAN = new MemberCode("460000");
  private static final List<PackArchive.File> SAMPLES = PolicyShelf.samples();

  static final String PERSON = "3401P1";
  static final String ID_NUMBER = "190101196503150115";

  final Foundation foundation;
  final SettlementDesk desk;
  final List<Answer> replies = new ArrayList<>();

  final List<AdjustSettlement> told = new ArrayList<>();
  final WalletMember wallets;
  private final Repairer.Mode mode;
  Repairer repairer;
  MedicalRecompute recompute;
  private final PolicyShelf shelf;

  InsuredPlace(Foundation foundation, Cluster cluster) {
    this(foundation, cluster, new WalletNetwork().member(Foundation.ANHUI, foundation));
  }

  InsuredPlace(Foundation foundation, Cluster cluster, WalletMember wallets) {
    this(foundation, cluster, wallets, Repairer.Mode.ADJUST);
  }

  InsuredPlace(Foundation foundation, Cluster cluster, WalletMember wallets, Repairer.Mode mode) {
    this(
        foundation,
        cluster,
        wallets,
        PolicyShelf.of(SAMPLES, new PackArchive(foundation.database, foundation.clock)),
        mode);
  }

  InsuredPlace(
      Foundation foundation, Cluster cluster, WalletMember wallets, PolicyLibrary policies) {
    this(
        foundation,
        cluster,
        wallets,
        new PolicyShelf(policies, new PackArchive(foundation.database, foundation.clock)),
        Repairer.Mode.ADJUST);
  }

  private InsuredPlace(
      Foundation foundation,
      Cluster cluster,
      WalletMember wallets,
      PolicyShelf shelf,
      Repairer.Mode mode) {
    this.foundation = foundation;
    this.wallets = wallets;
    this.shelf = shelf;
    this.mode = mode;
    this.desk = desk(foundation, cluster);
  }

  private SettlementDesk desk(Foundation place, Cluster cluster) {
    Payments payments =
        new Payments(
            Foundation.ANHUI, place.registry.service(), wallets.service, new Books(place.ledger));
    Settled settled = new Settled(place.personalData);
    Adjuster adjuster =
        new Adjuster(
            Foundation.ANHUI,
            payments,
            settled,
            (transaction, to, adjusted) -> transaction.afterCommit(() -> told.add(adjusted)),
            place.clock);
    Courses courses = new Courses(settled);
    repairer =
        new Repairer(
            place.database,
            cluster,
            shelf,
            new Repairer.Tools(courses, payments, adjuster),
            mode,
            place.clock);
    repairer.open();
    recompute = new MedicalRecompute(place.database, courses, shelf);
    FactFinder facts = new FactFinder(shelf, place.filing.service(), payments, settled);
    Assessor assessor =
        new Assessor(
            Foundation.ANHUI,
            place.registry.service(),
            place.card.issuer(),
            new Assessor.Rights(place.filing.service(), place.injury.service()),
            facts,
            OpenCare.all(),
            place.clock);
    Settler settler =
        new Settler(Foundation.ANHUI, assessor, payments, settled, place.ids, place.clock);
    Undoer undoer =
        new Undoer(payments, settled, new Repairs(adjuster, place.clock), place.ids, place.clock);
    SettlementDesk made =
        new SettlementDesk(
            place.database,
            place.once,
            (transaction, opened, answer) -> transaction.afterCommit(() -> replies.add(answer)),
            cluster,
            place.personalData,
            new SettlementDesk.Services(
                new Finder(place.registry.service(), place.filing.service(), place.card.issuer()),
                settler,
                undoer,
                place.filing.answers(),
                new Enquiries(
                    place.registry.service(),
                    assessor,
                    facts,
                    place.personalData,
                    new Audit(place.clock, place.ids))));
    made.open();
    return made;
  }

  /** One worker, active, 5,000.00 in her account, filed as long-term resident in Shanghai. */
  void loadPerson() {
    RegistryResource registry = foundation.resource(RegistryResource.class);
    registry.people(
        """
        {"personNumber":"3401P1","documentNumber":"190101196503150115","name":"测试甲·演示"}""");
    registry.relations(
        """
        {"personNumber":"3401P1","kind":"EMPLOYEE","personType":"11","groups":["working"],
         "since":"2020-01-01","division":"340100","accountBalance":"5000.00"}""");
    foundation
        .resource(FilingResource.class)
        .filings(
            """
        {"filingNumber":"F-1","personNumber":"3401P1","kind":"EMPLOYEE",
         "filingKind":"LONG_RESIDENT","division":"310000","from":"2025-01-01"}""");
  }

  /** Another such worker, to compare with. */
  void loadTwin() {
    RegistryResource registry = foundation.resource(RegistryResource.class);
    registry.people(
        """
        {"personNumber":"3401P2","documentNumber":"190101198802020010","name":"测试乙·演示"}""");
    registry.relations(
        """
        {"personNumber":"3401P2","kind":"EMPLOYEE","personType":"11","groups":["working"],
         "since":"2020-01-01","division":"340100","accountBalance":"5000.00"}""");
    foundation
        .resource(FilingResource.class)
        .filings(
            """
            {"filingNumber":"F-2","personNumber":"3401P2","kind":"EMPLOYEE",
             "filingKind":"LONG_RESIDENT","division":"310000","from":"2025-01-01"}""");
  }

  static SettleBill settle(Bill bill, boolean useAccount) {
    return settle(PERSON, ID_NUMBER, bill, useAccount);
  }

  static SettleBill settle(String person, String document, Bill bill, boolean useAccount) {
    return new SettleBill(
        person,
        InsuranceKind.EMPLOYEE,
        new Credential(Credential.Kind.ID_NUMBER, document, ""),
        useAccount,
        bill);
  }

  static Bill inpatient(String visitId, String inScopeYuan) {
    return bill(visitId, CareKind.INPATIENT, "21", inScopeYuan, "310106");
  }

  static Bill bill(
      String visitId, CareKind care, String medType, String inScopeYuan, String division) {
    Money inScope = Money.ofYuan(inScopeYuan);
    Money own = Money.ofYuan("120.50");
    BillLine covered =
        new BillLine(
            "1",
            "X00000000000000000000001",
            "演示药品",
            "09",
            BillLine.ItemClass.A,
            inScope,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            inScope);
    BillLine own1 =
        new BillLine(
            "2",
            "T000000001",
            "演示自费项目",
            "14",
            BillLine.ItemClass.C,
            own,
            own,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO);
    return new Bill(
        visitId,
        "H31010600001",
        "演示医院",
        "3",
        division,
        care,
        medType,
        false,
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2026, 3, 12),
        List.of(covered, own1));
  }

  SortedMap<String, Money> balances() {
    return foundation.database.read(transaction -> foundation.ledger.balances(transaction, ""));
  }

  Money trialBalance() {
    return foundation.database.read(foundation.ledger::trialBalance);
  }

  /** Accumulators of the person, as stored. */
  List<AccumulatorRow> accumulators() {
    return foundation.database.read(
        transaction ->
            transaction
                .session()
                .createSelectionQuery("from AccumulatorRow", AccumulatorRow.class)
                .getResultList());
  }

  List<FindingRow> findings() {
    return foundation.database.read(
        transaction ->
            transaction
                .session()
                .createSelectionQuery("from FindingRow order by foundAt, id", FindingRow.class)
                .getResultList());
  }

  /** What of a settlement stands now. */
  Statement standing(SettlementRow row) {
    return foundation.database.read(
        transaction -> new Settled(foundation.personalData).standing(transaction.session(), row));
  }

  /** What a settlement and its adjustments added, over all years. */
  Accumulators growth(String settlementId) {
    return foundation.database.read(
        transaction ->
            EffectRow.of(transaction.session(), settlementId).stream()
                .map(EffectRow::growth)
                .reduce(Accumulators.NONE, Accumulators::plus));
  }

  List<SettlementRow> settlements() {
    return foundation.database.read(
        transaction ->
            transaction
                .session()
                .createSelectionQuery(
                    "from SettlementRow order by courseId, event", SettlementRow.class)
                .getResultList());
  }

  Money account() {
    return account(PERSON);
  }

  Money account(String personNumber) {
    return foundation.database.read(
        transaction -> {
          String person =
              foundation
                  .registry
                  .service()
                  .byPersonNumber(transaction, personNumber)
                  .orElseThrow()
                  .id();
          return foundation
              .registry
              .service()
              .relations(transaction, person)
              .get(0)
              .accountBalance();
        });
  }
}
