package org.renshe.province.medical.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.renshe.protocol.message.PersonFound;
import org.renshe.province.registry.InsuredRelation;

/**
 * Which of a person's benefit groups the hospital interface knows as an identity ({@code
 * psn_idet_type}), from a table; the other groups are told by age and kind of insurance.
 */
final class IdentityTypes {
  private static final Map<String, String> BY_GROUP = read();

  private IdentityTypes() {}

  /** One row an identity, since the first day of the earliest relation that names it. */
  static List<PersonFound.Identity> of(List<InsuredRelation> relations) {
    Map<String, LocalDate> since = new TreeMap<>();
    for (InsuredRelation relation : relations) {
      for (String group : relation.groups()) {
        String type = BY_GROUP.get(group);
        if (type != null) {
          since.merge(type, relation.since(), (one, other) -> one.isBefore(other) ? one : other);
        }
      }
    }
    return since.entrySet().stream()
        .map(identity -> new PersonFound.Identity(identity.getKey(), identity.getValue(), null))
        .toList();
  }

  private static Map<String, String> read() {
    try (InputStream file = IdentityTypes.class.getResourceAsStream("identity-types.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
