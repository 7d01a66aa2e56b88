package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks the headers of the two gateway styles (hospital interface, 1.1). */
final class HospitalGateway {
  private static final String API_NAME = "_api_name";
  private static final String API_TIMESTAMP = "_api_timestamp";
  private static final String API_ACCESS_KEY = "_api_access_key";
  private static final String API_SIGNATURE = "_api_signature";

  /** In the order they are signed. */
  private static final List<String> SIGNED =
      List.of(API_ACCESS_KEY, API_NAME, API_TIMESTAMP, "_api_version");

  private static final String TIF_ID = "x-tif-paasid";
  private static final String TIF_TIMESTAMP = "x-tif-timestamp";
  private static final String TIF_NONCE = "x-tif-nonce";
  private static final String TIF_SIGNATURE = "x-tif-signature";
  private static final int MILLIS_DIGITS = 13;
  private static final Duration TOLERANCE = Duration.ofMinutes(30);

  private final GatewayStyle style;
  private final DoorKeys keys;
  private final Clock clock;

  HospitalGateway(GatewayStyle style, DoorKeys keys, Clock clock) {
    this.style = style;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @return the institution whose key signed the headers; empty when none are looked at
   * @throws GatewayRefusal header missing, timestamp off by more than 30 minutes, unknown key,
   *     signature wrong
   */
  Optional<String> check(HospitalHeaders headers) {
    return switch (style) {
      case NONE -> Optional.empty();
      case CSB -> Optional.of(checkCsb(headers));
      case TIF -> Optional.of(checkTif(headers));
      case ANY ->
          Optional.of(
              headers.text(API_ACCESS_KEY).isEmpty() ? checkTif(headers) : checkCsb(headers));
    };
  }

  /**
   * What the envelope says must be what the gateway let in.
   *
   * @param institution what {@link #check} returned
   */
  static void requireSame(
      Optional<String> institution, HospitalHeaders headers, HospitalEnvelope message) {
    if (institution.isEmpty()) {
      return;
    }
    if (!institution.get().equals(message.institutionCode())) {
      throw new GatewayRefusal("the access key belongs to another fixmedins_code");
    }
    String name = headers.text(API_NAME);
    if (!name.isEmpty() && !name.equals(message.infno())) {
      throw new GatewayRefusal(API_NAME + " differs from infno");
    }
  }

  private String checkCsb(HospitalHeaders headers) {
    SIGNED.forEach(name -> require(headers, name));
    String signature = require(headers, API_SIGNATURE);
    String timestamp = headers.text(API_TIMESTAMP);
    requireInTime(
        API_TIMESTAMP,
        timestamp.length() == MILLIS_DIGITS ? instant(timestamp, true) : instant(timestamp, false));
    DoorKey key = key(DoorKeyKind.CSB, headers.text(API_ACCESS_KEY));
    String text =
        SIGNED.stream()
            .map(name -> name + "=" + headers.text(name))
            .collect(Collectors.joining("&"));
    requireSignature(signCsb(key.secret(), text), signature);
    return key.institution();
  }

  private String checkTif(HospitalHeaders headers) {
    String id = require(headers, TIF_ID);
    String timestamp = require(headers, TIF_TIMESTAMP);
    String nonce = require(headers, TIF_NONCE);
    String signature = require(headers, TIF_SIGNATURE);
    requireInTime(TIF_TIMESTAMP, instant(timestamp, false));
    DoorKey key = key(DoorKeyKind.TIF, id);
    requireSignature(signTif(key.secret(), timestamp, nonce), signature);
    return key.institution();
  }

  /** Base64 of HMAC-SHA1 over the sorted pairs. */
  static String signCsb(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  /** Lower-case hex of SHA-256 over timestamp, secret, nonce, timestamp. */
  static String signTif(String secret, String timestamp, String nonce) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest((timestamp + secret + nonce + timestamp).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String require(HospitalHeaders headers, String name) {
    String value = headers.text(name);
    if (value.isEmpty()) {
      throw new GatewayRefusal("header " + name + " is missing");
    }
    return value;
  }

  private DoorKey key(DoorKeyKind kind, String name) {
    return keys.find(kind, name).orElseThrow(() -> new GatewayRefusal("the access key is unknown"));
  }

  private void requireInTime(String name, Instant sent) {
    if (Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
      throw new GatewayRefusal(name + " is off by more than 30 minutes");
    }
  }

  private static Instant instant(String digits, boolean millis) {
    try {
      long number = Long.parseLong(digits);
      return millis ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    } catch (NumberFormatException | DateTimeException wrong) {
      throw new GatewayRefusal("the timestamp is not a number of seconds or milliseconds");
    }
  }

  private static void requireSignature(String expected, String given) {
    if (!MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8))) {
      throw new GatewayRefusal("the signature does not match");
    }
  }
}
