package org.renshe.hub.exchange;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.identity.MemberCode;

/** When each member last sent a message. */
public final class LastMessages {
  private final Database database;

  LastMessages(Database database) {
    this.database = database;
  }

  /** By member; one that never sent is absent. */
  public SortedMap<MemberCode, Instant> bySender() {
    SortedMap<MemberCode, Instant> last = new TreeMap<>();
    database
        .read(transaction -> MessageLog.lastMessages(transaction.session()))
        .forEach((stream, at) -> last.put(new MemberCode(stream), at));
    return last;
  }
}
