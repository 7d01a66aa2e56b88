package org.renshe.province.medical.policy.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.PolicyProblem;

/**
 * Reads the part of YAML policy files use: mappings, lists and scalars, without anchors, at most
 * {@value #BYTES_MAX} bytes and {@value #DEPTH_MAX} levels deep.
 */
final class YamlReader {
  private static final int BYTES_MAX = 1 << 20;
  private static final int DEPTH_MAX = 6;
  private static final YAMLFactory YAML = new YAMLFactory();

  private final String file;
  private final YAMLParser parser;

  private YamlReader(String file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static Yaml.Fields read(String file, byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw PolicyProblem.PACK_UNREADABLE.with(file, "> " + BYTES_MAX + " bytes");
    }
    try (YAMLParser parser = YAML.createParser(bytes)) {
      YamlReader reader = new YamlReader(file, parser);
      parser.nextToken();
      if (reader.value(0) instanceof Yaml.Fields top && parser.nextToken() == null) {
        return top;
      }
      throw reader.unreadable("one mapping expected");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new ProblemException(
          PolicyProblem.PACK_UNREADABLE, e, file + ":" + line, e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Yaml value(int depth) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw unreadable("empty");
    }
    if (parser.isCurrentAlias() || depth > DEPTH_MAX) {
      throw unreadable(depth > DEPTH_MAX ? "deeper than " + DEPTH_MAX : "alias");
    }
    return switch (token) {
      case START_OBJECT -> fields(depth);
      case START_ARRAY -> items(depth);
      case VALUE_STRING -> scalar(Yaml.Kind.TEXT);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Yaml.Kind.NUMBER);
      case VALUE_TRUE, VALUE_FALSE -> scalar(Yaml.Kind.FLAG);
      case VALUE_NULL -> scalar(Yaml.Kind.NULL);
      default -> throw unreadable(token.name());
    };
  }

  private Yaml.Fields fields(int depth) throws IOException {
    int line = line();
    Map<String, Yaml> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (fields.containsKey(key)) {
        throw unreadable("twice: " + key);
      }
      parser.nextToken();
      fields.put(key, value(depth + 1));
    }
    return new Yaml.Fields(line, Collections.unmodifiableMap(fields));
  }

  private Yaml.Items items(int depth) throws IOException {
    int line = line();
    List<Yaml> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return new Yaml.Items(line, List.copyOf(items));
  }

  private Yaml.Scalar scalar(Yaml.Kind kind) throws IOException {
    return new Yaml.Scalar(line(), kind, parser.getText());
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private ProblemException unreadable(String reason) {
    return PolicyProblem.PACK_UNREADABLE.with(file + ":" + line(), reason);
  }
}
