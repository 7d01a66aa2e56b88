package org.renshe.deploy.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.deploy.conformance.Result.Verdict;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.deploy.hospital.HttpWire;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Pem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe conformance}: plays the hospital against a centre, rule by rule. */
@Command(
    name = "conformance",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe conformance --url http://127.0.0.1:8831/fsi --key data/demo/hospitals/H31010100001.key%n"
            + "  renshe conformance --url … --key … --only 2207 --report report.html%n"
            + "  renshe conformance --url … --key … --without 7101,7102 --json%n"
            + "%nUsage: ",
    description = {
      "Plays a hospital against a centre over all transactions and writes a report, rule by rule.",
      "The people are the sandbox's (deployments/docs/sandbox.md); the demo has them loaded.",
      "Ends with 1 when a rule does not hold."
    },
    subcommands = HospitalWatchCommand.class)
public final class ConformanceCommand implements Callable<Integer> {
  @Option(names = "--url", paramLabel = "URL", description = "Where the centre takes messages")
  private URI url;

  @Option(names = "--key", paramLabel = "FILE", description = "The hospital's signing key (PEM)")
  private Path key;

  @Option(
      names = "--institution",
      defaultValue = "H31010100001",
      description = "fixmedins_code; default ${DEFAULT-VALUE}")
  private String institution;

  @Option(
      names = "--institution-name",
      defaultValue = "上海演示医院",
      description = "fixmedins_name; default ${DEFAULT-VALUE}")
  private String institutionName;

  @Option(
      names = "--division",
      defaultValue = "310101",
      description = "Division of the institution; default ${DEFAULT-VALUE}")
  private String division;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PREFIX",
      description = "Only rules whose name begins with one of these")
  private List<String> only = List.of();

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "INFNO",
      description = "Transactions the centre does not offer")
  private Set<String> without = Set.of();

  @Option(
      names = "--report",
      defaultValue = "conformance.html",
      paramLabel = "FILE",
      description = "The report; default ${DEFAULT-VALUE}")
  private Path report;

  @Option(names = "--json", description = "Totals and failures as JSON on standard output")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws JsonProcessingException {
    if (url == null || key == null) {
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(), "--url and --key are needed");
    }
    PrintWriter err = spec.commandLine().getErr();
    Bench bench =
        new Bench(
            new Hospital(institution, institutionName, division, "3"),
            Pem.readKey(key),
            new HttpWire(HttpClient.newHttpClient(), url),
            Clock.systemUTC(),
            System::nanoTime);
    List<Rule> rules =
        Rules.all().stream()
            .filter(rule -> only.isEmpty() || only.stream().anyMatch(rule.id()::startsWith))
            .toList();
    List<Result> results = new Conformance(bench, without, result -> tell(err, result)).run(rules);
    Report page =
        new Report(url.toString(), ZonedDateTime.now(ZoneId.of("Asia/Shanghai")), results);
    write(page);
    print(page, results);
    if (page.count(Verdict.FAIL) > 0) {
      throw DeployProblem.NOT_CONFORMANT.with(page.count(Verdict.FAIL), report);
    }
    return ExitCodes.OK;
  }

  private static void tell(PrintWriter err, Result result) {
    if (result.verdict() == Verdict.FAIL) {
      err.println("✗ " + result.rule().id() + "  " + result.reason());
    }
  }

  private void write(Report page) {
    try {
      Files.writeString(report, page.html());
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, report, e.getMessage());
    }
  }

  private void print(Report page, List<Result> results) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper()
              .writeValueAsString(
                  Map.of(
                      "passed",
                      page.count(Verdict.PASS),
                      "failed",
                      page.count(Verdict.FAIL),
                      "leftOut",
                      page.count(Verdict.LEFT_OUT),
                      "failures",
                      results.stream()
                          .filter(result -> result.verdict() == Verdict.FAIL)
                          .map(result -> result.rule().id())
                          .toList())));
      return;
    }
    out.println(
        page.count(Verdict.PASS)
            + Language.text(" 条通过,", " rules hold, ")
            + page.count(Verdict.FAIL)
            + Language.text(" 条不通过,", " do not, ")
            + page.count(Verdict.LEFT_OUT)
            + Language.text(" 条未测;报告 ", " were left out; report ")
            + report);
  }
}
