package org.renshe.routes.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.RoutesProblem;

/**
 * Every transaction's field table, played against itself: a message of nothing but its required
 * fields passes, and with any one of them missing, any field too long, malformed or outside its
 * closed code table it is refused by the field's name.
 */
class InterfaceFaultsTest {
  private static final InterfaceTables TABLES = InterfaceTables.load();
  private static final int SERIAL_DIGITS_MAX = 15;

  /** One way to make a field wrong. */
  private record Fault(InterfaceField field, String value, RoutesProblem problem) {}

  static Set<String> transactions() {
    return new TreeSet<>(TABLES.transactions());
  }

  @Test
  void everyTableOfTheInterfaceIsPlayed() {
    assertTrue(transactions().size() >= 70, transactions().size() + " transactions");
  }

  @ParameterizedTest
  @MethodSource("transactions")
  void whatIsRequiredIsEnoughAndEveryFaultIsRefusedByName(String infno) {
    ObjectNode whole = message(infno);
    TABLES.check(infno, new HospitalRow(whole));
    List<String> wrong = new ArrayList<>();
    int faults = 0;
    for (Map.Entry<String, List<InterfaceField>> node : nodes(infno)) {
      for (InterfaceField field : node.getValue()) {
        for (Fault fault : faults(field)) {
          faults++;
          play(infno, whole, fault).ifPresent(wrong::add);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(faults > 0 || nodes(infno).isEmpty(), infno + " has no field that can be wrong");
  }

  @ParameterizedTest
  @MethodSource("transactions")
  void theFirstNodeIsRequired(String infno) {
    if (nodes(infno).isEmpty()) {
      return;
    }
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () -> TABLES.check(infno, new HospitalRow(HospitalJson.MAPPER.createObjectNode())));
    assertEquals(RoutesProblem.HOSPITAL_NODE_MISSING, refusal.problem());
  }

  private static Optional<String> play(String infno, ObjectNode whole, Fault fault) {
    ObjectNode message = whole.deepCopy();
    ObjectNode row = (ObjectNode) message.get(fault.field().node());
    if (fault.value() == null) {
      row.remove(fault.field().name());
    } else {
      row.put(fault.field().name(), fault.value());
    }
    String what = fault.field().node() + "." + fault.field().name() + " = " + fault.value();
    try {
      TABLES.check(infno, new HospitalRow(message));
      return Optional.of(what + " passed");
    } catch (ProblemException refusal) {
      boolean named =
          refusal.getMessage().contains(fault.field().name())
              && refusal.problem() == fault.problem();
      return named ? Optional.empty() : Optional.of(what + ": " + refusal.getMessage());
    }
  }

  private static List<Fault> faults(InterfaceField field) {
    List<Fault> faults = new ArrayList<>();
    if (field.required()) {
      faults.add(new Fault(field, null, RoutesProblem.HOSPITAL_FIELD_MISSING));
      faults.add(new Fault(field, "", RoutesProblem.HOSPITAL_FIELD_MISSING));
      faults.add(new Fault(field, "NULL", RoutesProblem.HOSPITAL_FIELD_MISSING));
    }
    RoutesProblem malformed = RoutesProblem.HOSPITAL_FIELD_MALFORMED;
    switch (field.kind()) {
      case TEXT -> {
        if (field.lengthMax() > 0) {
          faults.add(
              new Fault(
                  field, "长".repeat(field.lengthMax() + 1), RoutesProblem.HOSPITAL_FIELD_TOO_LONG));
        }
        if (TABLES.isClosed(field.codeTable())) {
          faults.add(new Fault(field, "~", RoutesProblem.HOSPITAL_CODE_UNKNOWN));
        }
      }
      case DIGITS ->
          Stream.of("1a", "0", "1".repeat(SERIAL_DIGITS_MAX + 1))
              .forEach(value -> faults.add(new Fault(field, value, malformed)));
      case NUMBER -> {
        faults.add(new Fault(field, "one", malformed));
        if (field.lengthMax() > 0) {
          faults.add(
              new Fault(field, "9".repeat(field.lengthMax() - field.scaleMax() + 1), malformed));
          faults.add(new Fault(field, "0." + "0".repeat(field.scaleMax()) + "1", malformed));
        }
      }
      case DATE, DATE_TIME ->
          Stream.of("20260310", "2026-02-30", "10:00:00")
              .forEach(value -> faults.add(new Fault(field, value, malformed)));
      case OBJECT, BYTES -> {}
    }
    return faults;
  }

  private static ObjectNode message(String infno) {
    ObjectNode message = HospitalJson.MAPPER.createObjectNode();
    nodes(infno)
        .forEach(
            node -> {
              ObjectNode row = message.putObject(node.getKey());
              node.getValue().stream()
                  .filter(InterfaceField::required)
                  .forEach(field -> row.put(field.name(), right(field)));
            });
    return message;
  }

  /** Nodes that are checked: 5101 prints the envelope's own fields again. */
  private static List<Map.Entry<String, List<InterfaceField>>> nodes(String infno) {
    return TABLES.input(infno).entrySet().stream()
        .filter(node -> node.getValue().stream().noneMatch(field -> field.name().equals("infno")))
        .toList();
  }

  private static String right(InterfaceField field) {
    if (TABLES.isClosed(field.codeTable())) {
      return TABLES.codes(field.codeTable()).keySet().iterator().next();
    }
    return switch (field.kind()) {
      case TEXT -> "x";
      case DIGITS, NUMBER -> "1";
      case DATE -> "2026-03-10";
      case DATE_TIME -> "2026-03-10 09:00:00";
      case OBJECT, BYTES -> "AA==";
    };
  }
}
