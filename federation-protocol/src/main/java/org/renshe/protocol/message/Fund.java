package org.renshe.protocol.message;

/** Who pays a part of a bill (基金). Order is the order of payment. */
public enum Fund {
  /** Pooled fund (统筹基金), {@code hifp_pay}. */
  POOL,
  /** Large-amount fund of employees (大额医疗费用补助), {@code hifob_pay}. */
  LARGE_AMOUNT,
  /** Residents' serious-illness insurance (大病保险), {@code hifmi_pay}. */
  SERIOUS_ILLNESS,
  /** Civil-servant supplement (公务员医疗补助), {@code cvlserv_pay}. */
  CIVIL_SERVANT,
  /** Medical assistance (医疗救助), {@code maf_pay}. */
  ASSISTANCE,
  /** The person's own account (个人账户), {@code acct_pay}; not a fund payment. */
  PERSONAL_ACCOUNT
}
