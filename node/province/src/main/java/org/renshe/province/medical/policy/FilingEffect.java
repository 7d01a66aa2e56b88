package org.renshe.province.medical.policy;

import org.renshe.province.medical.policy.pack.Word;

/** How being treated elsewhere changes what the insured place pays (备案效力). */
public enum FilingEffect implements Word {
  /** Treated at home; no rule of the cross-province table applies. */
  LOCAL("local"),
  /** Filed long-term and treated where filed (异地长期居住). */
  LONG_TERM("long_term"),
  /** Filed long-term elsewhere, treated inside the home province. */
  LONG_TERM_BACK_HOME("long_term_back_home"),
  /** Referred, or an emergency that is deemed filed (转诊、急诊抢救). */
  REFERRAL_OR_EMERGENCY("referral_or_emergency"),
  /** Filed, neither referred nor an emergency (其他临时外出就医). */
  TEMPORARY_OTHER("temporary_other"),
  /** Not filed, in a place whose policy settles it all the same. */
  UNFILED("unfiled");

  private final String code;

  FilingEffect(String code) {
    this.code = code;
  }

  /** The word a policy file uses. */
  @Override
  public String code() {
    return code;
  }
}
