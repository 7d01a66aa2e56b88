package org.renshe.protocol.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/** Fills in, at every depth, the components that a message of an older version cannot have. */
final class OlderVersion {
  private OlderVersion() {}

  static void complete(JsonNode node, Type type, int version, ObjectMapper mapper)
      throws JsonProcessingException {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      for (JsonNode item : node) {
        complete(item, arguments[arguments.length - 1], version, mapper);
      }
    } else if (type instanceof Class<?> record
        && record.isRecord()
        && node instanceof ObjectNode object) {
      for (RecordComponent component : record.getRecordComponents()) {
        String name = component.getName();
        Since since = component.getAnnotation(Since.class);
        if (since != null && since.version() > version && !object.has(name)) {
          object.set(name, mapper.readTree(since.otherwise()));
        }
        if (object.has(name)) {
          complete(object.get(name), component.getGenericType(), version, mapper);
        }
      }
    }
  }
}
