package org.renshe.province.medical.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.Division;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.Masked;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.province.medical.settlement.PersonBills;
import org.renshe.province.medical.treatment.HospitalRecords;
import org.renshe.province.medical.treatment.SettledBill;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;
import org.renshe.routes.hospital.HospitalRow;

/** What a citizen may see and decide of her own care; her every look is audited too. */
public final class CareService {
  private static final Pattern INSTITUTION = Pattern.compile("[0-9A-Z]{12}");
  private static final List<Integer> DAYS = List.of(1, 7, 30);
  private static final int LOOKS_MAX = 200;

  private final MemberCode self;
  private final Database database;
  private final RegistryService registry;
  private final House house;
  private final List<CareRecords> sources;
  private final Keeping keeping;
  private final Supplier<String> ids;

  /** Who else in the house knows of her care. */
  record House(HospitalRecords visits, PersonBills bills) {}

  /** How what is personal is kept, and who looked is written down. */
  record Keeping(PersonalData personalData, Audit audit, Clock clock) {}

  CareService(
      MemberCode self,
      Database database,
      RegistryService registry,
      House house,
      List<CareRecords> sources,
      Keeping keeping,
      Supplier<String> ids) {
    this.self = self;
    this.database = database;
    this.registry = registry;
    this.house = house;
    this.sources = sources;
    this.keeping = keeping;
    this.ids = ids;
  }

  /** A record with the name of where it was. */
  public record Shown(CareRecord record, String place) {}

  /** Everything of hers, by kind, the newest first. */
  Map<CareRecord.Kind, List<Shown>> records(String personId) {
    return looking(
        personId,
        "care",
        (transaction, person) -> {
          List<CareRecord> all = new ArrayList<>();
          sources.forEach(source -> all.addAll(source.of(transaction, person)));
          all.sort(Comparator.comparing(CareRecord::at).reversed());
          Map<CareRecord.Kind, List<Shown>> byKind = new LinkedHashMap<>();
          for (CareRecord.Kind kind : CareRecord.Kind.values()) {
            byKind.put(kind, new ArrayList<>());
          }
          all.forEach(
              record ->
                  byKind
                      .get(record.kind())
                      .add(new Shown(record, place(transaction, record.place()))));
          return byKind;
        });
  }

  /** Who she is, masked. */
  Masks who(String personId) {
    return database.read(
        transaction -> {
          Person person = registry.byId(transaction, personId).orElseThrow();
          return new Masks(Masked.name(person.name()), Masked.number(person.documentNumber()));
        });
  }

  /** Masked name and number. */
  public record Masks(String name, String number) {}

  /**
   * A bill of hers, wherever it was.
   *
   * @throws org.renshe.protocol.problem.ProblemException RECORD_UNKNOWN, also for others' bills
   */
  SettledBill bill(String personId, String settlementId) {
    return looking(
        personId,
        "care-bill",
        (transaction, person) -> {
          PersonBills.Whole bill =
              house
                  .bills()
                  .find(transaction, person.person().personNumber(), settlementId)
                  .orElseThrow(CareProblem.RECORD_UNKNOWN::with);
          String state = bill.summary().state();
          return new SettledBill(
              settlementId,
              "LIVE".equals(state) ? "DONE" : state,
              bill.summary().settledAt(),
              Masked.name(person.person().name()),
              Masked.number(person.person().documentNumber()),
              bill.summary().kind(),
              self.value(),
              bill.bill(),
              bill.statement());
        });
  }

  /** A report of hers. */
  ReportView report(String personId, String id) {
    return looking(
        personId,
        "care-report",
        (transaction, person) -> {
          Report report = transaction.session().find(Report.class, id);
          if (report == null || report.isVoided() || !report.personIndex().equals(person.index())) {
            throw CareProblem.RECORD_UNKNOWN.with();
          }
          boolean laboratory = report.kind() == CareRecord.Kind.LABORATORY;
          HospitalRow input = HospitalRow.of(keeping.personalData().open(report.sealed()));
          return new ReportView(
              laboratory,
              input.row(laboratory ? "labinfo" : "examinfo"),
              input.rows("iteminfo"),
              place(transaction, report.institution()),
              report.reportedAt());
        });
  }

  /** A report, for its page. */
  public record ReportView(
      boolean laboratory,
      HospitalRow head,
      List<HospitalRow> items,
      String place,
      Instant reportedAt) {}

  /** Who looked at her data, in plain words. */
  List<Look> looks(String personId) {
    return looking(
        personId,
        "care-looks",
        (transaction, person) ->
            keeping.audit().of(transaction, subjects(person), LOOKS_MAX).stream()
                .map(entry -> look(transaction, entry))
                .toList());
  }

  /**
   * One entry of the audit.
   *
   * @param name of the institution or province, empty where the actor has none
   */
  public record Look(Audit.Entry entry, String name) {}

  private Look look(Transaction transaction, Audit.Entry entry) {
    String[] actor = entry.actor().split(":", 2);
    String code = actor.length < 2 ? "" : actor[1].split("/", 2)[0];
    String name =
        switch (actor[0]) {
          case "hospital", "cashier" -> place(transaction, code);
          case "member" ->
              code.equals(self.value()) ? "" : Division.find(code).map(Division::name).orElse(code);
          default -> "";
        };
    return new Look(entry, name);
  }

  /** Every index the house keeps her under. */
  private List<String> subjects(CarePerson person) {
    PersonalData data = keeping.personalData();
    return List.of(
        person.index(),
        data.index(person.person().id()),
        data.index(person.person().personNumber()),
        data.index(person.person().documentNumber()));
  }

  /** Institutions she lets look, or let. */
  List<ConsentView> consents(String personId) {
    return looking(
        personId,
        "care-consents",
        (transaction, person) ->
            ReportBook.consents(transaction, person.index()).stream()
                .map(
                    consent ->
                        new ConsentView(
                            consent.id(),
                            place(transaction, consent.institution()),
                            consent.givenAt(),
                            consent.endsAt(),
                            keeping.clock().instant().isBefore(consent.endsAt())))
                .toList());
  }

  /** A consent, for its page. */
  public record ConsentView(
      String id, String place, Instant givenAt, Instant endsAt, boolean holds) {}

  /**
   * Lets an institution see her reports of others.
   *
   * @param days 1, 7 or 30
   */
  void consent(String personId, String institution, int days) {
    String code = institution.strip();
    if (!INSTITUTION.matcher(code).matches()) {
      throw CareProblem.CONSENT_WRONG.with(Masked.number(code));
    }
    if (!DAYS.contains(days)) {
      throw CareProblem.CONSENT_WRONG.with(days);
    }
    looking(
        personId,
        "care-consent",
        (transaction, person) -> {
          Institutions.require(transaction, code);
          Instant now = keeping.clock().instant();
          transaction
              .session()
              .persist(
                  new Consent(
                      ids.get(), person.index(), code, now, now.plus(Duration.ofDays(days))));
          return code;
        });
  }

  /** Takes a consent back. */
  void revoke(String personId, String id) {
    looking(
        personId,
        "care-consent-end",
        (transaction, person) -> {
          Consent consent = transaction.session().find(Consent.class, id);
          if (consent == null || !consent.personIndex().equals(person.index())) {
            throw CareProblem.RECORD_UNKNOWN.with();
          }
          consent.endAt(keeping.clock().instant());
          return id;
        });
  }

  private interface Sight<T> {
    T of(Transaction transaction, CarePerson person);
  }

  private <T> T looking(String personId, String action, Sight<T> sight) {
    return database.write(
        transaction -> {
          Person person =
              registry.byId(transaction, personId).orElseThrow(CareProblem.RECORD_UNKNOWN::with);
          CarePerson whose =
              new CarePerson(self, person, house.visits().personIndex(self, person.personNumber()));
          keeping.audit().record(transaction, "citizen", action, whose.index(), "");
          return sight.of(transaction, whose);
        });
  }

  private static String place(Transaction transaction, String code) {
    if (code.isEmpty()) {
      return "";
    }
    String name = Institutions.nameOf(transaction, code);
    return name == null || name.isEmpty() ? code : name;
  }
}
