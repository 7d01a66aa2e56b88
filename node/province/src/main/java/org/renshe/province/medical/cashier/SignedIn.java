package org.renshe.province.medical.cashier;

import java.time.Instant;

/**
 * Who works at the counter.
 *
 * @param id {@code institution/login}
 * @param institution {@code fixmedins_code}
 * @param login user name, also {@code opter} of what is sent
 * @param name as pages and receipts print it
 * @param mustChange whether a new password must be chosen first
 * @param ends when the session ends unless another page is asked for
 * @param seconds from now until then
 */
public record SignedIn(
    String id,
    String institution,
    String login,
    String name,
    boolean mustChange,
    Instant ends,
    long seconds) {

  /** For the audit. */
  String actor() {
    return "cashier:" + id;
  }
}
