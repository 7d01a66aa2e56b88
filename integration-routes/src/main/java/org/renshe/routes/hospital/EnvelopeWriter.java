package org.renshe.routes.hospital;

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

  private final String receiverDivision;
  private final Clock clock;
  private final LongSupplier sequence;

  EnvelopeWriter(String receiverDivision, Clock clock, LongSupplier sequence) {
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

  /**
   * @param reference the {@code inf_refmsgid} the business was told
   */
  byte[] success(HospitalAnswer answer, String reference, Instant receivedAt) {
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
    return write("0", reference, "", output.isEmpty() ? null : output, receivedAt);
  }

  /** The text is all a clerk sees of a refusal: code, what is wrong, what to do. */
  byte[] refusal(ProblemException refusal, Instant receivedAt) {
    String sentence = refusal.sentence(Locale.CHINESE);
    String text =
        "["
            + refusal.problem().code()
            + "] "
            + sentence
            + (sentence.endsWith("。") ? "" : "。")
            + refusal.remedy(Locale.CHINESE);
    return write("-1", reference(), cut(text), null, receivedAt);
  }

  private byte[] write(
      String infcode, String reference, String error, Object output, Instant receivedAt) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("infcode", infcode);
    envelope.put("inf_refmsgid", reference);
    envelope.put("refmsg_time", MILLIS.format(receivedAt));
    envelope.put("respond_time", MILLIS.format(clock.instant()));
    envelope.put("err_msg", error);
    envelope.put("output", output);
    try {
      return HospitalJson.MAPPER.writeValueAsBytes(envelope);
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

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= ERROR_LENGTH_MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, ERROR_LENGTH_MAX));
  }
}
