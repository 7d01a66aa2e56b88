package org.renshe.routes.hospital;

import java.util.Map;

/**
 * The envelope of the hospital interface as received.
 *
 * @param fields every field of the root but input, as text; absent for empty, {@code "null"} and
 *     {@code "NULL"}; fields the interface does not know are kept
 * @param rawInput exact bytes of the value of {@code input}, which the hospital signs; not a copy,
 *     do not change
 * @param input the same, read
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record HospitalEnvelope(Map<String, String> fields, byte[] rawInput, HospitalRow input) {
  public HospitalEnvelope {
    fields = Map.copyOf(fields);
  }

  /** Field by its interface name, empty text when absent. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public String infno() {
    return field("infno");
  }

  public String msgid() {
    return field("msgid");
  }

  /** 就医地医保区划, six digits. */
  public String treatmentDivision() {
    return field("mdtrtarea_admvs");
  }

  /** 参保地医保区划, six digits; empty means local. */
  public String insuredDivision() {
    return field("insuplc_admdvs");
  }

  public String institutionCode() {
    return field("fixmedins_code");
  }

  public String institutionName() {
    return field("fixmedins_name");
  }

  public String operator() {
    return field("opter");
  }

  public String operatorName() {
    return field("opter_name");
  }

  /** Sign-in number of 9001, empty when absent. */
  public String signNo() {
    return field("sign_no");
  }
}
