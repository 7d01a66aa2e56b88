package org.renshe.province.medical.reconciliation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares an institution's settlements with ours, row by row (对明细账). Pure. */
final class DetailComparison {
  private DetailComparison() {}

  /**
   * A settlement here.
   *
   * @param line the same figures as the hospital's file has
   * @param messageId {@code msgid}
   */
  record Ours(DetailLine line, String messageId) {}

  /**
   * The hospital's rows in their order, then those only we have: these come without identifiers,
   * since the hospital does not know them, and with the {@code msgid} to reverse them by.
   */
  static List<DetailResult> compare(List<DetailLine> theirs, List<Ours> ours) {
    Map<String, Ours> known = new LinkedHashMap<>();
    ours.forEach(one -> known.put(one.line().settlementId(), one));
    Set<String> seen = new HashSet<>();
    List<DetailResult> results = new ArrayList<>();
    for (DetailLine line : theirs) {
      Ours here = known.get(line.settlementId());
      results.add(result(line, here, !seen.add(line.settlementId())));
    }
    for (Ours here : ours) {
      if (!seen.contains(here.line().settlementId())) {
        results.add(onlyHere(here));
      }
    }
    return results;
  }

  private static DetailResult result(DetailLine theirs, Ours here, boolean again) {
    if (here == null) {
      return new DetailResult(
          theirs.personNumber(),
          theirs.visitId(),
          theirs.settlementId(),
          null,
          false,
          theirs.refund(),
          "中心无此结算",
          null,
          null,
          null);
    }
    DetailLine ours = here.line();
    List<String> memo = again ? new ArrayList<>(List.of("重复")) : differences(theirs, ours);
    return new DetailResult(
        theirs.personNumber(),
        theirs.visitId(),
        theirs.settlementId(),
        here.messageId(),
        memo.isEmpty(),
        ours.refund(),
        memo.isEmpty() ? null : String.join("；", memo),
        ours.total(),
        ours.funds(),
        ours.account());
  }

  private static List<String> differences(DetailLine theirs, DetailLine ours) {
    List<String> memo = new ArrayList<>();
    if (!theirs.visitId().equals(ours.visitId())) {
      memo.add("就诊ID不一致");
    }
    if (!theirs.personNumber().equals(ours.personNumber())) {
      memo.add("人员编号不一致");
    }
    if (!theirs.total().equals(ours.total())) {
      memo.add("医疗费总额相差" + theirs.total().minus(ours.total()).toYuan());
    }
    if (!theirs.funds().equals(ours.funds())) {
      memo.add("基金支付相差" + theirs.funds().minus(ours.funds()).toYuan());
    }
    if (!theirs.account().equals(ours.account())) {
      memo.add("个人账户相差" + theirs.account().minus(ours.account()).toYuan());
    }
    if (theirs.refund() != ours.refund()) {
      memo.add("退费结算标志不一致");
    }
    return memo;
  }

  private static DetailResult onlyHere(Ours here) {
    DetailLine ours = here.line();
    return new DetailResult(
        ours.personNumber(),
        null,
        null,
        here.messageId(),
        false,
        ours.refund(),
        "医院无此结算",
        ours.total(),
        ours.funds(),
        ours.account());
  }
}
