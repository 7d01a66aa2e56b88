package org.renshe.province.medical.settlement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.History;
import org.renshe.province.medical.policy.Situation;

/**
 * All a bill is calculated from, but the person's earlier settlements: kept sealed with the
 * settlement, so that it can be recomputed from this and its predecessors alone.
 *
 * @param division insured division
 * @param groups policy groups on the day
 * @param age whole years on the day
 * @param useAccount whether accounts may pay
 * @param accountBefore what her account could spend
 * @param relatives what limits of relatives could pay, in the order of use
 * @param diseases approved chronic and special diseases
 * @param place treatment place
 * @param packs digests of the policy file and those it takes over
 * @param bill the bill with every line
 */
record Facts(
    String division,
    InsuranceKind kind,
    List<String> groups,
    int age,
    FilingEffect filing,
    boolean useAccount,
    Money accountBefore,
    List<Limit> relatives,
    List<Disease> diseases,
    int unbrokenYears,
    int yearsWithoutClaim,
    MemberCode place,
    List<String> packs,
    Bill bill) {

  Facts {
    groups = List.copyOf(groups);
    relatives = List.copyOf(relatives);
    diseases = List.copyOf(diseases);
    packs = List.copyOf(packs);
  }

  /** What a relative's limit could pay. */
  record Limit(MemberCode payer, String grantId, Money left) {}

  /** An approved disease. */
  record Disease(String code, LocalDate from, @MayBeNull LocalDate until) {}

  /** The same with other account money and limits. */
  Facts with(Money account, List<Limit> limits) {
    return new Facts(
        division,
        kind,
        groups,
        age,
        filing,
        useAccount,
        account,
        limits,
        diseases,
        unbrokenYears,
        yearsWithoutClaim,
        place,
        packs,
        bill);
  }

  /** The same person with another bill. */
  Facts with(Bill other) {
    return new Facts(
        division,
        kind,
        groups,
        age,
        filing,
        useAccount,
        accountBefore,
        relatives,
        diseases,
        unbrokenYears,
        yearsWithoutClaim,
        place,
        packs,
        other);
  }

  /** As the policy sees it, after what was settled before. */
  Situation situation(Past past, LocalDate year) {
    Accumulators before = past.year(year);
    Map<LocalDate, Accumulators> earlier = new LinkedHashMap<>(past.years());
    earlier.remove(year);
    return new Situation(
        kind,
        new LinkedHashSet<>(groups),
        age,
        bill.care() == CareKind.INPATIENT ? past.admissionOrder(before) : 1,
        filing,
        before,
        accountBefore,
        useAccount,
        new History(
            earlier,
            diseases.stream()
                .map(one -> new History.Approval(one.code(), null, one.from(), one.until()))
                .toList(),
            past.stay(),
            past.referredFrom(),
            unbrokenYears,
            yearsWithoutClaim,
            relatives.stream()
                .map(one -> new History.Relative(one.payer(), one.grantId(), one.left()))
                .toList()));
  }

  String write() {
    return new String(StrictJson.encode(this), StandardCharsets.UTF_8);
  }

  static Facts read(String json) {
    return StrictJson.decode(json.getBytes(StandardCharsets.UTF_8), Facts.class);
  }
}
