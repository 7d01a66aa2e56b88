package org.renshe.hub.status;

/** How something stands: a colour is always with its sign and its word. */
public enum Light {
  GREEN("✔", "正常", "Good"),
  AMBER("▲", "注意", "Look"),
  RED("✖", "异常", "Act");

  private final String sign;
  private final String zh;
  private final String en;

  Light(String sign, String zh, String en) {
    this.sign = sign;
    this.zh = zh;
    this.en = en;
  }

  public String sign() {
    return sign;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** Name for the style sheet. */
  public String style() {
    return switch (this) {
      case GREEN -> "good";
      case AMBER -> "warn";
      case RED -> "bad";
    };
  }

  /** The worse of the two. */
  public Light and(Light other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
