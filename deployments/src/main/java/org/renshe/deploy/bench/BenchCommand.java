package org.renshe.deploy.bench;

import picocli.CommandLine.Command;

/** {@code renshe bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisHeading = "Examples:%n" + "  renshe bench catalogue%n" + "%nUsage: ",
    description = "How fast this machine is, each figure beside its limit.",
    subcommands = CatalogueBench.class)
public final class BenchCommand {}
