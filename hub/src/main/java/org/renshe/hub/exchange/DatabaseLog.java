package org.renshe.hub.exchange;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.renshe.chassis.database.Database;
import org.renshe.hub.directory.DirectoryArchive;

/** The message log in a hub's database, read in pages. */
final class DatabaseLog implements LogSource {
  private static final int PAGE = 200;

  private final Database database;
  private final DirectoryArchive directories;

  DatabaseLog(Database database) {
    this.database = database;
    this.directories = new DirectoryArchive(database);
  }

  @Override
  public List<String> streams() {
    return database.read(
        transaction -> {
          Session session = transaction.session();
          TreeSet<String> streams =
              new TreeSet<>(
                  session
                      .createSelectionQuery(
                          "select distinct m.id.stream from MessageRow m", String.class)
                      .getResultList());
          MessageLog.heads(session).forEach(head -> streams.add(head.stream()));
          return List.copyOf(streams);
        });
  }

  @Override
  public ChainHead head(String stream) {
    return database.read(
        transaction -> {
          HeadRow row = transaction.session().find(HeadRow.class, stream);
          return row == null ? ChainHead.empty(stream) : row.head();
        });
  }

  @Override
  public void visit(String stream, Predicate<LogEntry> visitor) {
    long after = 0;
    while (true) {
      List<LogEntry> page = page(stream, after);
      for (LogEntry entry : page) {
        if (!visitor.test(entry)) {
          return;
        }
      }
      if (page.size() < PAGE) {
        return;
      }
      after = page.get(page.size() - 1).number();
    }
  }

  @Override
  public byte[] directory(long number) {
    return directories.signed(number).orElse(null);
  }

  private List<LogEntry> page(String stream, long after) {
    return database.read(
        transaction -> MessageLog.entries(transaction.session(), stream, after, PAGE));
  }
}
