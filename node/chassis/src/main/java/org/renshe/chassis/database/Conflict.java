package org.renshe.chassis.database;

/**
 * Two transactions wanted the same row: a unique key taken, a version outrun, a deadlock. {@link
 * Database#write} runs the work again a few times before this comes out.
 */
public final class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Conflict(Throwable cause) {
    super("concurrent change of the same row", cause);
  }
}
