package org.renshe.deploy.doctor;

/**
 * What a check found.
 *
 * @param check stable name
 * @param good whether all is well
 * @param says what was found
 * @param remedy what to do, empty when all is well
 */
record Finding(String check, boolean good, String says, String remedy) {
  static Finding good(String check, String says) {
    return new Finding(check, true, says, "");
  }

  static Finding bad(String check, String says, String remedy) {
    return new Finding(check, false, says, remedy);
  }
}
