package org.renshe.province.medical.files;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;

/** Keeps files between two transactions of a hospital: sealed, bounded, and not for ever. */
public final class FileStore {
  private static final int NUMBER_LENGTH = 30;

  private final PersonalData personalData;
  private final Clock clock;
  private final Supplier<String> ids;
  private final int bytesMax;
  private final Duration keep;

  /**
   * @param bytesMax a larger file is refused
   * @param keep how long a file may be fetched
   */
  public FileStore(
      PersonalData personalData, Clock clock, Supplier<String> ids, int bytesMax, Duration keep) {
    this.personalData = personalData;
    this.clock = clock;
    this.ids = ids;
    this.bytesMax = bytesMax;
    this.keep = keep;
  }

  /**
   * Keeps a file.
   *
   * @param institution {@code fixmedins_code} of who may fetch it
   * @param name at most 200 characters
   * @return the file with its new number
   * @throws org.renshe.protocol.problem.ProblemException FILE_TOO_LARGE
   */
  public StoredFile put(Transaction transaction, String institution, String name, byte[] content) {
    if (content.length > bytesMax) {
      throw FilesProblem.FILE_TOO_LARGE.with(content.length, bytesMax);
    }
    String number = ids.get().replace("-", "").substring(0, NUMBER_LENGTH);
    var until = clock.instant().plus(keep).truncatedTo(ChronoUnit.SECONDS);
    transaction
        .session()
        .persist(new FileRow(number, institution, name, personalData.seal(content), until));
    return new StoredFile(number, institution, name, content, until);
  }

  /** The file, if this institution may fetch it and may still. */
  public Optional<StoredFile> find(Transaction transaction, String number, String institution) {
    FileRow row = transaction.session().find(FileRow.class, number);
    if (row == null
        || !row.institution.equals(institution)
        || row.until.isBefore(clock.instant())) {
      return Optional.empty();
    }
    return Optional.of(
        new StoredFile(
            row.number, row.institution, row.name, personalData.open(row.sealed), row.until));
  }

  /**
   * {@link #find}, or a refusal.
   *
   * @throws org.renshe.protocol.problem.ProblemException FILE_UNKNOWN
   */
  public StoredFile require(Transaction transaction, String number, String institution) {
    return find(transaction, number, institution)
        .orElseThrow(() -> FilesProblem.FILE_UNKNOWN.with(number));
  }

  /** Forgets what may be fetched no more. */
  void forget(Transaction transaction) {
    transaction
        .session()
        .createMutationQuery("delete from FileRow where until < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
