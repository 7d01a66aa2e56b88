package org.renshe.province.medical.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The examples of worked-examples.yaml by id. */
final class Examples {
  private Examples() {}

  static Map<String, JsonNode> read(String list) {
    try {
      JsonNode top = new YAMLMapper().readTree(Fixtures.resource("worked-examples.yaml"));
      Map<String, JsonNode> examples = new LinkedHashMap<>();
      top.get(list).forEach(example -> examples.put(example.get("id").asText(), example));
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
