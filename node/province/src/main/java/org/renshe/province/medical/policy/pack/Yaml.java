package org.renshe.province.medical.policy.pack;

import java.util.List;
import java.util.Map;

/** A parsed YAML value that knows its line, so that every refusal can name it. */
sealed interface Yaml {
  /** Line in the file, from 1. */
  int line();

  /** How a scalar was written. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    NULL
  }

  /** A single value; its text as written. */
  record Scalar(int line, Kind kind, String text) implements Yaml {}

  /** A list. */
  record Items(int line, List<Yaml> items) implements Yaml {}

  /** A mapping, in the file's order. */
  record Fields(int line, Map<String, Yaml> fields) implements Yaml {}
}
