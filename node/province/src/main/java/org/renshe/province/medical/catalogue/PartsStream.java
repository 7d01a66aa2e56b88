package org.renshe.province.medical.catalogue;

import java.io.InputStream;
import org.renshe.chassis.database.Database;

/** A file that lies in the database in parts, read one part at a time. */
final class PartsStream extends InputStream {
  private final Database database;
  private final String importId;
  private byte[] part = {};
  private int at;
  private int next;

  PartsStream(Database database, String importId) {
    this.database = database;
    this.importId = importId;
  }

  @Override
  public int read() {
    return hasMore() ? part[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int some = Math.min(length, part.length - at);
    System.arraycopy(part, at, buffer, offset, some);
    at += some;
    return some;
  }

  private boolean hasMore() {
    while (at == part.length) {
      int wanted = next;
      byte[] found =
          database
              .read(transaction -> ImportStore.part(transaction, importId, wanted))
              .orElse(null);
      if (found == null) {
        return false;
      }
      part = found;
      at = 0;
      next++;
    }
    return true;
  }
}
