package org.renshe.hub.reconciliation;

import java.util.List;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.identity.Division;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.DayFinding;
import org.renshe.protocol.message.DayPair;
import org.renshe.protocol.message.InsuranceKind;

/** The check's words as people read them. */
public final class CheckWords {
  private CheckWords() {}

  /** Name and code of a province; the code alone where it has no name. */
  public static String place(String member) {
    return Division.find(member)
        .map(division -> division.name() + " " + division.code())
        .orElse(member);
  }

  public static String kind(DayPair pair, Wording wording) {
    String insurance =
        pair.kind() == InsuranceKind.EMPLOYEE
            ? wording.of("职工", "Employees")
            : pair.kind() == InsuranceKind.RESIDENT
                ? wording.of("居民", "Residents")
                : pair.kind().name();
    String care =
        pair.care() == CareKind.INPATIENT
            ? wording.of("住院", "inpatient")
            : pair.care() == CareKind.OUTPATIENT
                ? wording.of("门诊", "outpatient")
                : pair.care().name();
    return insurance + " " + care;
  }

  public static String difference(DayFinding.Difference difference, Wording wording) {
    return switch (difference) {
      case MISSING_AT_TREATMENT -> wording.of("就医地缺失", "Missing at the treatment place");
      case MISSING_AT_INSURED -> wording.of("参保地缺失", "Missing at the insured place");
      case MISSING_AT_HUB -> wording.of("中心缺失", "Missing at the hub");
      case AMOUNT_DIFFERS -> wording.of("金额不一致", "Amounts differ");
      case STATE_DIFFERS -> wording.of("状态不一致", "States differ");
      case DUPLICATE -> wording.of("重复", "Twice");
      case EQUAL -> wording.of("一致", "Equal");
    };
  }

  public static String repair(DayFinding.Repair repair, Wording wording) {
    return switch (repair) {
      case NONE -> "";
      case REREAD -> wording.of("由就医地重新取得答复", "The treatment place asks again");
      case RESEND -> wording.of("由参保地补发答复", "The insured place sends its answer again");
      case REENTER -> wording.of("中心依报文日志补登", "The hub enters it from its log");
      case CASE -> wording.of("冻结，人工核查", "Frozen, people find out");
    };
  }

  /** What the hub does about it. */
  public static String deed(String deed, Wording wording) {
    return "CLOSE".equals(deed)
        ? wording.of("结案", "Close the case")
        : wording.of("依报文日志更正中心记录", "Set the hub's entry by its log");
  }

  /** How the last check of the day stands, in a sentence. */
  public static String check(CheckPages.LastCheck last, Wording wording) {
    CheckService.Check check = last.check();
    if (check == null) {
      return wording.of("该日尚未对账。", "That day is not checked yet.");
    }
    if (check.state() != CheckState.DONE) {
      return wording.of("正在对账，等待各省答复：", "Being checked, waiting for: ")
          + String.join(", ", check.silent());
    }
    String done =
        wording.of("第 ", "Check ")
            + check.number()
            + wording.of(" 次对账，完成于 ", ", finished ")
            + wording.time(check.finishedAt());
    return check.silent().isEmpty()
        ? done
        : done + wording.of("；未答复：", "; silent: ") + String.join(", ", check.silent());
  }

  public static boolean isSilent(CheckPages.LastCheck last, String member) {
    return last.check() != null && last.check().silent().contains(member);
  }

  public static boolean isLeft(CheckReport.Finding one) {
    return CheckReport.isLeft(one.finding().state());
  }

  /** All nodes together; each pair stands once in each of the two roles. */
  public static CheckReport.Node sum(List<CheckReport.Node> nodes) {
    CheckReport.Sides owedTo = CheckReport.Sides.NONE;
    CheckReport.Sides owedBy = CheckReport.Sides.NONE;
    boolean agree = true;
    for (CheckReport.Node node : nodes) {
      owedTo = owedTo.plus(node.owedTo());
      owedBy = owedBy.plus(node.owedBy());
      agree &= node.agree();
    }
    return new CheckReport.Node("", "", owedTo, owedBy, agree, 0);
  }

  public static String state(DayFinding.State state, Wording wording) {
    return switch (state) {
      case OPEN -> wording.of("待处理", "Open");
      case FROZEN -> wording.of("已冻结", "Frozen");
      case CLOSED -> wording.of("已结案", "Closed");
      case RESOLVED -> wording.of("已消除", "Resolved");
    };
  }
}
