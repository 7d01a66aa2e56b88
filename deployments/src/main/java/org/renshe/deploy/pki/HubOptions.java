package org.renshe.deploy.pki;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.api.Secrets;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Pem;
import picocli.CommandLine.Option;

/** Where the hub is and how to speak to it. */
final class HubOptions {
  private static final Duration CONNECT = Duration.ofSeconds(10);

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
    return new JsonApi(http(), hub, "");
  }

  JsonApi openAsOperator(String tokenFile) {
    String token =
        Secrets.read(tokenFile, "RENSHE_OPERATOR_TOKEN", "operator token", "--token-file");
    return new JsonApi(http(), hub, token);
  }

  private HttpClient http() {
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT);
    if (ca != null) {
      builder.sslContext(trusting(Pem.readCertificates(ca)));
    }
    return builder.build();
  }

  private static SSLContext trusting(List<X509Certificate> roots) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (X509Certificate root : roots) {
        store.setCertificateEntry(root.getSerialNumber().toString(), root);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new ProblemException(DeployProblem.CERTIFICATE_REFUSED, e, e.getMessage());
    }
  }
}
