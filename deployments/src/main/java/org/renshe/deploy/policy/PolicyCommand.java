package org.renshe.deploy.policy;

import picocli.CommandLine.Command;

/** {@code renshe policy}. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe policy prove                                      every sample, every case, every amount%n"
            + "  renshe policy explain stay.yaml                          a bill step by step, with its rule rows%n"
            + "  renshe policy compare old.yaml new.yaml --generate 20000 who gains, who loses, what it costs%n"
            + "  renshe policy officer --name 李经办 --out officers       an officer's key and certificate%n"
            + "  renshe policy sign 340100-employee.yaml --as author --version 2027.1 --from 2027-01-01 \\%n"
            + "      --key 李经办.key --certificate 李经办.crt%n"
            + "  renshe policy state policies --officers officers          how far each file has come%n"
            + "%nUsage: ",
    description = "Benefit policy files (待遇政策): made, proved, explained, compared, released.",
    subcommands = {
      ProveCommand.class,
      ExplainCommand.class,
      ExamplesCommand.class,
      CompareCommand.class,
      OfficerCommand.class,
      SignCommand.class,
      StateCommand.class
    })
public final class PolicyCommand {}
