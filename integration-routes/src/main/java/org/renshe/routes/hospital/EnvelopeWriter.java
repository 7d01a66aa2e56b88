package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.renshe.protocol.problem.ProblemException;

/** Writes answers in the hospital interface's envelope. */
final class EnvelopeWriter {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(CHINA);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(CHINA);
  private static final long SEQUENCE_MODULUS = 10_000_000_000L;
  private static final int ERROR_LENGTH_MAX = 200;
  private static final int SENTENCE_LENGTH_MIN = 40;
  private static final int GATEWAY_REFUSED = 401;

  private final String receiverDivision;
  private final Clock clock;
  private final LongSupplier sequence;
  private final HospitalCipher cipher;

  EnvelopeWriter(
      String receiverDivision, Clock clock, LongSupplier sequence, HospitalCipher cipher) {
    this.cipher = cipher;
    this.receiverDivision = receiverDivision;
    this.clock = clock;
    this.sequence = sequence;
  }

  /** A fresh {@code inf_refmsgid}: division, second, number. */
  String reference() {
    long number = Math.floorMod(sequence.getAsLong(), SEQUENCE_MODULUS);
    return receiverDivision
        + SECONDS.format(clock.instant())
        + String.format(Locale.ROOT, "%010d", number);
  }

  /** The answer, encrypted when the request was. */
  byte[] success(HospitalAnswer answer, HospitalRequest request) {
    Map<String, Object> output = new LinkedHashMap<>();
    answer
        .nodes()
        .forEach(
            (node, value) -> {
              if (node.equals(HospitalAnswer.ROOT)) {
                output.putAll(((AnswerRow) value).values());
              } else {
                output.put(node, plain(value));
              }
            });
    Map<String, Object> envelope =
        envelope(
            "0", request.reference(), "", output.isEmpty() ? null : output, request.receivedAt());
    String encType = request.envelope().field("enc_type");
    if (HospitalCipher.isEncrypted(encType)) {
      envelope.put("enctype", encType);
      if (!output.isEmpty()) {
        envelope.put("output", cipher.encrypt(request.institutionCode(), json(output)));
      }
    }
    return json(envelope).getBytes(UTF_8);
  }

  /** What a gateway says when it lets nobody in. */
  static byte[] gatewayRefusal(String message) {
    Map<String, Object> refusal = new LinkedHashMap<>();
    refusal.put("code", GATEWAY_REFUSED);
    refusal.put("message", message);
    return json(refusal).getBytes(UTF_8);
  }

  /** The text is all a clerk sees of a refusal: code, what is wrong, what to do. */
  byte[] refusal(ProblemException refusal, Instant receivedAt) {
    String sentence = refusal.sentence(Locale.CHINESE);
    String code = "[" + refusal.problem().code() + "] ";
    String remedy = (sentence.endsWith("。") ? "" : "。") + refusal.remedy(Locale.CHINESE);
    int room = ERROR_LENGTH_MAX - length(code) - length(remedy);
    String text =
        cut(code + cut(sentence, Math.max(room, SENTENCE_LENGTH_MIN)) + remedy, ERROR_LENGTH_MAX);
    return json(envelope("-1", reference(), text, null, receivedAt)).getBytes(UTF_8);
  }

  private Map<String, Object> envelope(
      String infcode, String reference, String error, Object output, Instant receivedAt) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("infcode", infcode);
    envelope.put("inf_refmsgid", reference);
    envelope.put("refmsg_time", MILLIS.format(receivedAt));
    envelope.put("respond_time", MILLIS.format(clock.instant()));
    envelope.put("err_msg", error);
    envelope.put("output", output);
    return envelope;
  }

  private static String json(Map<String, Object> value) {
    try {
      return HospitalJson.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an answer of texts and numbers is JSON", impossible);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof List<?> rows) {
      return rows.stream().map(EnvelopeWriter::plain).toList();
    }
    return ((AnswerRow) value).values();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Cut so that what to do is still read: an ellipsis stands for the rest of the sentence. */
  private static String cut(String text, int lengthMax) {
    return length(text) <= lengthMax
        ? text
        : text.substring(0, text.offsetByCodePoints(0, lengthMax - 1)) + "…";
  }
}
