package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.renshe.deploy.hospital.HospitalReply;

/** Messages taken apart and put together wrongly on purpose. */
final class Texts {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Texts() {}

  static ObjectNode object(String message) {
    try {
      return (ObjectNode) JSON.readTree(message);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the kit's own message is not JSON", e);
    }
  }

  static Map<String, Object> map(ObjectNode node) {
    return JSON.convertValue(node, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /** The message without one field of the envelope; the input's bytes stay as they were signed. */
  static String without(String message, String field) {
    return message.replaceFirst("\"" + field + "\":\"[^\"]*\",", "");
  }

  /** The message with another value of one text field of the envelope. */
  static String with(String message, String field, String value) {
    return message.replaceFirst(
        "\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");
  }

  static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /** A money or ratio field of a node; a field that is missing is a fault. */
  static BigDecimal number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    require(
        value.isNumber() || (value.isTextual() && value.asText().matches("-?\\d+(\\.\\d+)?")),
        field + " 应为数字,实为 " + value,
        field + " must be a number but is " + value);
    return new BigDecimal(value.asText());
  }

  static String text(HospitalReply reply, String node, String field) {
    JsonNode value = reply.output(node).path(field);
    require(
        !value.asText().isEmpty(),
        node + "." + field + " 不应为空",
        node + "." + field + " must not be empty");
    return value.asText();
  }
}
