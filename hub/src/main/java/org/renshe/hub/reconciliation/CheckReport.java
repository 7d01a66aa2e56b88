package org.renshe.hub.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.security.FourEyes;
import org.renshe.protocol.message.DayFinding;
import org.renshe.protocol.message.DayTotal;
import org.renshe.protocol.message.NoteDayCheck;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.trust.Directory;

/** How a day's check stands, for people and programs to look at. */
public final class CheckReport {
  private final Database database;
  private final RepairService repairs;
  private final Supplier<Directory> directory;

  CheckReport(Database database, RepairService repairs, Supplier<Directory> directory) {
    this.database = database;
    this.repairs = repairs;
    this.directory = directory;
  }

  /** The three sides of a pair. */
  public record Line(NoteDayCheck.Line totals, boolean agree) {}

  /**
   * A difference.
   *
   * @param proposal what is proposed about it; null without
   * @param closing why it was closed and by whom; null unless it was
   */
  public record Finding(
      DayFinding finding, FourEyes.Proposal proposal, Instant repairedAt, String closing) {}

  /** What the sides have in one role of a province. */
  public record Sides(Money treatment, Money hub, Money insured) {
    static final Sides NONE = new Sides(Money.ZERO, Money.ZERO, Money.ZERO);

    Sides plus(NoteDayCheck.Line line) {
      return new Sides(
          treatment.plus(amount(line.treatment())),
          hub.plus(amount(line.hub())),
          insured.plus(amount(line.insured())));
    }

    Sides plus(Sides other) {
      return new Sides(
          treatment.plus(other.treatment), hub.plus(other.hub), insured.plus(other.insured));
    }

    private static Money amount(DayTotal total) {
      return total == null ? Money.ZERO : total.amount();
    }
  }

  /**
   * One node of the board.
   *
   * @param owedTo what is owed to it as treatment place; the sum of all rows counts each pair once
   * @param owedBy what it owes as insured place
   * @param agree whether all its pairs agree
   * @param differences open and frozen findings that concern it
   */
  public record Node(
      String code, String name, Sides owedTo, Sides owedBy, boolean agree, long differences) {}

  /** Pairs of a day, in order. */
  public List<Line> lines(LocalDate day) {
    return database.read(
        transaction ->
            CheckQueries.lines(transaction, day).stream()
                .map(row -> new Line(row.line(), row.agree))
                .toList());
  }

  /** Differences of a day, resolved ones too. */
  public List<Finding> findings(LocalDate day) {
    return database.read(
        transaction ->
            CheckQueries.findings(transaction, day).stream()
                .map(
                    row ->
                        new Finding(
                            row.finding(),
                            repairs.open(transaction, row.id).orElse(null),
                            row.repairedAt,
                            row.closing))
                .toList());
  }

  /** Every active province, with or without anything settled that day. */
  List<Node> board(List<Line> lines, List<Finding> findings) {
    SortedMap<String, Node> nodes = new TreeMap<>();
    for (Directory.Member member : directory.get().members()) {
      if (member.active() && !member.code().isHub()) {
        nodes.put(member.code().value(), node(member, lines, findings));
      }
    }
    return new ArrayList<>(nodes.values());
  }

  private static Node node(Directory.Member member, List<Line> lines, List<Finding> findings) {
    Sides owedTo = Sides.NONE;
    Sides owedBy = Sides.NONE;
    boolean agree = true;
    for (Line line : lines) {
      boolean creditor = line.totals().pair().creditor().equals(member.code());
      boolean debtor = line.totals().pair().debtor().equals(member.code());
      owedTo = creditor ? owedTo.plus(line.totals()) : owedTo;
      owedBy = debtor ? owedBy.plus(line.totals()) : owedBy;
      agree &= line.agree() || !(creditor || debtor);
    }
    long left =
        findings.stream()
            .map(Finding::finding)
            .filter(one -> isLeft(one.state()))
            .filter(
                one -> one.debtor().equals(member.code()) || one.creditor().equals(member.code()))
            .count();
    return new Node(member.code().value(), member.name(), owedTo, owedBy, agree, left);
  }

  static boolean isLeft(DayFinding.State state) {
    return state == DayFinding.State.OPEN || state == DayFinding.State.FROZEN;
  }
}
