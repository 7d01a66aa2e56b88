package org.renshe.protocol.message;

/** Who pays a part of a bill (基金). Order is the order of payment. */
public enum Fund {
  /** Pooled fund (统筹基金), {@code hifp_pay}. */
  POOL,
  /** Large-amount fund of employees (大额医疗费用补助), {@code hifob_pay}. */
  LARGE_AMOUNT,
  /** Any other fund, such as a retiree supplement (退休统一补充), {@code oth_pay}. */
  OTHER,
  /** Residents' serious-illness insurance (大病保险), {@code hifmi_pay}. */
  SERIOUS_ILLNESS,
  /** Civil-servant supplement (公务员医疗补助), {@code cvlserv_pay}. */
  CIVIL_SERVANT,
  /** Enterprise supplement (企业补充医疗保险), {@code hifes_pay}. */
  ENTERPRISE,
  /** Medical assistance (医疗救助), {@code maf_pay}. */
  ASSISTANCE,
  /** Work-injury insurance fund (工伤保险基金); pays by its own rules, never beside medical insurance. */
  WORK_INJURY,
  /** The person's own account (个人账户), part of {@code acct_pay}; not a fund payment. */
  PERSONAL_ACCOUNT,
  /**
   * A relative's account (个人账户共济), {@code acct_mulaid_pay}. What the relative's province owes, on a
   * line of its own; a statement names it in {@link Statement#mutualAid}, never among its payments.
   */
  MUTUAL_AID;

  /** Whether it is a fund, and not the account of a person. */
  public boolean isFund() {
    return this != PERSONAL_ACCOUNT && this != MUTUAL_AID;
  }
}
