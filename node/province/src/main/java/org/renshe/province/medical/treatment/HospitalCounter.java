package org.renshe.province.medical.treatment;

import java.time.Clock;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/**
 * What every capability that serves hospitals stands on: one effect a message, who the institution
 * is, who the person is, which visit, and how her insured place is asked.
 */
public final class HospitalCounter {
  private final Chassis chassis;
  private final InsuredPlaces places;
  private final Sales sales;
  private final MessageOnce once;
  private final SignInDesk signIns;
  private final PersonDesk persons;

  HospitalCounter(Chassis chassis, TreatmentSettings settings, InsuredPlaces places, Sales sales) {
    this.sales = sales;
    this.chassis = chassis;
    this.places = places;
    once = new MessageOnce(chassis.database(), chassis.once());
    signIns = new SignInDesk(chassis.database(), settings, chassis.clock(), chassis.ids());
    persons =
        new PersonDesk(
            chassis.database(),
            settings,
            places,
            chassis.personalData(),
            chassis.audit(),
            chassis.clock());
  }

  /** Does the work of a message and tells what it left. */
  @FunctionalInterface
  public interface Work {
    /**
     * @return a short mark from which the answer can be given again; no personal data, at most 200
     *     characters
     */
    String run(Transaction transaction);
  }

  /**
   * A person this member has identified by 1101 before.
   *
   * @param index keyed index of her number at her insured place; the key of everything kept of her
   * @param insuredMember the province that insures her
   * @param facts what that province said; personal
   */
  public record Visitor(String index, MemberCode insuredMember, PersonFound facts) {}

  /**
   * Runs the work of a message in one transaction, once for its {@code msgid}.
   *
   * @return the mark of the work, done now or before
   * @throws org.renshe.protocol.problem.ProblemException the work's refusal, which leaves nothing;
   *     MESSAGE_BLOCKED after a reversal; RS-CHA when the identifier came with another body
   */
  public String once(HospitalRequest request, Work work) {
    return once.run(request, work::run).mark();
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException unknown or suspended
   */
  public InstitutionFacts institution(Transaction transaction, HospitalRequest request) {
    return institution(transaction, request.institutionCode());
  }

  /**
   * @param code {@code fixmedins_code}
   * @throws org.renshe.protocol.problem.ProblemException unknown or suspended
   */
  public InstitutionFacts institution(Transaction transaction, String code) {
    return Institutions.require(transaction, code);
  }

  /**
   * The person of {@code psn_no} in the row, looked up where the envelope says she is insured; the
   * look is audited.
   *
   * @param purpose what the look is for, for the audit
   * @throws org.renshe.protocol.problem.ProblemException PERSON_FIRST when 1101 did not come before
   */
  public Visitor visitor(
      Transaction transaction, HospitalRequest request, HospitalRow row, String purpose) {
    Visitor visitor = persons.visitor(transaction, request, row);
    audit(transaction, request, purpose, visitor.index());
    return visitor;
  }

  /**
   * Notes in the audit what the hospital looked at or changed.
   *
   * @param personIndex keyed index of the person's number, never the number itself
   */
  public void audit(
      Transaction transaction, HospitalRequest request, String action, String personIndex) {
    chassis
        .audit()
        .record(
            transaction,
            "hospital:" + request.institutionCode(),
            action,
            personIndex,
            request.msgid());
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException SIGN_IN_FIRST without 9001 today
   */
  public void requireSignedIn(Transaction transaction, HospitalRequest request) {
    signIns.requireSignedIn(transaction, request);
  }

  /**
   * Asks the insured place, near or far, a harmless question.
   *
   * @throws org.renshe.protocol.problem.ProblemException its refusal, or no answer in time
   */
  public <A extends Answer> A ask(MemberCode insuredPlace, Request question, Class<A> expected) {
    return expected(places.ask(insuredPlace, question), expected);
  }

  /**
   * Lets the insured place, near or far, do something once for this message: the same message again
   * is answered the same.
   *
   * @throws org.renshe.protocol.problem.ProblemException its refusal, or no answer in time
   */
  public <A extends Answer> A command(
      MemberCode insuredPlace, HospitalRequest request, Request command, Class<A> expected) {
    String key = MessageOnce.keyOf(chassis.self(), request);
    return expected(places.ask(insuredPlace, key, command), expected);
  }

  private static <A extends Answer> A expected(Answer answer, Class<A> expected) {
    if (answer instanceof RequestRefused refused) {
      throw InsuredRefusal.of(refused);
    }
    if (!expected.isInstance(answer)) {
      throw BillingProblem.ANSWER_UNEXPECTED.with();
    }
    return expected.cast(answer);
  }

  /**
   * The insurance that is to pay, of {@code insutype} in the row.
   *
   * @throws org.renshe.protocol.problem.ProblemException FIELD_WRONG for a kind we do not settle
   */
  public InsuranceKind kind(HospitalRow row) {
    return PersonDesk.kind(row.text("insutype"));
  }

  /**
   * The visit of {@code mdtrt_id} and {@code psn_no} in the row, held against whoever else would
   * change it in the same moment.
   *
   * @throws org.renshe.protocol.problem.ProblemException unknown here, suspended institution
   */
  Visit change(Transaction transaction, HospitalRequest request, HospitalRow row) {
    Institutions.require(transaction, request.institutionCode());
    Visit visit = visit(transaction, request, row);
    visit.touch();
    return visit;
  }

  /** The same, only to be read. */
  Visit visit(Transaction transaction, HospitalRequest request, HospitalRow row) {
    return TreatmentStore.visit(
        transaction,
        row.text("mdtrt_id"),
        request.institutionCode(),
        persons.seal(row.text("psn_no")));
  }

  /** Whether another province insures the visit's person. */
  boolean isAway(Visit visit) {
    return !chassis.self().value().equals(visit.insuredMember());
  }

  MessageOnce messages() {
    return once;
  }

  InsuredPlaces places() {
    return places;
  }

  Sales sales() {
    return sales;
  }

  SignInDesk signIns() {
    return signIns;
  }

  PersonDesk persons() {
    return persons;
  }

  Database database() {
    return chassis.database();
  }

  PersonalData personalData() {
    return chassis.personalData();
  }

  Clock clock() {
    return chassis.clock();
  }

  String newId() {
    return chassis.ids().get().replace("-", "");
  }
}
