package org.renshe.protocol.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.json.MayBeNull;

/**
 * Hub to province: how the check of that day came out between you and the others (对账结果). Comes in
 * parts; a part of a later check replaces what came before.
 *
 * @param day settlement day, Asia/Shanghai
 * @param check number of the check of that day, growing
 * @param checkedAt when the hub compared
 * @param part from 1; part 1 has all lines
 * @param parts how many
 * @param lines totals of the three sides, pair by pair
 * @param findings differences, at most {@link #FINDINGS_MAX} a part
 */
public record NoteDayCheck(
    LocalDate day,
    int check,
    Instant checkedAt,
    int part,
    int parts,
    List<Line> lines,
    List<DayFinding> findings)
    implements Request {
  /** Findings in one part at most. */
  public static final int FINDINGS_MAX = 200;

  public NoteDayCheck {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /**
   * The three sides of a pair; null where a side did not report.
   *
   * @param treatment the creditor's total
   * @param hub the hub's
   * @param insured the debtor's
   */
  public record Line(
      DayPair pair,
      @MayBeNull DayTotal treatment,
      @MayBeNull DayTotal hub,
      @MayBeNull DayTotal insured) {}

  @Override
  public MessageType type() {
    return MessageType.NOTE_DAY_CHECK;
  }
}
