package org.renshe.deploy.api;

import java.io.IOException;
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
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Pem;

/** HTTP to a member, whose TLS certificate may have to come from a root of its own. */
public final class TrustedHttp {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private TrustedHttp() {}

  /**
   * @param ca root certificates in PEM; null for those the machine trusts
   */
  public static HttpClient client(Path ca) {
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
