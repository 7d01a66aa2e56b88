package org.renshe.province.medical.treatment;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.camel.RoutesBuilder;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.card.CardArea;
import org.renshe.province.card.CardService;
import org.renshe.province.medical.catalogue.CatalogueArea;
import org.renshe.province.medical.catalogue.CatalogueService;
import org.renshe.province.medical.institution.InstitutionArea;
import org.renshe.province.medical.settlement.CheckedDay;
import org.renshe.province.medical.settlement.SettlementArea;
import org.renshe.routes.hospital.HospitalRoute;

/** Wiring of the treatment place (就医地). */
public final class TreatmentArea implements Area {
  private final SettlementArea insuredPlace;
  private final CardArea card;
  private final CatalogueArea catalogue;
  private final Sales sales = new Sales();
  private final InstitutionArea institutions;

  private TreatmentService service;
  private HospitalDesk hospital;
  private HospitalCounter counter;
  private PharmacyCounter pharmacies;
  private Acts acts;
  private SettlementBooks books;
  private KnownPeople people;
  private Chassis chassis;

  public TreatmentArea(
      SettlementArea insuredPlace,
      CardArea card,
      CatalogueArea catalogue,
      InstitutionArea institutions) {
    this.institutions = institutions;
    this.insuredPlace = insuredPlace;
    this.card = card;
    this.catalogue = catalogue;
  }

  /** What other parts call; there once the area is open. */
  public TreatmentService service() {
    return service;
  }

  /** Where a capability says which transactions of hospitals it serves; there once open. */
  public HospitalDesk hospital() {
    return hospital;
  }

  /** What a capability that serves hospitals stands on; there once open. */
  public HospitalCounter counter() {
    return counter;
  }

  /** What hospitals may read again; there once open. */
  public HospitalRecords records() {
    return new HospitalRecords(counter);
  }

  /** What this province is owed by the day, for the three-sided check; there once open. */
  public CheckedDay receivableDay() {
    return new ReceivableDay(chassis.self());
  }

  /**
   * Fetches again what is missing here of an act; safe to do at any time.
   *
   * @param requestKey key of the act's request
   * @return false when no such act was ever asked for here
   */
  public boolean reread(String requestKey) {
    return acts.reread(requestKey);
  }

  /** Called while areas open: who may forbid reversals. */
  public void guard(PeriodGuard guard) {
    acts.guard(guard);
  }

  /** Called while areas open: who hears of every act the moment it is booked. */
  public void onBooked(BookedListener listener) {
    books.onBooked(listener);
  }

  /** What sells at pharmacies; there once open. */
  public PharmacyCounter pharmacies() {
    return pharmacies;
  }

  /** Lets a capability follow what is sold and settled, from before hospitals are let in. */
  public void follow(SaleFollower follower) {
    sales.follow(follower);
  }

  @Override
  public String name() {
    return "treatment";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(
            SignIn.class,
            KnownPerson.class,
            Visit.class,
            Diagnosis.class,
            SpecialFlag.class,
            FeeLine.class,
            Dispensed.class,
            Settlement.class,
            AdjustedBill.class),
        List.of(
            "org/renshe/province/treatment.xml",
            "org/renshe/province/dispensed.xml",
            "org/renshe/province/treatment-adjustment.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    List<ConfigKey<?>> keys = new ArrayList<>(TreatmentSettings.keys());
    keys.addAll(HospitalDoor.keys());
    keys.addAll(SandboxPlaces.keys());
    return keys;
  }

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(List.of(TreatmentProblem.values()));
    problems.addAll(List.of(BillingProblem.values()));
    problems.addAll(List.of(PharmacyProblem.values()));
    return problems;
  }

  @Override
  public void open(Chassis chassis) {
    this.chassis = chassis;
    TreatmentSettings settings = TreatmentSettings.from(chassis.self(), chassis.configuration());
    books =
        new SettlementBooks(
            chassis.ledger(), chassis.personalData(), chassis.metrics(), sales, chassis.clock());
    chassis
        .inbox()
        .onAnswer(
            books,
            MessageType.BILL_SETTLED,
            MessageType.SETTLEMENT_CANCELLED,
            MessageType.REQUEST_REVERSED,
            MessageType.REQUEST_REFUSED);
    AdjustmentDesk adjustments =
        new AdjustmentDesk(
            chassis.database(),
            chassis.outbox()::answer,
            new ReceivableBooks(chassis.ledger()),
            chassis.clock());
    chassis.inbox().onRequest(adjustments, MessageType.ADJUST_SETTLEMENT);
    insuredPlace.onAdjustedHere(adjustments);
    InsuredPlaces places =
        SandboxPlaces.around(
            new FederatedInsuredPlaces(
                settings,
                insuredPlace.desk(),
                chassis.correspondence(),
                chassis.database(),
                books,
                chassis.ids()),
            chassis.configuration(),
            SettlementArea.samplesAllowed(chassis.configuration()));
    acts = new Acts(chassis.database(), places, chassis.personalData(), chassis.clock());
    serve(
        new HospitalCounter(chassis, settings, places, sales),
        settings,
        acts,
        card.service(),
        catalogue::service);
    people = new KnownPeople(chassis.database(), settings, chassis.clock());
    service = new TreatmentService(chassis.database(), chassis.personalData(), chassis.audit());
  }

  /** Builds what hospitals and pharmacies are served by, over whichever insured places. */
  void serve(
      HospitalCounter hospitals,
      TreatmentSettings settings,
      Acts asked,
      CardService cards,
      Supplier<CatalogueService> prices) {
    counter = hospitals;
    pharmacies = new PharmacyCounter(counter, asked, new FeeDesk(counter, prices));
    hospital = desks(counter, settings, asked, cards, prices);
  }

  Sales sales() {
    return sales;
  }

  /** The desks of the hospital interface, over whichever insured places. */
  static HospitalDesk desks(
      HospitalCounter counter,
      TreatmentSettings settings,
      Acts acts,
      CardService cards,
      Supplier<CatalogueService> catalogue) {
    VisitOpening opening = new VisitOpening(counter, cards);
    Diagnoses diagnoses = new Diagnoses(counter);
    OutpatientDesk outpatients = new OutpatientDesk(counter, opening, diagnoses);
    StayDesk stays = new StayDesk(settings, counter, opening, diagnoses);
    FeeDesk fees = new FeeDesk(counter, catalogue);
    SettlementDesk settlements =
        new SettlementDesk(settings, counter, acts, new BillMaker(settings, counter.clock()));
    UndoDesk undo = new UndoDesk(settings, counter, acts, settlements);
    PharmacyDesk pharmacy =
        new PharmacyDesk(
            settings.self(),
            counter,
            new PharmacyCounter(counter, acts, fees),
            settlements,
            opening);
    SpecialFlagDesk flags = new SpecialFlagDesk(counter);
    return new HospitalDesk(settings.self())
        .serve(counter.signIns()::signIn, "9001")
        .serve(counter.signIns()::signOut, "9002")
        .serve(counter.persons()::find, "1101")
        .serve(outpatients::register, "2201")
        .serve(outpatients::withdraw, "2202")
        .serve(outpatients::describe, "2203")
        .serve(fees::upload, "2204", "2301")
        .serve(fees::removeBatch, "2205")
        .serve(fees::removeRows, "2302")
        .serve(fees::remark, "2306")
        .serve(settlements::presettle, "2206", "2303")
        .serve(settlements::settle, "2207", "2304")
        .serve(pharmacy::presettle, "2101")
        .serve(pharmacy::settle, "2102")
        .serve(undo::cancel, "2103", "2208", "2305")
        .serve(stays::admit, "2401")
        .serve(stays::discharge, "2402")
        .serve(stays::correct, "2403")
        .serve(stays::withdraw, "2404")
        .serve(stays::takeBack, "2405")
        .serve(flags::upload, "2406")
        .serve(flags::query, "2407")
        .serve(undo::reverse, "2601");
  }

  @Override
  public List<Object> resources() {
    List<Object> resources = new ArrayList<>();
    resources.add(new HospitalResource(chassis.messaging().camel().createProducerTemplate()));
    resources.add(new TreatmentSettlementResource(service));
    resources.add(new AdjustmentResource(chassis.database()));
    return resources;
  }

  @Override
  public List<Job> jobs() {
    return List.of(
        new Job("settlements-ask-again", Duration.ofSeconds(2), Job.Where.ONE_MEMBER, acts::askDue),
        new Job("known-people-forget", Duration.ofHours(1), Job.Where.ONE_MEMBER, people::forget));
  }

  @Override
  public List<RoutesBuilder> routes() {
    return List.of(
        new HospitalRoute(
            hospital,
            institutions.keys(),
            institutions.doorKeys(),
            HospitalDoor.from(chassis.self(), chassis.configuration()),
            chassis.clock(),
            () -> UUID.fromString(chassis.ids().get()).getLeastSignificantBits() >>> 1,
            new SecureRandom()));
  }
}
