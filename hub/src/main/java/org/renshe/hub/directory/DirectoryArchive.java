package org.renshe.hub.directory;

import java.util.Optional;
import org.renshe.chassis.database.Database;

/** Every directory ever published, as it was signed. */
public final class DirectoryArchive {
  private final Database database;

  public DirectoryArchive(Database database) {
    this.database = database;
  }

  /** The signed bytes of that number. */
  public Optional<byte[]> signed(long number) {
    return database.read(
        transaction ->
            Optional.ofNullable(transaction.session().find(DirectoryRow.class, number))
                .map(row -> row.signed.clone()));
  }
}
