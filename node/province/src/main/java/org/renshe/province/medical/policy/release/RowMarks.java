package org.renshe.province.medical.policy.release;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.PolicyProblem;

/**
 * How each row of a policy file is marked (字段 {@code conf}): where its figure was read. Only {@code
 * verified} says that an officer compared it with the document.
 */
public final class RowMarks {
  private static final String VERIFIED = "verified";

  /** Lists whose rows bear no money of their own. */
  private static final Set<String> WITHOUT_MONEY = Set.of("sources");

  private RowMarks() {}

  /**
   * @param line of the row in the file, from 1
   * @param mark its {@code conf}; {@code -} where it has none
   */
  public record Mark(int line, String mark) {}

  /**
   * @throws ProblemException {@link ReleaseProblem#ROW_UNVERIFIED} for the first row that is not
   */
  public static void requireVerified(String name, byte[] yaml) {
    for (Mark mark : read(name, yaml)) {
      if (!VERIFIED.equals(mark.mark())) {
        throw ReleaseProblem.ROW_UNVERIFIED.with(name + ".yaml:" + mark.line(), mark.mark());
      }
    }
  }

  /** Every row of every list, in the file's order, and the switches. */
  public static List<Mark> read(String name, byte[] yaml) {
    List<Mark> marks = new ArrayList<>();
    try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        if (WITHOUT_MONEY.contains(key)) {
          parser.skipChildren();
        } else if (value == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            row(parser, marks);
          }
        } else if (value == JsonToken.START_OBJECT) {
          row(parser, marks);
        }
      }
    } catch (IOException e) {
      throw new ProblemException(PolicyProblem.PACK_UNREADABLE, e, name + ".yaml", e.getMessage());
    }
    return marks;
  }

  private static void row(YAMLParser parser, List<Mark> marks) throws IOException {
    int line = parser.currentLocation().getLineNr();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    String mark = "-";
    boolean inherits = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      if ("conf".equals(key)) {
        mark = parser.getText();
      }
      inherits |= "inherits".equals(key);
      parser.skipChildren();
    }
    if (!inherits) {
      marks.add(new Mark(line, mark));
    }
  }
}
