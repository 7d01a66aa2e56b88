package org.renshe.deploy.medical;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code renshe medical catalogue}. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe medical catalogue template --node http://127.0.0.1:8831 > template.csv%n"
            + "  renshe medical catalogue import drugs.xlsx --node http://127.0.0.1:8831%n"
            + "%nUsage: ",
    description = "Catalogues of the treatment place.",
    subcommands = ImportCommand.class)
final class CatalogueCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "template",
      mixinStandardHelpOptions = true,
      description = "An empty table with every column, to be filled in.")
  void template(@Mixin NodeOptions node) {
    byte[] table = node.open().getBytes("/api/v1/admin/catalogue-imports/template.csv");
    spec.commandLine().getOut().print(new String(table, StandardCharsets.UTF_8));
    spec.commandLine().getOut().flush();
  }
}
