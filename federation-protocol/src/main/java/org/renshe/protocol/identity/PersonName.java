package org.renshe.protocol.identity;

/** A person's name. */
public final class PersonName {
  private PersonName() {}

  /** Key whose equality means the same name. */
  public static String matchKey(String name) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  public static boolean matches(String one, String other) {
    return matchKey(one).equals(matchKey(other));
  }
}
