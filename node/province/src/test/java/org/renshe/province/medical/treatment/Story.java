package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.catalogue.TestCatalogue;

/**
 * Plays a transcript against the treatment place, one step a line, told apart by its first sign:
 * greater-than sends a transaction with a fresh msgid (a name in braces after a dollar sign is
 * replaced by what was caught before); equals sends the last message again, byte for byte; tilde
 * sends other content with the last msgid; less-than expects success and compares every field
 * given, a value that begins with a question mark catches the answer's; the exclamation mark
 * expects a refusal with that code; the at sign gives a stage direction; the hash is a comment.
 */
final class Story {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final TestTreatment place;
  private final Map<String, String> caught = new HashMap<>();
  private String insured = "990100";
  private String sender = TestTreatment.HOSPITAL;
  private int messages;
  private byte[] last;
  private byte[] kept;
  private JsonNode answer;

  Story(TestTreatment place) {
    this.place = place;
    insured = place.setting.self().value().substring(0, 2) + "0100";
  }

  /** A name the transcript fills in. */
  Story with(String name, String value) {
    caught.put(name, value);
    return this;
  }

  /** Plays it with those names known from before. */
  void play(String transcript, Map<String, String> known) {
    caught.putAll(known);
    play(transcript);
  }

  void play(String transcript) {
    int number = 0;
    for (String line : TestTreatment.resource(transcript).lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        step(line);
      } catch (AssertionError wrong) {
        throw new AssertionError(
            transcript + ":" + number + " " + wrong.getMessage() + "\nanswer: " + answer, wrong);
      }
    }
  }

  /** One line of a transcript. */
  void step(String line) {
    String rest = fill(line.length() > 2 ? line.substring(2) : "");
    switch (line.charAt(0)) {
      case '>' -> {
        messages++;
        send(rest);
      }
      case '~' -> send(rest);
      case '=' -> answer = read(place.send(last));
      case '<' -> {
        assertEquals("0", answer.get("infcode").asText(), "infcode");
        caught.put("reference", answer.get("inf_refmsgid").asText());
        if (!rest.isBlank()) {
          compare("output", json(rest), answer.get("output"));
        }
      }
      case '!' -> {
        assertEquals("-1", answer.get("infcode").asText(), "infcode");
        assertTrue(answer.get("err_msg").asText().startsWith("[" + rest.strip() + "]"), rest);
      }
      case '@' -> direct(rest.strip().split(" "));
      default -> fail("unknown line");
    }
  }

  /** Stage directions: who is treated, whether the far place answers, what the books must say. */
  private void direct(String[] words) {
    switch (words[0]) {
      case "insured" -> insured = words[1];
      case "sender" -> {
        sender = words[1];
        caught.remove("sign_no");
      }
      case "silent" -> place.places.silent(true, false);
      case "deaf" -> place.places.silent(true, true);
      case "answers" -> place.places.silent(false, false);
      case "deliver" -> place.places.deliver();
      case "ask-again" -> {
        place.passSeconds(Long.parseLong(words[1]));
        place.acts.askDue();
      }
      case "sent" -> assertEquals(Integer.parseInt(words[1]), place.places.sent(), "sent");
      case "balance" -> assertEquals(words[2], place.balance(words[1]).toYuan(), words[1]);
      case "note" -> caught.put(words[1], caught.get("reference"));
      case "pass-days" -> place.passSeconds(86_400L * Long.parseLong(words[1]));
      case "clerk" -> clerk(words);
      case "keep" -> {
        caught.put(words[1], caught.get("msgid"));
        kept = last;
      }
      case "resend" -> answer = read(place.send(kept));
      case "far-settlements" ->
          assertEquals(Integer.parseInt(words[1]), place.far.settlements(), "far settlements");
      case "match" ->
          TestCatalogue.decide(
              place.catalogue, words[1], "approve".equals(words[2]), words[words.length - 1]);
      case "deliver-backwards" -> place.places.deliverBackwards();
      default -> fail("unknown direction " + words[0]);
    }
  }

  /** {@code clerk name application stage [code of the refusal]}. */
  private void clerk(String[] words) {
    if (words.length < 5) {
      place.accounts.move(words[2], words[3], words[1], "资料不齐");
      assertEquals(words[3], place.accounts.stage(words[2]));
      return;
    }
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> place.accounts.move(words[2], words[3], words[1], "资料不齐"));
    assertEquals(words[4], refused.problem().code());
  }

  private void send(String numberAndInput) {
    last = message(numberAndInput);
    answer = read(place.send(last));
  }

  /** Number and input of the transcript's last line, filled in. */
  String lastLineOf(String transcript) {
    List<String> lines = TestTreatment.resource(transcript).lines().toList();
    messages++;
    return fill(lines.get(lines.size() - 1).substring(2));
  }

  /** The signed envelope of a transaction under a fresh msgid. */
  byte[] nextMessage(String numberAndInput) {
    messages++;
    return message(numberAndInput);
  }

  /** The signed envelope of a transaction. */
  byte[] message(String numberAndInput) {
    int space = numberAndInput.indexOf(' ');
    String infno = numberAndInput.substring(0, space);
    String input = numberAndInput.substring(space + 1).strip();
    caught.put("msgid", String.format("%s20260310091530%04d", sender, messages));
    byte[] signature =
        Sm2.sign(place.identity(sender).key(), input.getBytes(StandardCharsets.UTF_8), RANDOM);
    String envelope =
        """
        {"infno":"%s","msgid":"%s","mdtrtarea_admvs":"%s","insuplc_admdvs":"%s",
        "recer_sys_code":"RENSHE","dev_no":"","dev_safe_info":"","cainfo":"%s","signtype":"SM2",
        "infver":"V1.0","opter_type":"1","opter":"0007","opter_name":"林测试",
        "inf_time":"2026-03-10 09:15:30","fixmedins_code":"%s","fixmedins_name":"测试市第一医院",
        "sign_no":"%s","input":%s}"""
            .formatted(
                infno,
                caught.get("msgid"),
                place.setting.division(),
                insured,
                Base64.getEncoder().encodeToString(signature),
                sender,
                caught.getOrDefault("sign_no", ""),
                input);
    return envelope.getBytes(StandardCharsets.UTF_8);
  }

  private void compare(String path, JsonNode expected, JsonNode actual) {
    if (expected.isTextual() && expected.asText().startsWith("?")) {
      caught.put(expected.asText().substring(1), actual.asText());
      return;
    }
    assertTrue(actual != null, path + " is missing");
    if (expected.isObject()) {
      for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        compare(path + "." + name, expected.get(name), actual.get(name));
      }
    } else if (expected.isArray()) {
      assertEquals(expected.size(), actual.size(), path + " size");
      for (int i = 0; i < expected.size(); i++) {
        compare(path + "[" + i + "]", expected.get(i), actual.get(i));
      }
    } else {
      assertEquals(expected, actual, path);
    }
  }

  private String fill(String line) {
    String filled = line;
    for (Map.Entry<String, String> value : caught.entrySet()) {
      filled = filled.replace("${" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  /** As if it had been caught. */
  void keep(String name, String value) {
    caught.put(name, value);
  }

  /** Output of the last answer. */
  JsonNode output() {
    return answer.get("output");
  }

  String caught(String name) {
    return caught.get(name);
  }

  private static JsonNode read(byte[] answer) {
    return json(new String(answer, StandardCharsets.UTF_8));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }
}
