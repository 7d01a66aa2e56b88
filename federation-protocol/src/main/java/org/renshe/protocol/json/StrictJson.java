package org.renshe.protocol.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * Records as UTF-8 JSON (RFC 8259), read as if the writer were hostile.
 *
 * <p>Every component must be present, and null only where {@link MayBeNull} says so; unknown fields
 * are skipped. Refused with a named {@link ProtocolProblem}: a field that occurs twice, nesting
 * beyond {@value #MAX_DEPTH} levels, text beyond {@value #MAX_TEXT} characters, lists and maps
 * beyond {@value #MAX_ITEMS} items, a value of another type (nothing is coerced), an unknown enum
 * constant, anything behind the end. Safe for use by several threads.
 */
public final class StrictJson {
  /** Levels of objects and arrays within each other. */
  public static final int MAX_DEPTH = 16;

  /** Characters of one text value. */
  public static final int MAX_TEXT = 8192;

  /** Items of one list or map. */
  public static final int MAX_ITEMS = 5000;

  private static final int MAX_NAME = 64;
  private static final int MAX_NUMBER = 40;
  private static final JsonMapper MAPPER = mapper();

  private StrictJson() {}

  /**
   * The record as JSON.
   *
   * @throws ProblemException {@link ProtocolProblem#MISSING_FIELD}, {@link
   *     ProtocolProblem#TOO_MANY_ITEMS} or {@link ProtocolProblem#TEXT_TOO_LONG} for what a reader
   *     would refuse
   */
  public static byte[] encode(Record record) {
    RecordLimits.check(record);
    try {
      return MAPPER.writeValueAsBytes(record);
    } catch (JsonProcessingException e) {
      throw JsonRefusal.of(e);
    }
  }

  /**
   * Reads a record.
   *
   * @throws ProblemException with the problem that names what is wrong; never another exception
   */
  public static <T extends Record> T decode(byte[] json, Class<T> type) {
    try {
      return checked(MAPPER.readValue(json, type));
    } catch (IOException e) {
      throw JsonRefusal.of(e);
    }
  }

  /**
   * Reads a record of an older version of its message: components that came {@link Since} then get
   * the value that stands for their absence.
   *
   * @throws ProblemException as {@link #decode}
   */
  public static <T extends Record> T decodeOlder(byte[] json, Class<T> type, int version) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      OlderVersion.complete(tree, type, version, MAPPER);
      return checked(MAPPER.treeToValue(tree, type));
    } catch (IOException e) {
      throw JsonRefusal.of(e);
    }
  }

  private static <T extends Record> T checked(T record) {
    if (record == null) {
      throw ProtocolProblem.MALFORMED_JSON.with();
    }
    RecordLimits.check(record);
    return record;
  }

  private static JsonMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();
    JsonMapper.Builder builder =
        JsonMapper.builder(factory)
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      builder.withCoercionConfig(
          LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
      builder.withCoercionConfig(
          LogicalType.DateTime, config -> config.setCoercion(shape, CoercionAction.Fail));
    }
    return builder.build();
  }
}
