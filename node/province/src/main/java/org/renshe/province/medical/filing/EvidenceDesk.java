package org.renshe.province.medical.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.crypto.Sm3;

/** Evidence (备案材料): files of bounded size and known kind, sealed at rest. */
final class EvidenceDesk {
  private static final int FILES_MAX = 10;
  private static final int NAME_MAX = 200;

  /** A draft that was never sent is forgotten with its files. */
  private static final Duration DRAFT_KEPT = Duration.ofHours(24);

  private final int bytesMax;
  private final PersonalData personalData;
  private final Supplier<String> ids;
  private final Clock clock;

  EvidenceDesk(int bytesMax, PersonalData personalData, Supplier<String> ids, Clock clock) {
    this.bytesMax = bytesMax;
    this.personalData = personalData;
    this.ids = ids;
    this.clock = clock;
  }

  int bytesMax() {
    return bytesMax;
  }

  /**
   * @param material code of the material it shows
   * @param name what the sender calls it
   * @throws org.renshe.protocol.problem.ProblemException EVIDENCE_KIND, EVIDENCE_TOO_LARGE,
   *     EVIDENCE_TOO_MANY
   */
  Evidence add(
      Transaction transaction, String filingNumber, String material, String name, byte[] content) {
    if (content.length > bytesMax) {
      throw FilingProblem.EVIDENCE_TOO_LARGE.with(bytesMax);
    }
    String mediaType = MediaTypes.of(content).orElseThrow(FilingProblem.EVIDENCE_KIND::with);
    List<EvidenceRow> before = rows(transaction, filingNumber);
    if (before.size() >= FILES_MAX) {
      throw FilingProblem.EVIDENCE_TOO_MANY.with(FILES_MAX);
    }
    String digest = HexFormat.of().formatHex(Sm3.digest(content));
    for (EvidenceRow row : before) {
      if (row.contentDigest.equals(digest) && row.material.equals(material)) {
        return view(row); // the same file sent again
      }
    }
    EvidenceRow row = new EvidenceRow(ids.get(), filingNumber);
    row.material = material;
    row.mediaType = mediaType;
    row.byteCount = content.length;
    row.contentDigest = digest;
    String plain = name == null ? "" : name.strip();
    row.nameSealed = personalData.seal(plain.substring(0, Math.min(NAME_MAX, plain.length())));
    row.contentSealed = personalData.seal(content);
    row.uploadedAt = clock.instant();
    transaction.session().persist(row);
    return view(row);
  }

  /** What was handed in, oldest first. */
  List<Evidence> list(Transaction transaction, String filingNumber) {
    return rows(transaction, filingNumber).stream().map(this::view).toList();
  }

  /** Codes of the materials handed in. */
  Set<String> materials(Transaction transaction, String filingNumber) {
    Set<String> codes = new TreeSet<>();
    rows(transaction, filingNumber).forEach(row -> codes.add(row.material));
    return codes;
  }

  /**
   * The file itself; the caller audits the look.
   *
   * @throws org.renshe.protocol.problem.ProblemException EVIDENCE_UNKNOWN
   */
  byte[] content(Transaction transaction, String filingNumber, String id) {
    return personalData.open(find(transaction, filingNumber, id).contentSealed);
  }

  Evidence get(Transaction transaction, String filingNumber, String id) {
    return view(find(transaction, filingNumber, id));
  }

  /** Takes a file back while the filing has not been sent. */
  void remove(Transaction transaction, String filingNumber, String id) {
    if (transaction.session().find(FilingRow.class, filingNumber) == null) {
      transaction.session().remove(find(transaction, filingNumber, id));
    }
  }

  /** Forgets the files of drafts that were never sent. */
  int forgetDrafts(Transaction transaction) {
    Instant before = clock.instant().minus(DRAFT_KEPT);
    return transaction
        .session()
        .createMutationQuery(
            "delete from EvidenceRow e where e.uploadedAt < :before and not exists"
                + " (select 1 from FilingRow f where f.filingNumber = e.filingNumber)")
        .setParameter("before", before)
        .executeUpdate();
  }

  private static EvidenceRow find(Transaction transaction, String filingNumber, String id) {
    EvidenceRow row = transaction.session().find(EvidenceRow.class, id);
    if (row == null || !row.filingNumber.equals(filingNumber)) {
      throw FilingProblem.EVIDENCE_UNKNOWN.with(id);
    }
    return row;
  }

  private static List<EvidenceRow> rows(Transaction transaction, String filingNumber) {
    return transaction
        .session()
        .createSelectionQuery(
            "from EvidenceRow where filingNumber = :filing order by uploadedAt, id",
            EvidenceRow.class)
        .setParameter("filing", filingNumber)
        .getResultList();
  }

  private Evidence view(EvidenceRow row) {
    return new Evidence(
        row.id,
        row.material,
        personalData.open(row.nameSealed),
        row.mediaType,
        row.byteCount,
        row.uploadedAt);
  }
}
