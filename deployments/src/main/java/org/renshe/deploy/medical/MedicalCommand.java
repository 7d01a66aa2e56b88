package org.renshe.deploy.medical;

import picocli.CommandLine.Command;

/** {@code renshe medical}. */
@Command(
    name = "medical",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe medical recompute --all --node http://127.0.0.1:8831 --token-file operator.token%n"
            + "%nUsage: ",
    description = "Stored medical settlements (医保结算): recomputed and compared.",
    subcommands = RecomputeCommand.class)
public final class MedicalCommand {}
