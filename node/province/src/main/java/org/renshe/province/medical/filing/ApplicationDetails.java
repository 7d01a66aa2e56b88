package org.renshe.province.medical.filing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.protocol.json.StrictJson;

/**
 * What more is known of a filing; personal, kept sealed.
 *
 * @param telephone where she can be reached; may be empty
 * @param address where she lives there; may be empty
 * @param agent who files for her, with relation; may be empty
 * @param fields further fields by their names in the national interface
 */
public record ApplicationDetails(
    String telephone, String address, String agent, Map<String, String> fields) {
  public static final ApplicationDetails NONE = new ApplicationDetails("", "", "", Map.of());

  public ApplicationDetails {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  String toJson() {
    return new String(StrictJson.encode(this), java.nio.charset.StandardCharsets.UTF_8);
  }

  static ApplicationDetails read(String json) {
    return json == null
        ? NONE
        : StrictJson.decode(
            json.getBytes(java.nio.charset.StandardCharsets.UTF_8), ApplicationDetails.class);
  }

  @Override
  public String toString() {
    return "ApplicationDetails[]";
  }
}
