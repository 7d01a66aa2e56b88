package org.renshe.protocol.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * Turns the parser's exceptions into problems of the catalogue. Names of fields are told, values
 * never; the parser's own exception, which may quote the content, is not kept as the cause.
 */
final class JsonRefusal {
  private static final int MAX_PATH = 120;
  private static final Pattern QUOTED_NAME = Pattern.compile("['\"]([A-Za-z0-9_]{1,64})['\"]");

  private JsonRefusal() {}

  static ProblemException of(IOException refused) {
    if (refused instanceof StreamConstraintsException limit) {
      return limit(limit);
    }
    if (refused instanceof JsonMappingException mapping) {
      return mapping(mapping);
    }
    if (refused instanceof JsonParseException && says(refused, "duplicate")) {
      return ProtocolProblem.DUPLICATE_FIELD.with(quotedName(refused));
    }
    return ProtocolProblem.MALFORMED_JSON.with();
  }

  private static ProblemException limit(StreamConstraintsException refused) {
    if (says(refused, "nesting depth")) {
      return ProtocolProblem.NESTED_TOO_DEEP.with(StrictJson.MAX_DEPTH);
    }
    return ProtocolProblem.TEXT_TOO_LONG.with("JSON", StrictJson.MAX_TEXT);
  }

  private static ProblemException mapping(JsonMappingException refused) {
    Throwable cause = refused.getCause();
    if (cause instanceof StreamConstraintsException limit) {
      return limit(limit);
    }
    if (refused instanceof MismatchedInputException && isAboutTheWhole(refused)) {
      return ProtocolProblem.MALFORMED_JSON.with();
    }
    if (cause instanceof InputCoercionException) {
      return ProtocolProblem.BAD_FIELD.with(path(refused));
    }
    if (cause instanceof JsonProcessingException inner) {
      return of(inner);
    }
    if (says(refused, "duplicate")) {
      return ProtocolProblem.DUPLICATE_FIELD.with(quotedName(refused));
    }
    if (cause instanceof NullPointerException) {
      return ProtocolProblem.MISSING_FIELD.with(path(refused));
    }
    if (says(refused, "missing creator property") || says(refused, "missing required")) {
      return ProtocolProblem.MISSING_FIELD.with(path(refused));
    }
    return ProtocolProblem.BAD_FIELD.with(path(refused));
  }

  private static boolean isAboutTheWhole(JsonMappingException refused) {
    return says(refused, "unexpected end-of-input")
        || says(refused, "no content to map")
        || says(refused, "trailing token");
  }

  private static boolean says(Exception refused, String words) {
    return String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT).contains(words);
  }

  private static String quotedName(Exception refused) {
    Matcher name = QUOTED_NAME.matcher(String.valueOf(refused.getMessage()));
    return name.find() ? name.group(1) : "?";
  }

  private static String path(JsonMappingException refused) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : refused.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(plain(step.getFieldName()));
      }
    }
    return path.isEmpty() ? "$" : path.substring(0, Math.min(MAX_PATH, path.length()));
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9_]", "?");
  }
}
