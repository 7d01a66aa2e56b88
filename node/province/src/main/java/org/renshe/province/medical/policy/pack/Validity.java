package org.renshe.province.medical.policy.pack;

import java.time.LocalDate;

/**
 * Days a row is in force, as epoch days: from the first inclusive to {@code until} exclusive. Files
 * name the last valid day ({@code valid_to}), as the documents they quote do.
 */
public record Validity(long from, long until) {
  public static final Validity ALWAYS = new Validity(Long.MIN_VALUE, Long.MAX_VALUE);

  /** Of a file's first and last day, each null where open. */
  public static Validity of(LocalDate first, LocalDate last) {
    return new Validity(
        first == null ? Long.MIN_VALUE : first.toEpochDay(),
        last == null ? Long.MAX_VALUE : last.toEpochDay() + 1);
  }

  public boolean covers(long day) {
    return from <= day && day < until;
  }

  public boolean overlaps(Validity other) {
    return from < other.until && other.from < until;
  }
}
