package org.renshe.deploy.hospital;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.problem.ProblemException;

/** A line over HTTP. */
public final class HttpWire implements Wire {
  // Longer than a node's own patience, so that the node's "in progress" always arrives first.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI endpoint;

  public HttpWire(HttpClient http, URI endpoint) {
    this.http = http;
    this.endpoint = endpoint;
  }

  @Override
  public String exchange(String message) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/json;charset=utf-8")
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(message))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.OTHER_SIDE_UNREACHABLE, e, endpoint, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(DeployProblem.OTHER_SIDE_UNREACHABLE, e, endpoint, "interrupted");
    }
  }
}
