package org.renshe.province.medical.cashier;

import java.util.EnumSet;
import java.util.Set;

/** Life of a bill at the counter. */
public enum BillState {
  /** Rows, person or visit are being entered. */
  DRAFT("录入中", "being entered"),
  /** The split was estimated and may be confirmed. */
  ESTIMATED("已试算", "estimated"),
  /** Confirmed; the insured place's answer is not known. */
  WAITING("等待结果", "waiting for its outcome"),
  SETTLED("已结算", "settled"),
  /** A cancellation (2208) was asked for; its outcome is not known. */
  CANCELLING("撤销待确认", "waiting for its cancellation"),
  /** A reversal (2601) was asked for; its outcome is not known. */
  REVERSING("冲正待确认", "waiting for its reversal"),
  CANCELLED("已撤销", "cancelled"),
  REVERSED("已冲正", "reversed"),
  /** Given up before anything was settled. */
  DISCARDED("已作废", "discarded");

  private final String zh;
  private final String en;

  BillState(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  private Set<BillState> following() {
    return switch (this) {
      case DRAFT -> EnumSet.of(DRAFT, ESTIMATED, DISCARDED);
      case ESTIMATED -> EnumSet.of(DRAFT, ESTIMATED, WAITING, DISCARDED);
      case WAITING -> EnumSet.of(WAITING, SETTLED, DRAFT, REVERSING, REVERSED);
      case SETTLED -> EnumSet.of(CANCELLING, CANCELLED, REVERSED);
      case CANCELLING -> EnumSet.of(CANCELLING, CANCELLED, SETTLED, REVERSED);
      case REVERSING -> EnumSet.of(REVERSING, REVERSED, WAITING, SETTLED);
      case CANCELLED, REVERSED, DISCARDED -> EnumSet.noneOf(BillState.class);
    };
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException BILL_MOVED_ON
   */
  BillState next(BillState next) {
    if (!following().contains(next)) {
      throw movedOn();
    }
    return next;
  }

  RuntimeException movedOn() {
    return CashierProblem.BILL_MOVED_ON.with(zh, en);
  }

  /** Whether rows, person and visit may still be changed. */
  boolean isOpen() {
    return this == DRAFT || this == ESTIMATED;
  }

  /** Whether something was sent whose outcome is not known. */
  boolean isPending() {
    return this == WAITING || this == CANCELLING || this == REVERSING;
  }
}
