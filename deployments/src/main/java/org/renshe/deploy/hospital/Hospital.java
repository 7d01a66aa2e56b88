package org.renshe.deploy.hospital;

import org.renshe.protocol.identity.MemberCode;

/**
 * A designated hospital (定点医疗机构); all of them are invented.
 *
 * @param code {@code fixmedins_code}, 12 characters
 * @param name Chinese name
 * @param division six-digit division it stands in
 * @param level policy level as {@link org.renshe.protocol.message.Bill#hospitalLevel()}
 */
public record Hospital(String code, String name, String division, String level) {
  /** The province whose node it talks to. */
  public MemberCode province() {
    return provinceOf(division);
  }

  /** The province a six-digit division lies in. */
  public static MemberCode provinceOf(String division) {
    return new MemberCode(division.substring(0, 2) + "0000");
  }
}
