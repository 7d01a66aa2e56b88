package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.time.Period;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.filing.policy.FilingPolicy;

/**
 * What happens to a filing after it was made. Every change goes through the lifecycle's table and
 * is announced to the treatment place.
 */
final class FilingDecisions {
  private static final int REASON_MAX = 200;

  private final FilingTerms terms;
  private final Announcements announcements;

  FilingDecisions(FilingTerms terms, Announcements announcements) {
    this.terms = terms;
    this.announcements = announcements;
  }

  /** Fills in what the policy says and puts it before whoever decides. */
  void submit(FilingRow row, FilingPolicy policy) {
    if (row.validTo == null && !FilingRules.isLong(row.filingKind)) {
      row.validTo = row.validFrom.plus(Period.ofMonths(policy.temporaryMonths())).minusDays(1);
    }
    if (row.validTo != null && row.validTo.isBefore(row.validFrom)) {
      throw FilingProblem.DATES_WRONG.with(row.validTo);
    }
    row.decideBy = terms.due(policy.decisionLimit());
    row.happen(FilingLifecycle.Event.SUBMIT);
  }

  /** In force from its first day; one of long term takes the place of the one before. */
  void accept(Transaction transaction, FilingRow row, FilingPolicy policy, boolean promised) {
    if (FilingRules.isLong(row.filingKind)) {
      replaceLong(transaction, row, policy);
    }
    row.decidedOn = terms.today();
    if (promised) {
      row.evidenceDue = terms.due(policy.evidenceLimit());
      row.happen(FilingLifecycle.Event.ACCEPT_ON_PROMISE);
    } else {
      row.happen(FilingLifecycle.Event.ACCEPT);
    }
    announcements.changed(transaction, row);
  }

  /** A clerk accepts what waits for a decision. */
  void accept(Transaction transaction, String filingNumber) {
    FilingRow row = FilingStore.find(transaction, filingNumber);
    if (!terms.goesOn(transaction, row.personId, row.insuranceKind)) {
      throw FilingProblem.NOT_INSURED.with();
    }
    accept(transaction, row, policy(transaction, row), false);
  }

  void reject(Transaction transaction, String filingNumber, String reason) {
    FilingRow row = FilingStore.find(transaction, filingNumber);
    row.reason = reason(reason);
    row.happen(FilingLifecycle.Event.REJECT);
    row.decidedOn = terms.today();
  }

  void handInEvidence(Transaction transaction, String filingNumber) {
    FilingRow row = FilingStore.find(transaction, filingNumber);
    row.happen(FilingLifecycle.Event.HAND_IN_EVIDENCE);
    row.evidenceDue = null;
    announcements.changed(transaction, row);
  }

  /**
   * Ends a filing from today on.
   *
   * @throws org.renshe.protocol.problem.ProblemException FILING_SWITCH_WAIT when a long-term one is
   *     cancelled too early; FILING_MOVE when it is not in force
   */
  void end(Transaction transaction, String filingNumber, EndReason why, String reason) {
    FilingRow row = FilingStore.find(transaction, filingNumber);
    row.reason = reason(reason);
    if (why == EndReason.CANCELLED) {
      requireWaited(row, policy(transaction, row));
    }
    end(transaction, row, terms.today(), why);
  }

  /** As if it never was: an unused referral is taken back. */
  void withdraw(Transaction transaction, FilingRow row) {
    if (row.used) {
      throw FilingProblem.REFERRAL_USED.with();
    }
    end(transaction, row, row.validFrom, EndReason.CANCELLED);
  }

  /**
   * What time does to a filing: its last day passes, promised evidence does not come, the insured
   * relation ends.
   */
  void review(Transaction transaction, String filingNumber) {
    FilingRow row = FilingStore.find(transaction, filingNumber);
    LocalDate today = terms.today();
    if (!row.state.inForce()) {
      return;
    }
    if (row.validTo != null && row.validTo.isBefore(today)) {
      end(transaction, row, row.validTo.plusDays(1), EndReason.EXPIRED);
    } else if (row.state == FilingState.ACTIVE_PROMISED
        && row.evidenceDue != null
        && row.evidenceDue.isBefore(today)) {
      end(transaction, row, today, EndReason.FALSE_PROMISE);
    } else if (!terms.goesOn(transaction, row.personId, row.insuranceKind)) {
      end(transaction, row, today, EndReason.INSURANCE_ENDED);
    }
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException FILING_SWITCH_WAIT while a long-term
   *     filing may not be changed yet
   */
  void requireMayReplace(
      Transaction transaction, String personId, InsuranceKind insurance, FilingPolicy policy) {
    FilingStore.of(transaction.session(), personId, insurance).stream()
        .filter(row -> FilingRules.isLong(row.filingKind) && row.state.inForce())
        .forEach(row -> requireWaited(row, policy));
  }

  private void replaceLong(Transaction transaction, FilingRow next, FilingPolicy policy) {
    LocalDate today = terms.today();
    LocalDate ended = next.validFrom.isAfter(today) ? next.validFrom : today;
    FilingStore.of(transaction.session(), next.personId, next.insuranceKind).stream()
        .filter(row -> FilingRules.isLong(row.filingKind) && row.state.inForce())
        .forEach(
            row -> {
              requireWaited(row, policy);
              end(transaction, row, ended, EndReason.REPLACED);
            });
  }

  /** From that day on it reaches nothing; a stay that began before is still covered by it. */
  private void end(Transaction transaction, FilingRow row, LocalDate ended, EndReason why) {
    boolean announced = row.state.inForce();
    row.happen(FilingLifecycle.Event.END);
    row.endReason = why;
    row.endedOn = terms.today();
    row.evidenceDue = null;
    LocalDate lastDay = ended.minusDays(1);
    row.validTo = row.validTo == null || row.validTo.isAfter(lastDay) ? lastDay : row.validTo;
    if (announced) {
      announcements.changed(transaction, row);
    }
  }

  private void requireWaited(FilingRow row, FilingPolicy policy) {
    LocalDate free = row.filedOn.plusMonths(policy.switchWaitMonths());
    if (FilingRules.isLong(row.filingKind) && terms.today().isBefore(free)) {
      throw FilingProblem.FILING_SWITCH_WAIT.with(free);
    }
  }

  private FilingPolicy policy(Transaction transaction, FilingRow row) {
    return terms.of(transaction, row.personId, row.insuranceKind);
  }

  private static String reason(String reason) {
    String text = reason == null ? "" : reason.strip();
    if (text.length() < 2 || text.length() > REASON_MAX) {
      throw FilingProblem.REASON_MISSING.with();
    }
    return text;
  }
}
