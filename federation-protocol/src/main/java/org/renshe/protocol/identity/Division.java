package org.renshe.protocol.identity;

import java.util.Optional;

/**
 * A division (行政区划, GB/T 2260).
 *
 * @param code six digits
 * @param name name in Chinese
 * @param level province, prefecture or county
 * @param parent code above, {@code 000000} for a province
 */
public record Division(String code, String name, Level level, String parent) {
  /** Level of a division. */
  public enum Level {
    PROVINCE,
    PREFECTURE,
    COUNTY
  }

  /** Reads a code known to the tables, in force, retired or demo. */
  public static Division parse(String code) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** The division of that code, empty if no table has it. */
  public static Optional<Division> find(String code) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Code of the province, two digits and four zeros. */
  public String province() {
    return code.substring(0, 2) + "0000";
  }
}
