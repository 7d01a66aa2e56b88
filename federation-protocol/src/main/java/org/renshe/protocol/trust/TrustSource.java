package org.renshe.protocol.trust;

/** Where the current {@link Directory} comes from; a member's copy changes while it runs. */
@FunctionalInterface
public interface TrustSource {
  /**
   * The newest directory this member has verified.
   *
   * @throws org.renshe.protocol.problem.ProblemException when it has none or the one it has expired
   */
  Directory current();
}
