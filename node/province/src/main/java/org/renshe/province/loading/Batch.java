package org.renshe.province.loading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.problem.ProblemException;

/**
 * Writes a batch of JSON rows in one transaction: all of them, or none and every wrong row named.
 */
public final class Batch {
  static final int ROWS_MAX = 2000;
  private static final int NAMED_MAX = 20;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Database database;

  public Batch(Database database) {
    this.database = database;
  }

  /**
   * @param rows how many rows were written or were already so
   */
  public record Loaded(int rows) {}

  /**
   * @param body one JSON object or an array of them
   * @param type what a row is
   * @param load writes one row, or throws {@link ProblemException}
   */
  public <T> Loaded load(String body, Class<T> type, BiConsumer<Transaction, T> load) {
    JsonNode rows = read(body);
    if (rows.size() > ROWS_MAX) {
      throw LoadingProblem.BATCH_TOO_LARGE.with(rows.size(), ROWS_MAX);
    }
    return database.write(
        transaction -> {
          List<Wrong> wrong = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            try {
              load.accept(transaction, row(rows.get(i), type));
            } catch (ProblemException e) {
              wrong.add(new Wrong(i, e));
            }
          }
          if (!wrong.isEmpty()) {
            throw LoadingProblem.BATCH_REFUSED.with(
                wrong.size(), named(wrong, Locale.CHINESE), named(wrong, Locale.ENGLISH));
          }
          return new Loaded(rows.size());
        });
  }

  private static JsonNode read(String body) {
    try {
      JsonNode node = JSON.readTree(body);
      if (node.isObject()) {
        return JSON.createArrayNode().add(node);
      }
      if (node.isArray()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new ProblemException(LoadingProblem.NOT_JSON, e);
    }
    throw LoadingProblem.NOT_JSON.with();
  }

  private static <T> T row(JsonNode node, Class<T> type) {
    try {
      return JSON.treeToValue(node, type);
    } catch (JsonMappingException e) {
      String field =
          e.getPath().isEmpty()
              ? type.getSimpleName()
              : e.getPath().get(e.getPath().size() - 1).getFieldName();
      throw new ProblemException(LoadingProblem.ROW_UNREADABLE, e, field);
    } catch (JsonProcessingException e) {
      throw new ProblemException(LoadingProblem.ROW_UNREADABLE, e, type.getSimpleName());
    }
  }

  private static String named(List<Wrong> wrong, Locale locale) {
    StringBuilder text = new StringBuilder();
    for (Wrong row : wrong.subList(0, Math.min(NAMED_MAX, wrong.size()))) {
      text.append(text.isEmpty() ? "" : "; ")
          .append('[')
          .append(row.index)
          .append("] ")
          .append(row.why.problem().code())
          .append(' ')
          .append(row.why.sentence(locale));
    }
    return text.toString();
  }

  private record Wrong(int index, ProblemException why) {}
}
