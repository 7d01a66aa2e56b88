package org.renshe.routes.hospital;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Headers of a hospital's request, names in any case; the first value of each. */
public final class HospitalHeaders {
  /** Of a request that came without. */
  public static final HospitalHeaders NONE = new HospitalHeaders(Map.of());

  private final Map<String, String> values = new TreeMap<>();

  /**
   * @param headers by name
   */
  public HospitalHeaders(Map<String, String> headers) {
    headers.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value));
  }

  /** Value of the header, empty when it did not come. */
  String text(String name) {
    String value = values.get(name.toLowerCase(Locale.ROOT));
    return value == null ? "" : value.strip();
  }
}
