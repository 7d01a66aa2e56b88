package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.renshe.routes.RoutesProblem;

/**
 * Reads a hospital's message. A streaming parser gives the byte offsets of {@code input}, since the
 * hospital signs those bytes and nothing written anew would have the same.
 */
final class EnvelopeReader {
  private static final String INPUT = "input";
  private static final String ENC_TYPE = "enc_type";
  private static final String INSTITUTION = "fixmedins_code";

  private final HospitalCipher cipher;

  EnvelopeReader(HospitalCipher cipher) {
    this.cipher = cipher;
  }

  HospitalEnvelope read(byte[] body, int bytesMax) {
    if (body.length > bytesMax) {
      throw RoutesProblem.HOSPITAL_BODY_TOO_LARGE.with(body.length, bytesMax);
    }
    byte[] json = withoutMark(body);
    requireUtf8(json);
    try (JsonParser parser = HospitalJson.MAPPER.createParser(json)) {
      return read(parser, json);
    } catch (JsonProcessingException unreadable) {
      throw HospitalJson.refusal(unreadable);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private HospitalEnvelope read(JsonParser parser, byte[] json) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw RoutesProblem.HOSPITAL_BODY_UNREADABLE.with("not an object");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    byte[] rawInput = null;
    ObjectNode input = null;
    String inputText = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      long start = parser.currentTokenLocation().getByteOffset();
      JsonNode value = HospitalJson.MAPPER.readTree(parser);
      if (!INPUT.equals(name)) {
        put(fields, name, value);
      } else if (value instanceof ObjectNode object) {
        rawInput =
            Arrays.copyOfRange(json, (int) start, (int) parser.currentLocation().getByteOffset());
        input = object;
      } else if (value.isTextual()) {
        inputText = value.textValue();
      }
    }
    if (parser.nextToken() != null) {
      throw RoutesProblem.HOSPITAL_BODY_UNREADABLE.with("text after the object");
    }
    if (inputText != null) {
      rawInput = plain(fields, inputText);
      input = HospitalJson.object(new String(rawInput, UTF_8));
    } else if (input != null && HospitalCipher.isEncrypted(fields.getOrDefault(ENC_TYPE, ""))) {
      throw RoutesProblem.HOSPITAL_CIPHER_WRONG.with(fields.getOrDefault(INSTITUTION, "?"));
    }
    if (input == null) {
      throw RoutesProblem.HOSPITAL_NODE_MISSING.with(fields.getOrDefault("infno", "?"), INPUT);
    }
    return new HospitalEnvelope(fields, rawInput, new HospitalRow(input));
  }

  /** Some provinces send the input as a text that holds the object, or its ciphertext. */
  private byte[] plain(Map<String, String> fields, String inputText) {
    return HospitalCipher.isEncrypted(fields.getOrDefault(ENC_TYPE, ""))
        ? cipher.decrypt(fields.getOrDefault(INSTITUTION, ""), inputText)
        : inputText.getBytes(UTF_8);
  }

  private static void put(Map<String, String> fields, String name, JsonNode value) {
    if (value.isContainerNode()) {
      fields.put(name, value.toString());
    } else {
      Texts.of(value).ifPresent(text -> fields.put(name, text));
    }
  }

  /** Some clients begin with a byte order mark. */
  private static byte[] withoutMark(byte[] body) {
    boolean marked =
        body.length >= 3
            && body[0] == (byte) 0xEF
            && body[1] == (byte) 0xBB
            && body[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(body, 3, body.length) : body;
  }

  /** The parser would take UTF-16 too, whose offsets it does not count in bytes. */
  private static void requireUtf8(byte[] json) {
    for (byte b : json) {
      if (b == 0) {
        throw RoutesProblem.HOSPITAL_BODY_UNREADABLE.with("not UTF-8");
      }
    }
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
    } catch (CharacterCodingException other) {
      throw RoutesProblem.HOSPITAL_BODY_UNREADABLE.with("not UTF-8");
    }
  }
}
