package org.renshe.province.medical.policy.pack;

/** A word of the closed lists a policy file may use. */
public interface Word {
  /** As written in the file. */
  String code();
}
