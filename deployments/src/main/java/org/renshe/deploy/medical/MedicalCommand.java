package org.renshe.deploy.medical;

import picocli.CommandLine.Command;

/** {@code renshe medical}. */
@Command(
    name = "medical",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe medical catalogue import drugs.xlsx --node http://127.0.0.1:8831 --dry-run%n"
            + "  renshe medical recompute --all --node http://127.0.0.1:8831 --token-file operator.token%n"
            + "%nUsage: ",
    description = "Medical insurance of a node: catalogues, stored settlements (医保结算).",
    subcommands = {CatalogueCommand.class, RecomputeCommand.class})
public final class MedicalCommand {}
