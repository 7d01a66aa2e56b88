package org.renshe.hub.exchange;

import java.util.List;
import java.util.function.Predicate;

/** A message log to verify: the hub's database, or an export of it. */
interface LogSource {
  /** Every stream that has a head or an entry, sorted. */
  List<String> streams();

  /** Where the stream is said to end; empty head when nothing says so. */
  ChainHead head(String stream);

  /** Shows the entries in the order they are kept, until the visitor says no. */
  void visit(String stream, Predicate<LogEntry> visitor);

  /** The signed directory of that number, null when it is not kept. */
  byte[] directory(long number);
}
