package org.renshe.deploy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.Outcome;
import org.renshe.province.medical.policy.proof.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe policy examples}. */
@Command(
    name = "examples",
    mixinStandardHelpOptions = true,
    description = {
      "Runs worked examples and prints which rows of the files none of them touches.",
      "Ends with 1 when one does not come out to the fen."
    })
final class ExamplesCommand implements Callable<Integer> {
  @Option(names = "--policies", paramLabel = "FOLDER", description = "Default: the samples")
  private Path folder;

  @Option(
      names = "--examples",
      paramLabel = "FILE",
      description = "Default: the published and constructed examples of the samples")
  private Path file;

  @Option(names = "--rows", description = "Print each untouched row, not only how many")
  private boolean rows;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Shelf shelf = Shelf.open(folder);
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Set<String>> touched = new TreeMap<>();
    int good = 0;
    int wrong = 0;
    int inconsistent = 0;
    for (JsonNode example : examples()) {
      List<String> differences = run(shelf, example, touched);
      boolean printedWrong = "inconsistent".equals(example.path("status").asText());
      inconsistent += printedWrong ? 1 : 0;
      good += differences.isEmpty() ? 1 : 0;
      wrong += differences.isEmpty() ? 0 : 1;
      if (printedWrong) {
        out.println("○ " + example.get("id").asText() + "  " + example.get("printed"));
      }
      differences.forEach(
          difference -> out.println("✗ " + example.get("id").asText() + "  " + difference));
    }
    out.println(
        good
            + Language.text(" 例分毫不差,", " examples come out to the fen, ")
            + wrong
            + Language.text(" 例不符;其中 ", " do not; of all ")
            + inconsistent
            + Language.text(" 例印刷数字自相矛盾", " print figures that contradict themselves"));
    untouched(out, shelf, touched);
    return wrong == 0 ? ExitCodes.OK : ExitCodes.MISMATCH;
  }

  private void untouched(PrintWriter out, Shelf shelf, Map<String, Set<String>> touched) {
    for (String name : shelf.names()) {
      List<String> all = Rows.withMoney(shelf.pack(name).tables());
      List<String> idle = new ArrayList<>(all);
      idle.removeAll(touched.getOrDefault(name, Set.of()));
      out.printf(
          Language.text(
              "%-18s %3d 行中 %3d 行未被任何示例用到%n", "%-18s of %3d rows %3d are touched by none%n"),
          name,
          all.size(),
          idle.size());
      if (rows) {
        idle.forEach(rule -> out.println("    " + rule + "  " + shelf.line(rule)));
      }
    }
  }

  private static List<String> run(Shelf shelf, JsonNode example, Map<String, Set<String>> touched) {
    PolicyCase one = new PolicyCase(example);
    String text = shelf.text(one.policy());
    for (JsonNode leftOut : example.path("leave_out")) {
      text = text.replaceAll("(?m)^  - \\{" + leftOut.asText() + ".*$", "");
    }
    Outcome outcome =
        shelf
            .with(one.policy(), text)
            .calculator(one.policy())
            .calculate(one.situation(), one.bill());
    Set<String> rules = touched.computeIfAbsent(one.policy(), key -> new TreeSet<>());
    outcome.statement().steps().forEach(step -> rules.add(step.rule()));
    return differences(example.path("expected"), outcome);
  }

  private static List<String> differences(JsonNode expected, Outcome outcome) {
    Statement statement = outcome.statement();
    Map<String, Money> figures = new TreeMap<>();
    figures.put("total", statement.totals().total());
    figures.put("class_c", statement.totals().fullSelfPay());
    figures.put("class_b_first_pay", statement.totals().firstSelfPay());
    figures.put("in_scope", statement.totals().inScope());
    figures.put("out_of_area_first_pay", statement.outOfAreaFirstPay());
    figures.put("deductible", statement.deductible());
    figures.put("pool", statement.paidBy(Fund.POOL));
    figures.put("large_amount", statement.paidBy(Fund.LARGE_AMOUNT));
    figures.put("serious_illness", statement.paidBy(Fund.SERIOUS_ILLNESS));
    figures.put("civil_servant", statement.paidBy(Fund.CIVIL_SERVANT));
    figures.put("assistance", statement.paidBy(Fund.ASSISTANCE));
    figures.put("policy_scope_self_pay", outcome.after().seriousIllnessBase());
    figures.put("patient", statement.personTotal());
    List<String> differences = new ArrayList<>();
    figures.forEach(
        (name, found) -> {
          if (expected.has(name) && !Money.ofYuan(expected.get(name).asText()).equals(found)) {
            differences.add(name + " " + found.toYuan() + " ≠ " + expected.get(name).asText());
          }
        });
    return differences;
  }

  private JsonNode examples() {
    try (InputStream samples = ExamplesCommand.class.getResourceAsStream("examples.yaml")) {
      byte[] yaml = file == null ? samples.readAllBytes() : SignCommand.read(file);
      return new YAMLMapper().readTree(new String(yaml, StandardCharsets.UTF_8)).path("examples");
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, file, e.getMessage());
    }
  }
}
