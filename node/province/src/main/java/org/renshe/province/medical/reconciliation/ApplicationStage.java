package org.renshe.province.medical.reconciliation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.renshe.chassis.pages.Wording;

/** Life of a clearing application ({@code clr_stas}); the one table of its moves. */
public enum ApplicationStage {
  /** Withdrawn by the hospital or returned by the agency: its period may be applied for again. */
  NOT_APPLIED("0", "未申报", "not applied for"),
  APPLIED("10", "已申报", "applied"),
  ACCEPTED("20", "申请已受理", "accepted"),
  AUDITING("30", "正在审核", "under audit"),
  AUDITED("40", "审核完成", "audited"),
  CLEARED("50", "已清算", "cleared"),
  PAID("60", "已拨付", "paid");

  private final String code;
  private final String zh;
  private final String en;

  ApplicationStage(String code, String zh, String en) {
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  /** {@code clr_stas}. */
  public String code() {
    return code;
  }

  public String name(Wording wording) {
    return wording.of(zh, en);
  }

  /** What it may become, next step first. */
  public Set<ApplicationStage> following() {
    return switch (this) {
      case NOT_APPLIED, PAID -> EnumSet.noneOf(ApplicationStage.class);
      case APPLIED -> EnumSet.of(ACCEPTED, NOT_APPLIED);
      case ACCEPTED -> EnumSet.of(AUDITING, NOT_APPLIED);
      case AUDITING -> EnumSet.of(AUDITED, NOT_APPLIED);
      case AUDITED -> EnumSet.of(CLEARED);
      case CLEARED -> EnumSet.of(PAID);
    };
  }

  /** Whether its settlements are bound by it. */
  boolean binds() {
    return this != NOT_APPLIED;
  }

  ApplicationStage next(ApplicationStage next) {
    if (!following().contains(next)) {
      throw ReconciliationProblem.STAGE_ILLEGAL.with(zh, next.zh);
    }
    return next;
  }

  static Optional<ApplicationStage> ofCode(String code) {
    return Arrays.stream(values()).filter(stage -> stage.code.equals(code)).findFirst();
  }
}
