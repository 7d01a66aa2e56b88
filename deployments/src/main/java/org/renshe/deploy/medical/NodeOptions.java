package org.renshe.deploy.medical;

import java.net.URI;
import java.nio.file.Path;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.api.Secrets;
import org.renshe.deploy.api.TrustedHttp;
import picocli.CommandLine.Option;

/** Where a node is and how to speak to it as its operator. */
final class NodeOptions {
  @Option(
      names = "--node",
      required = true,
      paramLabel = "URL",
      description = "The node, such as https://node.example:8831")
  private URI node;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Root certificate (PEM) that the node's TLS certificate must come from")
  private Path ca;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Operator's token; - reads standard input; or RENSHE_OPERATOR_TOKEN")
  private String tokenFile;

  JsonApi open() {
    String token =
        Secrets.read(tokenFile, "RENSHE_OPERATOR_TOKEN", "operator token", "--token-file");
    return new JsonApi(TrustedHttp.client(ca), node, token);
  }
}
