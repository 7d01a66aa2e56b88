package org.renshe.protocol.message;

/** Insurance kind (险种) that pays for care, with its {@code insutype} at the hospital interface. */
public enum InsuranceKind {
  /** Employees' basic medical insurance (职工基本医疗保险). */
  EMPLOYEE("310"),
  /** Urban and rural residents' basic medical insurance (城乡居民基本医疗保险). */
  RESIDENT("390"),
  /**
   * Work-injury insurance (工伤保险); its own fund, books and clearing. The code is that of the social
   * security interfaces; the medical interface gives it to long-term care, which is not settled
   * here.
   */
  INJURY("410");

  private final String code;

  InsuranceKind(String code) {
    this.code = code;
  }

  /** {@code insutype}. */
  public String code() {
    return code;
  }
}
