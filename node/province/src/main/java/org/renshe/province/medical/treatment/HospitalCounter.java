package org.renshe.province.medical.treatment;

import java.util.function.Supplier;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/**
 * What every capability that serves hospitals stands on: one effect a message, who the institution
 * is, who the person is, and how her insured place is asked.
 */
public final class HospitalCounter {
  private final Chassis chassis;
  private final InsuredPlaces places;
  private final MessageOnce once;
  private final SignInDesk signIns;
  private final PersonDesk persons;

  HospitalCounter(Chassis chassis, TreatmentSettings settings, InsuredPlaces places) {
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
   * The institution (定点医药机构) as other capabilities see it.
   *
   * @param code {@code fixmedins_code}
   * @param level as policies name it: {@code 1}, {@code 2}, {@code 3}, {@code 3p}, community
   * @param division six digits
   */
  public record InstitutionFacts(String code, String name, String level, String division) {}

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
    return once.write(
        request,
        transaction -> {
          Supplier<String> run = () -> work.run(transaction);
          return once.once(transaction, request, run);
        });
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException unknown or suspended
   */
  public InstitutionFacts institution(Transaction transaction, HospitalRequest request) {
    Institution found = TreatmentStore.institution(transaction, request.institutionCode());
    return new InstitutionFacts(found.code(), found.name(), found.level(), found.division());
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
    chassis
        .audit()
        .record(
            transaction,
            "hospital:" + request.institutionCode(),
            purpose,
            visitor.index(),
            request.msgid());
    return visitor;
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
    Answer answer = places.ask(insuredPlace, question);
    if (answer instanceof RequestRefused refused) {
      throw InsuredRefusal.of(refused);
    }
    if (!expected.isInstance(answer)) {
      throw BillingProblem.ANSWER_UNEXPECTED.with();
    }
    return expected.cast(answer);
  }
}
