package org.renshe.province.medical.treatment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.renshe.card.ecard.EcardToken;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Who is this (1101), and who was found before. */
final class PersonDesk {
  private static final String ACTIVE = "1";
  private static final LocalTime LAST = LocalTime.of(23, 59, 59);

  private final Database database;
  private final TreatmentSettings settings;
  private final InsuredPlaces places;
  private final PersonalData personalData;
  private final Audit audit;
  private final Clock clock;

  PersonDesk(
      Database database,
      TreatmentSettings settings,
      InsuredPlaces places,
      PersonalData personalData,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.settings = settings;
    this.places = places;
    this.personalData = personalData;
    this.audit = audit;
    this.clock = clock;
  }

  HospitalAnswer find(HospitalRequest request) {
    HospitalRow asked = request.input().row("data");
    Credential credential = Credentials.require(asked);
    MemberCode insured = insuredMember(request, credential);
    LocalDate day =
        asked
            .findDate("begntime")
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), SignInDesk.SHANGHAI));
    Answer answer =
        places.ask(
            insured, new FindPerson(credential, givenName(asked), request.institutionCode(), day));
    if (answer instanceof RequestRefused refused) {
      throw InsuredRefusal.of(refused);
    }
    if (!(answer instanceof PersonFound person)) {
      throw BillingProblem.ANSWER_UNEXPECTED.with();
    }
    database.run(transaction -> remember(transaction, request, insured, person));
    return answer(person, day);
  }

  /** Whoever only reads a card does not know the name yet, and sends the usual filler. */
  private static String givenName(HospitalRow asked) {
    String name = asked.text("psn_name");
    return "-".equals(name) ? "" : name;
  }

  private void remember(
      Transaction transaction, HospitalRequest request, MemberCode insured, PersonFound person) {
    Institutions.require(transaction, request.institutionCode());
    String index = seal(person.personNumber()).indexAt(insured.value());
    KnownPerson known = transaction.session().find(KnownPerson.class, index);
    if (known == null) {
      known = new KnownPerson(index);
      known.seen(insured.value(), sealed(person), clock.instant());
      transaction.session().persist(known);
    } else {
      known.seen(insured.value(), sealed(person), clock.instant());
    }
    audit.record(
        transaction, "hospital:" + request.institutionCode(), "identify", index, request.msgid());
  }

  /** The person of {@code psn_no}, identified before, with the insurance that is to pay. */
  VisitPerson known(
      Transaction transaction, HospitalRequest request, HospitalRow row, String visitNumber) {
    MemberCode insured = memberOrOwn(request.envelope().insuredDivision());
    String index = indexOf(request, row.text("psn_no"));
    KnownPerson known = transaction.session().find(KnownPerson.class, index);
    if (known == null) {
      throw TreatmentProblem.PERSON_FIRST.with();
    }
    known.visiting();
    PersonFound person = open(known.sealed());
    requireSame(person.certificateNumber(), row.text("certno"));
    requireSame(person.name(), row.text("psn_name"));
    InsuranceKind kind = kind(row.text("insutype"));
    return active(known, person, new Basket.Buyer(index, insured, kind), visitNumber);
  }

  /** The same of a person whose index is known. */
  VisitPerson known(Transaction transaction, Basket.Buyer buyer, String visitNumber) {
    KnownPerson known = transaction.session().find(KnownPerson.class, buyer.index());
    if (known == null) {
      throw TreatmentProblem.PERSON_FIRST.with();
    }
    known.visiting();
    return active(known, open(known.sealed()), buyer, visitNumber);
  }

  private static VisitPerson active(
      KnownPerson known, PersonFound person, Basket.Buyer buyer, String visitNumber) {
    InsuranceKind kind = buyer.kind();
    boolean active =
        person.insurances().stream()
            .anyMatch(insurance -> insurance.kind() == kind && ACTIVE.equals(insurance.status()));
    if (!active) {
      throw TreatmentProblem.INSURANCE_NOT_ACTIVE.with(kind.code());
    }
    return new VisitPerson(buyer.index(), known.sealed(), buyer.insuredMember(), kind, visitNumber);
  }

  HospitalCounter.Visitor visitor(
      Transaction transaction, HospitalRequest request, HospitalRow row) {
    MemberCode insured = memberOrOwn(request.envelope().insuredDivision());
    String index = indexOf(request, row.text("psn_no"));
    KnownPerson known = transaction.session().find(KnownPerson.class, index);
    if (known == null) {
      throw TreatmentProblem.PERSON_FIRST.with();
    }
    return new HospitalCounter.Visitor(index, insured, open(known.sealed()));
  }

  /** Index of the person of that number where the envelope says she is insured. */
  String indexOf(HospitalRequest request, String personNumber) {
    return seal(personNumber).indexAt(memberOrOwn(request.envelope().insuredDivision()).value());
  }

  PersonFound open(String sealed) {
    return MessageTexts.read(personalData.open(sealed), PersonFound.class);
  }

  PersonSeal seal(String personNumber) {
    return new PersonSeal(personNumber, personalData);
  }

  static InsuranceKind kind(String insutype) {
    for (InsuranceKind kind : InsuranceKind.values()) {
      if (kind.code().equals(insutype)) {
        return kind;
      }
    }
    throw TreatmentProblem.FIELD_WRONG.with("insutype");
  }

  private String sealed(PersonFound person) {
    return personalData.seal(MessageTexts.write(person));
  }

  private MemberCode insuredMember(HospitalRequest request, Credential credential) {
    String division = request.envelope().insuredDivision();
    if (division.isEmpty() && credential.kind() == Credential.Kind.ECARD_TOKEN) {
      return TreatmentSettings.memberOf(EcardToken.parse(credential.value()).issuer());
    }
    return memberOrOwn(division);
  }

  private MemberCode memberOrOwn(String division) {
    return division.isEmpty() ? settings.self() : TreatmentSettings.memberOf(division);
  }

  static void requireSame(String known, String typed) {
    if (!typed.isEmpty() && !typed.equalsIgnoreCase(known)) {
      throw TreatmentProblem.PERSON_DIFFERS.with();
    }
  }

  private static HospitalAnswer answer(PersonFound person, LocalDate day) {
    List<AnswerRow> insurances = new ArrayList<>();
    for (PersonFound.Insurance insurance : person.insurances()) {
      insurances.add(
          new AnswerRow()
              .money("balc", insurance.accountBalance())
              .text("insutype", insurance.kind().code())
              .text("psn_type", insurance.personType())
              .text("psn_insu_stas", insurance.status())
              .date("psn_insu_date", insurance.since())
              .text("paus_insu_date", "")
              .flag("cvlserv_flag", insurance.civilServant())
              .text("insuplc_admdvs", insurance.division())
              .text("emp_name", insurance.employerName()));
    }
    return HospitalAnswer.none()
        .with("baseinfo", identity(new AnswerRow(), person, day))
        .with("insuinfo", insurances)
        .with("idetinfo", identities(person, day));
  }

  /** Identities that hold on the day; which level one has, the registers do not say. */
  private static List<AnswerRow> identities(PersonFound person, LocalDate day) {
    return person.identities().stream()
        .filter(identity -> !identity.from().isAfter(day))
        .filter(identity -> identity.to() == null || !identity.to().isBefore(day))
        .map(
            identity ->
                new AnswerRow()
                    .text("psn_idet_type", identity.type())
                    .text("psn_type_lv", "")
                    .text("memo", "")
                    .dateTime("begntime", identity.from().atStartOfDay())
                    .dateTime("endtime", identity.to() == null ? null : identity.to().atTime(LAST)))
        .toList();
  }

  /** The person's fields as 1101 and every settlement print them. */
  static AnswerRow identity(AnswerRow row, PersonFound person, LocalDate day) {
    return row.text("psn_no", person.personNumber())
        .text("psn_cert_type", person.certificateType())
        .text("certno", person.certificateNumber())
        .text("psn_name", person.name())
        .text("gend", person.sex())
        .text("naty", person.ethnicGroup())
        .date("brdy", person.birthDate())
        .age("age", Period.between(person.birthDate(), day).getYears());
  }
}
