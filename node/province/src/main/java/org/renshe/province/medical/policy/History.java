package org.renshe.province.medical.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.Money;

/**
 * What of a person's past and of her relatives bears on a bill.
 *
 * @param earlierYears accumulators of earlier accumulation years the bill reaches back to, by first
 *     day; {@link Calculator#years} tells which are needed
 * @param diseases chronic and special diseases she is approved for (门诊慢特病资格)
 * @param stay what was settled on the way of the very stay the bill is for, null for the first bill
 *     of a stay
 * @param referredFrom the stay she was referred from ({@code BillSigns.referredFromVisit}), null
 *     where none is known
 * @param unbrokenYears years of unbroken cover before this one (连续参保年数)
 * @param yearsWithoutClaim years since the pooled fund last paid for her (零报销年数)
 * @param relatives limits that relatives granted her, oldest first (家庭共济额度)
 */
public record History(
    Map<LocalDate, Accumulators> earlierYears,
    List<Approval> diseases,
    Stay stay,
    Stay referredFrom,
    int unbrokenYears,
    int yearsWithoutClaim,
    List<Relative> relatives) {

  /** Nothing known. */
  public static final History NONE = new History(Map.of(), List.of(), null, null, 0, 0, List.of());

  /**
   * @throws org.renshe.protocol.problem.ProblemException {@link PolicyProblem#SITUATION_UNKNOWN}
   *     for a negative number of years
   */
  public History {
    earlierYears = Map.copyOf(earlierYears);
    diseases = List.copyOf(diseases);
    relatives = List.copyOf(relatives);
    if (unbrokenYears < 0 || yearsWithoutClaim < 0) {
      throw PolicyProblem.SITUATION_UNKNOWN.with(
          "unbrokenYears, yearsWithoutClaim", unbrokenYears + ", " + yearsWithoutClaim);
    }
  }

  /**
   * A disease the insured place approved.
   *
   * @param code {@code M} and five digits; one that ends in {@code 00} also stands for its local
   *     splits
   * @param care kind of care as the policy names it, such as {@code chronic} or {@code
   *     special_disease}; null where the policy has only one for diseases
   * @param from first day
   * @param until last day, null for no end
   */
  public record Approval(String code, String care, LocalDate from, LocalDate until) {
    /** Whether it stands for the disease on the day. */
    public boolean covers(String disease, LocalDate day) {
      boolean same =
          code.equals(disease)
              || (code.endsWith("00") && disease.startsWith(code.substring(0, code.length() - 2)));
      return same && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * A stay settled before: of the same stay, or the one referred from.
   *
   * @param level policy level of its institution
   * @param begins first day of the stay
   * @param ends day of discharge, or of the last settlement on the way
   * @param admissionOrder number of that admission in its accumulation year
   * @param deductible taken of it so far; of the whole course of disease if it was itself referred
   * @param inScope in-scope amounts settled so far, for bands that go on within a stay
   */
  public record Stay(
      String level,
      LocalDate begins,
      LocalDate ends,
      int admissionOrder,
      Money deductible,
      Money inScope) {}

  /**
   * A limit that a relative granted.
   *
   * @param payer province that keeps the relative's account
   * @param grantId the grant
   * @param left what it still has, not negative
   */
  public record Relative(MemberCode payer, String grantId, Money left) {}
}
