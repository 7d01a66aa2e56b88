package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A federation member (联邦成员): a province by its division code, such as {@code 310000}, or the hub,
 * {@code 000000}.
 */
public record MemberCode(@JsonValue String value) implements Comparable<MemberCode> {
  // before HUB, whose construction needs it
  private static final Pattern SHAPE = Pattern.compile("\\d{2}0000");

  public static final MemberCode HUB = new MemberCode("000000");

  /**
   * @throws IllegalArgumentException when it is not two digits followed by four zeros
   */
  @JsonCreator
  public MemberCode {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a member code: " + value);
    }
  }

  /** Whether it is the hub, which is no province. */
  public boolean isHub() {
    return equals(HUB);
  }

  @Override
  public int compareTo(MemberCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
