package org.renshe.province.medical.policy.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.PolicyProblem;

/**
 * One mapping of a policy file, read by key. A getter whose name says nothing else refuses a
 * missing or null value; {@code xxxOr} takes the other value then.
 */
final class Row {
  private final String file;
  private final Yaml.Fields fields;

  /** Refuses keys that are not known. */
  Row(String file, Yaml.Fields fields, Set<String> known) {
    this.file = file;
    this.fields = fields;
    fields
        .fields()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                throw PolicyProblem.KEY_UNKNOWN.with(file + ":" + value.line(), key);
              }
            });
  }

  int line() {
    return fields.line();
  }

  /** Whether the key is there and not null. */
  boolean has(String key) {
    Yaml value = fields.fields().get(key);
    return value != null && !(value instanceof Yaml.Scalar s && s.kind() == Yaml.Kind.NULL);
  }

  /** Line of a key's value. */
  int line(String key) {
    Yaml value = fields.fields().get(key);
    return value == null ? line() : value.line();
  }

  String text(String key) {
    return scalar(key, Yaml.Kind.TEXT, "text");
  }

  boolean flagOr(String key, boolean other) {
    return has(key) ? Boolean.parseBoolean(scalar(key, Yaml.Kind.FLAG, "true|false")) : other;
  }

  int wholeOr(String key, int other) {
    if (!has(key)) {
      return other;
    }
    int whole = parse(key, "0, 1, 2 …", Integer::parseInt);
    if (whole < 0) {
      throw wrong(key, Integer.toString(whole), "0, 1, 2 …");
    }
    return whole;
  }

  Money moneyOr(String key, Money other) {
    return has(key) ? money(key) : other;
  }

  /** Yuan, not negative. */
  Money money(String key) {
    Money money = parse(key, "0.00 …", Money::ofYuan);
    if (money.isNegative()) {
      throw wrong(key, money.toYuan(), "0.00 …");
    }
    return money;
  }

  BasisPoints ratio(String key) {
    return parse(key, "0.0000 … 1.0000", BasisPoints::ofDecimal);
  }

  BasisPoints ratioOr(String key, BasisPoints other) {
    return has(key) ? ratio(key) : other;
  }

  BigDecimal decimal(String key) {
    return parse(key, "decimal", BigDecimal::new);
  }

  LocalDate dateOr(String key, LocalDate other) {
    if (!has(key)) {
      return other;
    }
    String text = text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw (ProblemException) wrong(key, text, "yyyy-MM-dd").initCause(e);
    }
  }

  <E extends Enum<E> & Word> E word(String key, Class<E> words) {
    return wordOf(key, text(key), words);
  }

  <E extends Enum<E> & Word> E wordOr(String key, Class<E> words, E other) {
    return has(key) ? word(key, words) : other;
  }

  <E extends Enum<E> & Word> List<E> wordsOr(String key, Class<E> words, List<E> other) {
    if (!has(key)) {
      return other;
    }
    if (!(fields.fields().get(key) instanceof Yaml.Items list)) {
      throw wrong(key, "…", "[…]");
    }
    List<E> found = new ArrayList<>();
    for (Yaml item : list.items()) {
      String text = item instanceof Yaml.Scalar scalar ? scalar.text() : "…";
      found.add(wordOf(key, text, words));
    }
    return found;
  }

  /** Refuses any text but these. */
  void only(String key, String... allowed) {
    String text = text(key);
    if (!Arrays.asList(allowed).contains(text)) {
      throw wrong(key, text, String.join("|", allowed));
    }
  }

  /** The refusal of a value. */
  ProblemException wrong(String key, String value, String allowed) {
    return PolicyProblem.VALUE_WRONG.with(file + ":" + line(key), key, value, allowed);
  }

  /** Place of this row, for other refusals. */
  String place() {
    return file + ":" + line();
  }

  private <E extends Enum<E> & Word> E wordOf(String key, String text, Class<E> words) {
    for (E word : words.getEnumConstants()) {
      if (word.code().equals(text)) {
        return word;
      }
    }
    String allowed =
        String.join("|", Arrays.stream(words.getEnumConstants()).map(Word::code).toList());
    throw wrong(key, text, allowed);
  }

  private <T> T parse(String key, String allowed, Function<String, T> parser) {
    String text = scalar(key, Yaml.Kind.NUMBER, allowed);
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw (ProblemException) wrong(key, text, allowed).initCause(e);
    }
  }

  /** A scalar of the kind; a number may also be written as text. */
  private String scalar(String key, Yaml.Kind kind, String allowed) {
    if (!has(key)) {
      throw PolicyProblem.KEY_MISSING.with(place(), key);
    }
    if (fields.fields().get(key) instanceof Yaml.Scalar scalar
        && (scalar.kind() == kind
            || (kind == Yaml.Kind.NUMBER && scalar.kind() == Yaml.Kind.TEXT))) {
      return scalar.text();
    }
    throw wrong(key, "…", allowed);
  }
}
