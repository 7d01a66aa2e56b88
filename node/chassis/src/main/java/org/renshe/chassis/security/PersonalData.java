package org.renshe.chassis.security;

/** Personal data at rest: SM4-GCM under the node's data key, found again by a keyed digest. */
@SuppressWarnings("DoNotCallSuggester")
public final class PersonalData {
  PersonalData() {}

  /** Sealed text, safe to store; a different one each time. Null stays null. */
  public String seal(String plaintext) {
    throw new IllegalStateException("in work");
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when it was not sealed with this
   *     node's key or was changed
   */
  public String open(String sealed) {
    throw new IllegalStateException("in work");
  }

  /** {@link #seal(String)} for bytes. */
  public byte[] seal(byte[] plaintext) {
    throw new IllegalStateException("in work");
  }

  /** {@link #open(String)} for bytes. */
  public byte[] open(byte[] sealed) {
    throw new IllegalStateException("in work");
  }

  /** HMAC-SM3 in lower-case hex, 64 characters: the same for the same text on the same node. */
  public String index(String plaintext) {
    throw new IllegalStateException("in work");
  }
}
