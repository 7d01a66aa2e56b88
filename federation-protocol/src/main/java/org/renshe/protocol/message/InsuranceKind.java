package org.renshe.protocol.message;

/** Insurance kind (险种) that pays for care, with its {@code insutype} at the hospital interface. */
public enum InsuranceKind {
  /** Employees' basic medical insurance (职工基本医疗保险). */
  EMPLOYEE("310"),
  /** Urban and rural residents' basic medical insurance (城乡居民基本医疗保险). */
  RESIDENT("390");

  private final String code;

  InsuranceKind(String code) {
    this.code = code;
  }

  /** {@code insutype}. */
  public String code() {
    return code;
  }
}
