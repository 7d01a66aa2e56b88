package org.renshe.deploy.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.ConfigurationTable;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Schema;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.conformance.ConformanceRules;
import org.renshe.deploy.sandbox.SandboxPerson;
import org.renshe.hub.Hub;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.problem.ProtocolProblem;
import org.renshe.province.Province;

/** Every generated document by its path under {@code deployments/}. */
final class References {
  private static final String GENERATED =
      "<!-- Made from the code by `renshe reference`; do not edit. -->\n\n";

  private References() {}

  static Map<String, String> all(Path scratch) {
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put("conf/node.properties", configuration("node", Province.settings()));
    documents.put("conf/hub.properties", configuration("hub", Hub.settings()));
    documents.put("docs/reference/settings-node.md", settings("node", Province.settings()));
    documents.put("docs/reference/settings-hub.md", settings("hub", Hub.settings()));
    documents.put("docs/reference/errors.md", errors());
    documents.put("docs/reference/sandbox.md", sandbox());
    documents.put("docs/reference/conformance-rules.md", ConformanceRules.markdown(GENERATED));
    documents.put(
        "sql/oracle/node.sql",
        OracleSql.of(changelogs(Province.schemas()), scratch.resolve("node")));
    documents.put(
        "sql/oracle/hub.sql", OracleSql.of(changelogs(Hub.schemas()), scratch.resolve("hub")));
    return documents;
  }

  /** Every entry of the error catalogue, by code. */
  static List<Problem> problems() {
    return Stream.of(
            Stream.<Problem>of(ProtocolProblem.values()),
            Stream.<Problem>of(ChassisProblem.values()),
            Stream.<Problem>of(DeployProblem.values()),
            Province.problems().stream(),
            Hub.problems().stream())
        .flatMap(problems -> problems)
        .distinct()
        .sorted(Comparator.comparing(Problem::code))
        .toList();
  }

  private static List<String> changelogs(List<Schema> schemas) {
    List<String> changelogs = new ArrayList<>(Database.CHASSIS.changelogs());
    schemas.forEach(schema -> changelogs.addAll(schema.changelogs()));
    return changelogs;
  }

  private static String configuration(String program, List<ConfigKey<?>> keys) {
    return "# Settings of `renshe "
        + program
        + "`, each with its default. Take the mark away to change one; the environment overrides"
        + " this file.\n# Made from the code by `renshe reference`.\n\n"
        + ConfigurationTable.properties(keys);
  }

  private static String settings(String program, List<ConfigKey<?>> keys) {
    return GENERATED
        + "# Settings of `renshe "
        + program
        + "`\n\nProgram default, overridden by the file given with `--config`, overridden by the"
        + " environment: `http.port` is `RENSHE_HTTP_PORT`. An unknown key refuses the start.\n\n"
        + ConfigurationTable.markdown(keys);
  }

  private static String errors() {
    StringBuilder page =
        new StringBuilder(GENERATED)
            .append("# Error catalogue (错误目录)\n\n")
            .append("A code never changes its meaning. Over HTTP it comes as RFC 9457 problem")
            .append(" details with this status; at the hospital interface as `infcode` -1 with")
            .append(" `[code]` first in `err_msg`; on the command line as one sentence.\n\n")
            .append("| code | status | 说明 | meaning | 怎么办 | what to do | same request again? |\n")
            .append("|---|---|---|---|---|---|---|\n");
    for (Problem problem : problems()) {
      page.append(
          row(
              problem.code(),
              Integer.toString(problem.status()),
              problem.zh(),
              problem.en(),
              problem.remedyZh(),
              problem.remedyEn(),
              problem.retrySafe() ? "yes" : "no"));
    }
    return page.toString();
  }

  private static String sandbox() {
    StringBuilder page =
        new StringBuilder(GENERATED)
            .append("# The sandbox's people (沙箱人员)\n\n")
            .append("`renshe demo` has them loaded; all are invented (ID numbers of divisions that")
            .append(" were never assigned). Any hospital of the demonstration meets the outcome")
            .append(" beside the person, every time; `renshe conformance` uses them all. Two")
            .append(" outcomes no data brings about: the node plays them where")
            .append(" `sandbox.played-outcomes` names the person, which production refuses.\n\n")
            .append("| outcome | 结果 | what happens | name | ID number | card | insured at |\n")
            .append("|---|---|---|---|---|---|---|\n");
    for (SandboxPerson person : SandboxPerson.all()) {
      page.append(
          row(
              person.outcome().name(),
              person.outcome().zh(),
              person.outcome().en(),
              person.name(),
              person.of("idNumber"),
              person.of("cardNumber"),
              person.of("division")));
    }
    return page.toString();
  }

  private static String row(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .reduce("|", (line, cell) -> line + " " + cell + " |")
        .concat("\n");
  }
}
