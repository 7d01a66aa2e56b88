package org.renshe.deploy.hospital;

import java.util.ArrayList;
import java.util.List;
import org.renshe.protocol.identity.MemberCode;

/** What a hospital noted down itself, act by act; one side of the three-sided check. */
public final class HospitalBooks {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One act.
   *
   * @param settlementId {@code setl_id} it belongs to
   * @param hospital whose books
   * @param insuredPlace who owes
   * @param patient name for the printed statement
   * @param what what happened
   * @param figures money; negative for an act that undoes
   */
  public record Entry(
      String settlementId,
      Hospital hospital,
      MemberCode insuredPlace,
      String patient,
      What what,
      Figures figures) {}

  /** Kinds of entry. */
  public enum What {
    SETTLED,
    CANCELLED,
    REVERSED
  }

  synchronized void enter(Entry entry) {
    entries.add(entry);
  }

  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
