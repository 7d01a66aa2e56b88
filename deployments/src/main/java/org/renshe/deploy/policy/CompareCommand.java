package org.renshe.deploy.policy;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Calculator;
import org.renshe.province.medical.policy.release.ReleasedPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code renshe policy compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Settles the same year of bills by two versions of a policy and shows who gains, who loses",
      "and what it costs each fund.",
      "Bills: CSV with person,groups,age,date,care,level,filing,class_a,class_b,share,class_c sorted",
      "by person and date (groups joined by +), or invented ones with --generate."
    })
final class CompareCommand implements Callable<Integer> {
  private static final int SHOWN = 5;

  @Parameters(index = "0", paramLabel = "OLD", description = "Policy file")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The same policy, another version")
  private Path fresh;

  @Option(names = "--bills", paramLabel = "FILE", description = "A year of bills (CSV)")
  private Path bills;

  @Option(
      names = "--generate",
      defaultValue = "10000",
      description = "People to invent; default 10000")
  private int people;

  @Option(names = "--seed", defaultValue = "1", description = "Of the invented year; default 1")
  private long seed;

  @Option(names = "--year", description = "Of the invented bills; default this year")
  private Integer year;

  @Option(names = "--policies", paramLabel = "FOLDER", description = "Files they inherit from")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Calculator before = calculator(old);
    Calculator after = calculator(fresh);
    List<YearOfBills.Person> persons =
        bills == null
            ? YearOfBills.invent(
                before.pack().kind(),
                year == null ? LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear() : year,
                people,
                seed)
            : YearOfBills.read(bills);
    Comparison comparison = new Comparison(before, after);
    comparison.run(persons);
    print(spec.commandLine().getOut(), comparison);
    return ExitCodes.OK;
  }

  private Calculator calculator(Path file) {
    String name = ReleasedPack.nameOf(file);
    return Shelf.open(folder).with(name, Shelf.text(file)).calculator(name);
  }

  private static void print(PrintWriter out, Comparison comparison) {
    out.printf(
        Language.text("%d 人 %d 张费用单%n", "%d people, %d bills%n"),
        comparison.changes().size(),
        comparison.bills());
    comparison
        .refused()
        .forEach(
            (refusal, count) ->
                out.println(Language.text("未能比较 ", "not compared ") + count + "  " + refusal));
    out.println(
        Language.text(
            "人群            受益   受损   不变     个人负担变化",
            "group           gain   lose   same   change of people's part"));
    comparison
        .groups()
        .forEach(
            (name, group) ->
                out.printf(
                    "%-14s %6d %6d %6d %16s%n",
                    name, group.gain(), group.lose(), group.same(), group.difference().toYuan()));
    out.println(Language.text("基金支出变化", "change of what each fund pays"));
    comparison.cost().forEach((fund, money) -> out.printf("  %-18s %16s%n", fund, money.toYuan()));
    Money all = Money.sum(comparison.cost().values());
    out.printf("  %-18s %16s%n", Language.text("合计", "all"), all.toYuan());
    extremes(out, comparison, Language.text("受损最多", "lose most"), 1);
    extremes(out, comparison, Language.text("受益最多", "gain most"), -1);
  }

  /**
   * @param sign 1 for those who pay more, -1 for those who pay less
   */
  private static void extremes(PrintWriter out, Comparison comparison, String title, int sign) {
    out.println(title);
    comparison.changes().stream()
        .filter(change -> Long.signum(change.difference().fen()) == sign)
        .sorted(Comparator.comparingLong(change -> -sign * change.difference().fen()))
        .limit(SHOWN)
        .forEach(
            change ->
                out.printf(
                    "  %-10s %-10s %3d  %14s → %14s  %14s%n",
                    change.person(),
                    change.group(),
                    change.bills(),
                    change.old().toYuan(),
                    change.fresh().toYuan(),
                    change.difference().toYuan()));
  }
}
