package org.renshe.deploy.pki;

import java.net.URI;
import java.nio.file.Path;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.api.Secrets;
import org.renshe.deploy.api.TrustedHttp;
import picocli.CommandLine.Option;

/** Where the hub is and how to speak to it. */
final class HubOptions {
  @Option(
      names = "--hub",
      required = true,
      paramLabel = "URL",
      description = "The hub, such as https://hub.example:8800")
  private URI hub;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Root certificate (PEM) that the hub's TLS certificate must come from")
  private Path ca;

  JsonApi open() {
    return new JsonApi(TrustedHttp.client(ca), hub, "");
  }

  JsonApi openAsOperator(String tokenFile) {
    String token =
        Secrets.read(tokenFile, "RENSHE_OPERATOR_TOKEN", "operator token", "--token-file");
    return new JsonApi(TrustedHttp.client(ca), hub, token);
  }
}
