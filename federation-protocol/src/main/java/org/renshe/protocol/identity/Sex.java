package org.renshe.protocol.identity;

/** Sex (性别代码) by GB/T 2261.1. */
public enum Sex {
  UNKNOWN("0"),
  MALE("1"),
  FEMALE("2"),
  NOT_STATED("9");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /** One digit: 0, 1, 2 or 9. */
  public String code() {
    return code;
  }
}
