package org.renshe.deploy.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.Language;
import org.renshe.protocol.problem.ProblemException;

/** JSON over HTTP with an operator's token; a refusal becomes one sentence. */
public final class JsonApi {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI base;
  private final String token;

  /**
   * @param base such as {@code http://127.0.0.1:8800}
   * @param token operator's token, empty where none is needed
   */
  public JsonApi(HttpClient http, URI base, String token) {
    this.http = http;
    this.base = base;
    this.token = token;
  }

  public URI base() {
    return base;
  }

  public JsonNode get(String path) {
    return send(path, request(path).GET());
  }

  /** Posts the value as JSON; null sends an empty body. */
  public JsonNode post(String path, Object value) {
    return send(path, request(path).POST(body(value)));
  }

  public JsonNode put(String path, Object value) {
    return send(path, request(path).PUT(body(value)));
  }

  /** Puts bytes as they are. */
  public JsonNode putBytes(String path, byte[] bytes) {
    return send(
        path,
        request(path)
            .setHeader("Content-Type", "application/octet-stream")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  /** What is there, as it is. */
  public byte[] getBytes(String path) {
    return answer(path, request(path).setHeader("Accept", "*/*").GET());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Language", Language.text("zh-CN", "en"));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private static HttpRequest.BodyPublisher body(Object value) {
    if (value == null) {
      return HttpRequest.BodyPublishers.noBody();
    }
    try {
      return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON: " + value.getClass(), e);
    }
  }

  private JsonNode send(String path, HttpRequest.Builder request) {
    byte[] answer = answer(path, request);
    try {
      return answer.length == 0 ? MissingNode.getInstance() : JSON.readTree(answer);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.OTHER_SIDE_UNREACHABLE, e, base, reason(e));
    }
  }

  private byte[] answer(String path, HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw DeployProblem.OTHER_SIDE_REFUSED.with(
            base + path, response.statusCode(), reason(response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.OTHER_SIDE_UNREACHABLE, e, base, reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(DeployProblem.OTHER_SIDE_UNREACHABLE, e, base, "interrupted");
    }
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  // Problem details of RFC 9457, or whatever a proxy in between has to say.
  private static String reason(byte[] body) {
    try {
      JsonNode problem = JSON.readTree(body);
      String sentence = problem.path("code").asText("") + " " + problem.path("detail").asText("");
      return sentence.isBlank() ? problem.toString() : sentence.strip();
    } catch (IOException e) {
      String text = new String(body, java.nio.charset.StandardCharsets.UTF_8).strip();
      return text.length() > 200 ? text.substring(0, 200) : text;
    }
  }
}
