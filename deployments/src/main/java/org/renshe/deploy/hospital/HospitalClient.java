package org.renshe.deploy.hospital;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.renshe.protocol.crypto.Sm2;

/**
 * Writes, signs and sends the national envelope (报文) for one hospital. Safe for several threads.
 */
public final class HospitalClient {
  /** Where a node takes the national envelope. */
  public static final String PATH = "/fsi";

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final int ATTEMPTS = 12;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Hospital hospital;
  private final PrivateKey key;
  private final Wire wire;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final IntSupplier sequence;
  private volatile String signNumber = "";

  /**
   * @param key the hospital's SM2 signing key
   * @param wire the line to its province's node
   * @param sequence counts the hospital's messages, those of all its counters together
   */
  public HospitalClient(
      Hospital hospital, PrivateKey key, Wire wire, Clock clock, IntSupplier sequence) {
    this.hospital = hospital;
    this.key = key;
    this.wire = wire;
    this.clock = clock;
    this.sequence = sequence;
  }

  public Hospital hospital() {
    return hospital;
  }

  /** Kept from sign-in (9001) and sent with every later message. */
  void signedIn(String number) {
    signNumber = number;
  }

  /** Now in the hospital's clock. */
  public LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZONE));
  }

  /** A message number (发送方报文ID) nobody used before. */
  public String newMessageId() {
    return hospital.code()
        + COMPACT.format(now())
        + String.format("%04d", sequence.getAsInt() % 10_000);
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

  /** Sends a message exactly as it was written; sending it again has no second effect. */
  public HospitalReply send(String message) {
    return HospitalReply.read(wire.exchange(message));
  }

  /**
   * Sends a message and, as long as the node says that it does not know the outcome, the very same
   * message again.
   */
  public HospitalReply sendUntilKnown(String message) {
    HospitalReply reply = send(message);
    for (int again = 1; again < ATTEMPTS && reply.isUnknown(); again++) {
      reply = send(message);
    }
    return reply;
  }
}
