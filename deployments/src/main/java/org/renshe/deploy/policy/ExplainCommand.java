package org.renshe.deploy.policy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code renshe policy explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Calculates the bill of a case file and prints every step with the rule row that made it.",
      "Keys of a case file: policy care level date groups age filing admission year class_a class_b",
      "class_c over_price_limit account med_type disease disease_care referred_from from",
      "unbroken_years years_without_claim; see docs/policies.md for an example."
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CASE", description = "Case file (YAML)")
  private Path file;

  @Option(names = "--policies", paramLabel = "FOLDER", description = "Default: the samples")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Shelf shelf = Shelf.open(folder);
    PolicyCase one = new PolicyCase(read());
    Statement statement =
        shelf.calculator(one.policy()).calculate(one.situation(), one.bill()).statement();
    PrintWriter out = spec.commandLine().getOut();
    head(out, statement);
    int number = 0;
    for (Statement.Step step : statement.steps()) {
      number++;
      step(out, number, step, shelf);
    }
    foot(out, statement);
    return ExitCodes.OK;
  }

  private com.fasterxml.jackson.databind.JsonNode read() {
    try {
      return new YAMLMapper().readTree(SignCommand.read(file));
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, file, e.getMessage());
    }
  }

  private static void head(PrintWriter out, Statement statement) {
    out.printf(
        "%s  %s%s%n",
        statement.policyPack(),
        Language.text("政策摘要 SM3 ", "policy digest SM3 ")
            + statement.policyDigest().substring(0, 16),
        statement.sample() ? Language.text("  〔样例，非现行政策〕", "  [sample, not law]") : "");
    row(out, Language.text("医疗费总额", "total"), statement.totals().total());
    row(out, Language.text("  全自费", "  full self-pay"), statement.totals().fullSelfPay());
    row(out, Language.text("  超限价", "  over limit price"), statement.totals().overLimit());
    row(out, Language.text("  先行自付", "  first self-pay"), statement.totals().firstSelfPay());
    row(out, Language.text("  政策范围内", "  in scope"), statement.totals().inScope());
    out.println();
  }

  private static void step(PrintWriter out, int number, Statement.Step step, Shelf shelf) {
    out.printf(
        "%2d  %-24s %14s %s %14s   %s%n",
        number,
        step.figure(),
        step.base().toYuan(),
        step.ratio() == null ? "         " : "× " + step.ratio().toDecimal() + " ",
        step.amount().toYuan(),
        step.rule());
    String line = shelf.line(step.rule());
    if (!line.isEmpty()) {
      out.println("      " + line);
    }
  }

  private static void foot(PrintWriter out, Statement statement) {
    out.println();
    for (Fund fund : Fund.values()) {
      if (!statement.paidBy(fund).isZero()) {
        row(out, fund.name(), statement.paidBy(fund));
      }
    }
    row(out, Language.text("个人现金", "cash"), statement.cash());
  }

  private static void row(PrintWriter out, String what, Money amount) {
    out.printf("%-28s %14s%n", what, amount.toYuan());
  }
}
