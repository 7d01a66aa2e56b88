package org.renshe.chassis.http;

import static org.renshe.chassis.ChassisProblem.BAD_SETTING;
import static org.renshe.chassis.ChassisProblem.PORT_IN_USE;
import static org.renshe.chassis.ChassisProblem.PUBLIC_WITHOUT_TLS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.servlet.ServletContainer;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.problem.ProblemException;

/** Jetty and Jersey of a member. */
public final class HttpServer implements AutoCloseable {
  private final Server server;
  private final ServerConnector connector;
  private final String host;
  private final boolean tls;

  private HttpServer(Server server, ServerConnector connector, String host, boolean tls) {
    this.server = server;
    this.connector = connector;
    this.host = host;
    this.tls = tls;
  }

  /**
   * Listens when this returns.
   *
   * @throws ProblemException port in use, or an address other than loopback without TLS
   */
  public static HttpServer start(Configuration configuration, Site site) {
    String host = configuration.get(HttpSettings.HOST);
    boolean tls = configuration.find(HttpSettings.TLS_KEYSTORE).isPresent();
    if (!tls && !isLoopback(host)) {
      throw PUBLIC_WITHOUT_TLS.with(host, HttpSettings.TLS_KEYSTORE.name());
    }
    int requestsMax = configuration.get(HttpSettings.REQUESTS_MAX);
    int threadsMax = configuration.get(HttpSettings.THREADS_MAX);
    if (requestsMax > threadsMax - 4) {
      throw BAD_SETTING.with(
          HttpSettings.REQUESTS_MAX.name(), requestsMax, HttpSettings.THREADS_MAX.name() + " - 4");
    }
    QueuedThreadPool threads = new QueuedThreadPool(threadsMax, 4);
    threads.setName("http");
    Server server = new Server(threads);
    ServerConnector connector = connector(server, configuration, tls);
    connector.setHost(host);
    connector.setPort(configuration.get(HttpSettings.PORT));
    connector.setIdleTimeout(configuration.get(HttpSettings.IDLE_MAX).toMillis());
    // What browsers keep open for later need not delay a stop.
    connector.setShutdownIdleTimeout(200);
    server.addConnector(connector);
    server.setHandler(handlers(configuration, site, requestsMax));
    server.setStopTimeout(configuration.get(HttpSettings.STOP_PATIENCE).toMillis());
    listen(server, connector, host);
    return new HttpServer(server, connector, host, tls);
  }

  /** Where it listens, such as {@code http://127.0.0.1:8831}. */
  public String url() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return (tls ? "https://" : "http://") + name + ":" + port();
  }

  public int port() {
    return connector.getLocalPort();
  }

  /** Takes no more requests and waits for those in work, so long as configured. */
  @Override
  public void close() {
    stop(server);
  }

  private static GracefulHandler handlers(Configuration configuration, Site site, int requestsMax) {
    ServletContextHandler context = new ServletContextHandler("/");
    ServletContainer jersey = new ServletContainer(SiteResources.of(configuration, site));
    context.addServlet(new ServletHolder("jersey", jersey), "/*");
    QoSHandler limit = new QoSHandler(context);
    limit.setMaxRequestCount(requestsMax);
    limit.setMaxSuspendedRequestCount(configuration.get(HttpSettings.WAITING_MAX));
    limit.setMaxSuspend(configuration.get(HttpSettings.WAITING_TIME_MAX));
    return new GracefulHandler(limit);
  }

  private static ServerConnector connector(
      Server server, Configuration configuration, boolean tls) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(16 * 1024);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    if (!tls) {
      return new ServerConnector(server, 1, 1, plain);
    }
    http.addCustomizer(new SecureRequestCustomizer());
    SslContextFactory.Server certificates = new SslContextFactory.Server();
    certificates.setKeyStorePath(configuration.get(HttpSettings.TLS_KEYSTORE).toString());
    certificates.setKeyStorePassword(configuration.find(HttpSettings.TLS_PASSWORD).orElse(""));
    certificates.setKeyStoreType("PKCS12");
    certificates.setIncludeProtocols("TLSv1.3");
    return new ServerConnector(
        server, 1, 1, new SslConnectionFactory(certificates, "http/1.1"), plain);
  }

  private static void listen(Server server, ServerConnector connector, String host) {
    try {
      connector.open();
    } catch (IOException e) {
      throw new ProblemException(
          PORT_IN_USE, e, host + ":" + connector.getPort(), HttpSettings.PORT.name());
    }
    try {
      server.start();
    } catch (Exception e) {
      stop(server);
      throw new IllegalStateException("the HTTP server cannot start", e);
    }
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server cannot stop", e);
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new ProblemException(BAD_SETTING, e, HttpSettings.HOST.name(), host, "address");
    }
  }
}
