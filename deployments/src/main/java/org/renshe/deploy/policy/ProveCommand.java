package org.renshe.deploy.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.proof.Finding;
import org.renshe.province.medical.policy.proof.Proof;
import org.renshe.province.medical.policy.proof.ProofReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code renshe policy prove}. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = {
      "Proves policy files over every kind of case and every amount, by intervals: complete, bands",
      "without gap or overlap, never falling, never above bill or ceiling, every row reachable.",
      "Ends with 1 when something was found; 0 with --drafts when only gaps, open figures or idle",
      "rows were."
    })
final class ProveCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Files without .yaml; all if none")
  private List<String> names = List.of();

  @Option(names = "--policies", paramLabel = "FOLDER", description = "Default: the samples")
  private Path folder;

  @Option(names = "--drafts", description = "Only wrong money counts; a draft may have gaps")
  private boolean drafts;

  @Option(names = "--json", description = "As JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws JsonProcessingException {
    Shelf shelf = Shelf.open(folder);
    List<ProofReport> reports = new ArrayList<>();
    for (String name : names.isEmpty() ? shelf.names() : names) {
      PolicyPack pack = shelf.pack(name);
      reports.add(Proof.of(pack, shelf.inherited(pack), Shelf.national()));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(reports));
    } else {
      reports.forEach(report -> print(out, report));
    }
    boolean good =
        reports.stream().allMatch(report -> drafts ? report.moneyHolds() : report.holds());
    return good ? ExitCodes.OK : ExitCodes.MISMATCH;
  }

  private static void print(PrintWriter out, ProofReport report) {
    out.printf(
        Language.text(
            "%s %-18s %6d 种情形 %4d 种算法 %6d 段%n", "%s %-18s %6d cases %4d functions %6d stretches%n"),
        report.holds() ? "✓" : report.moneyHolds() ? "○" : "✗",
        report.pack(),
        report.cases(),
        report.functions(),
        report.stretches());
    for (Finding finding : report.findings()) {
      out.println(
          "    "
              + Language.text(finding.kind().zh(), finding.kind().en())
              + ": "
              + finding.rule()
              + (finding.example().isEmpty() ? "" : "  (" + finding.example() + ")"));
    }
  }
}
