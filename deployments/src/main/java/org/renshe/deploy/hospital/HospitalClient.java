package org.renshe.deploy.hospital;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.problem.ProblemException;

/**
 * Writes, signs and sends the national envelope (报文) for one hospital. Safe for several threads.
 */
public final class HospitalClient {
  /** Where a node takes the national envelope. */
  public static final String PATH = "/fsi";

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  // Longer than a node's own patience, so that the node's "in progress" always arrives first.
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final Hospital hospital;
  private final URI endpoint;
  private final PrivateKey key;
  private final HttpClient http;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final AtomicInteger sequence = new AtomicInteger();
  private volatile String signNumber = "";

  /**
   * @param endpoint where the node takes hospitals' transactions
   * @param key the hospital's SM2 signing key
   */
  public HospitalClient(
      Hospital hospital, URI endpoint, PrivateKey key, HttpClient http, Clock clock) {
    this.hospital = hospital;
    this.endpoint = endpoint;
    this.key = key;
    this.http = http;
    this.clock = clock;
  }

  public Hospital hospital() {
    return hospital;
  }

  /** Kept from sign-in (9001) and sent with every later message. */
  void signedIn(String number) {
    signNumber = number;
  }

  /** Now in the hospital's clock. */
  LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZONE));
  }

  /** A message number (发送方报文ID) nobody used before. */
  public String newMessageId() {
    return hospital.code()
        + COMPACT.format(now())
        + String.format("%04d", sequence.incrementAndGet() % 10_000);
  }

  /**
   * The whole message, its {@code input} signed as the very bytes that stand in it.
   *
   * @param insuredDivision {@code insuplc_admdvs}, empty where it is not known yet
   */
  public String message(
      String transaction, String messageId, String insuredDivision, Map<String, ?> input) {
    try {
      String inputText = JSON.writeValueAsString(input);
      byte[] signature = Sm2.sign(key, inputText.getBytes(StandardCharsets.UTF_8), random);
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("infno", transaction);
      fields.put("msgid", messageId);
      fields.put("mdtrtarea_admvs", hospital.division());
      fields.put("insuplc_admdvs", insuredDivision);
      fields.put("recer_sys_code", "RENSHE");
      fields.put("dev_no", "");
      fields.put("dev_safe_info", "");
      fields.put("cainfo", Base64.getEncoder().encodeToString(signature));
      fields.put("signtype", "SM2");
      fields.put("infver", "V1.0");
      fields.put("opter_type", "1");
      fields.put("opter", "0007");
      fields.put("opter_name", "演示收费员");
      fields.put("inf_time", SECONDS.format(now()));
      fields.put("fixmedins_code", hospital.code());
      fields.put("fixmedins_name", hospital.name());
      fields.put("sign_no", signNumber);
      String head = JSON.writeValueAsString(fields);
      return head.substring(0, head.length() - 1) + ",\"input\":" + inputText + "}";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("input of " + transaction, e);
    }
  }

  /** Writes, signs and sends a new message. */
  public HospitalReply call(String transaction, String insuredDivision, Map<String, ?> input) {
    return send(message(transaction, newMessageId(), insuredDivision, input));
  }

  /** Sends a message exactly as it was written; sending it again has no second effect. */
  public HospitalReply send(String message) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/json;charset=utf-8")
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(message))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode body = JSON.readTree(response.body());
      if (!body.has("infcode")) {
        throw DeployProblem.OTHER_SIDE_REFUSED.with(
            endpoint, response.statusCode(), body.toString());
      }
      return new HospitalReply(body);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.OTHER_SIDE_UNREACHABLE, e, endpoint, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(DeployProblem.OTHER_SIDE_UNREACHABLE, e, endpoint, "interrupted");
    }
  }
}
