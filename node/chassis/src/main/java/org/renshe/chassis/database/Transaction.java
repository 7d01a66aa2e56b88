package org.renshe.chassis.database;

import org.hibernate.Session;

/** One database transaction, valid inside the function given to {@link Database} only. */
public interface Transaction {
  Session session();

  /** Runs once the commit is durable; not at all after a rollback. Must be quick. */
  void afterCommit(Runnable action);
}
