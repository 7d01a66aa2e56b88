package org.renshe.province.medical.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;

/** Amounts kept as JSON in a column, keys in order. */
final class Figures {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Figures() {}

  static String write(Map<Fund, Money> amounts) {
    return text(amounts);
  }

  static Map<Fund, Money> amounts(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<Fund, Money>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored amounts cannot be read", e);
    }
  }

  /** Amounts of accumulators by key, in fen. */
  static String writeAmounts(Accumulators figures) {
    Map<String, Long> fen = new TreeMap<>();
    figures.amounts().forEach((key, money) -> fen.put(key, money.fen()));
    return text(fen);
  }

  static Accumulators amounts(int admissions, String json) {
    try {
      Map<String, Money> amounts = new HashMap<>();
      JSON.readValue(json, new TypeReference<Map<String, Long>>() {})
          .forEach((key, fen) -> amounts.put(key, Money.ofFen(fen)));
      return new Accumulators(admissions, amounts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored amounts cannot be read", e);
    }
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures cannot be written", e);
    }
  }
}
