package org.renshe.province.medical.policy;

/** A word of the closed lists a policy file may use. */
interface Word {
  /** As written in the file. */
  String code();
}
