package org.renshe.province.medical.policy.rule;

import java.time.temporal.ChronoUnit;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.History;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.Situation;
import org.renshe.province.medical.policy.pack.Level;
import org.renshe.province.medical.policy.pack.PackSwitches;

/** Finds what a bill goes on with: its own stay, or the one the person was referred from. */
final class Episodes {
  private Episodes() {}

  static Episode of(PackSwitches switches, Situation situation, Bill bill, boolean admission) {
    int own = situation.admissionOrder();
    History.Stay from = referredFrom(switches.referrals(), situation, bill);
    Episode.Referral referral =
        from == null ? Episode.Referral.NONE : referral(switches.referrals(), from, bill);
    Money before = from == null ? Money.ZERO : from.deductible();
    History.Stay stay = situation.history().stay();
    if (stay != null && goesOn(switches.stays(), stay, bill)) {
      return new Episode(
          own, stay.admissionOrder(), referral, before, stay.deductible(), stay.inScope(), false);
    }
    return new Episode(
        own,
        from == null ? own : from.admissionOrder(),
        referral,
        before,
        Money.ZERO,
        Money.ZERO,
        admission && from == null);
  }

  /** A settlement on the way shares its stay's deductible, unless a new period begins with it. */
  private static boolean goesOn(PackSwitches.Stays stays, History.Stay stay, Bill bill) {
    long days = ChronoUnit.DAYS.between(stay.begins(), bill.begins());
    boolean newPeriod = days > 0 && days % stays.daysMax() == 0;
    return stays.interimOnce() && !newPeriod;
  }

  /** The hospital's sign makes a referral; the policy may want it within some days. */
  private static History.Stay referredFrom(
      PackSwitches.Referrals referrals, Situation situation, Bill bill) {
    History.Stay from = situation.history().referredFrom();
    if (from == null || bill.signs().referredFromVisit() == null) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(from.ends(), bill.begins());
    return days <= referrals.withinDays() ? from : null;
  }

  private static Episode.Referral referral(
      PackSwitches.Referrals referrals, History.Stay from, Bill bill) {
    Level before = level(from.level());
    Level now = level(bill.hospitalLevel());
    if (now.isBelow(before)) {
      return referrals.downPaysNone() ? Episode.Referral.DOWN : Episode.Referral.NONE;
    }
    return referrals.upPaysDifference() ? Episode.Referral.UP : Episode.Referral.NONE;
  }

  private static Level level(String code) {
    Level level = Level.ofInstitution(code);
    if (level == null) {
      throw PolicyProblem.SITUATION_UNKNOWN.with("hospitalLevel", code);
    }
    return level;
  }
}
