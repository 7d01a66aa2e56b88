package org.renshe.routes.hospital;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renshe.routes.RoutesProblem;

/** The one JSON reader and writer of the hospital interface, with its limits. */
final class HospitalJson {
  private static final int DEPTH_MAX = 16;
  private static final int NUMBER_LENGTH_MAX = 32;
  private static final int NAME_LENGTH_MAX = 64;
  private static final Pattern REPEATED = Pattern.compile("^Duplicate .*'([A-Za-z0-9_]+)'");

  /** Never closes what it is given; strict about repeated fields. */
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH_MAX)
                          .maxNumberLength(NUMBER_LENGTH_MAX)
                          .maxNameLength(NAME_LENGTH_MAX)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          // 15.00 stays 15.00 in what is kept of a hospital's row
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private HospitalJson() {}

  /** Reads a text that must hold one object. */
  static ObjectNode object(String json) {
    try {
      JsonNode node =
          MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(json);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException unreadable) {
      throw refusal(unreadable);
    }
    throw RoutesProblem.HOSPITAL_BODY_UNREADABLE.with("not an object");
  }

  /** Says where and why, never what: the text may hold personal data. */
  static RuntimeException refusal(JsonProcessingException unreadable) {
    Matcher repeated = REPEATED.matcher(unreadable.getOriginalMessage());
    if (repeated.find()) {
      return RoutesProblem.HOSPITAL_FIELD_REPEATED.with(repeated.group(1));
    }
    JsonLocation place = unreadable.getLocation();
    return RoutesProblem.HOSPITAL_BODY_UNREADABLE.with(
        place == null ? "?" : "line " + place.getLineNr() + ", column " + place.getColumnNr());
  }
}
