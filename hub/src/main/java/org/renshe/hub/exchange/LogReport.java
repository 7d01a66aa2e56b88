package org.renshe.hub.exchange;

import java.util.List;

/**
 * What the verification of a message log found.
 *
 * @param entries how many entries were read
 * @param ends where each stream ends: keep it elsewhere and compare, since only that shows a log
 *     that was rewritten as a whole
 * @param findings the first fault of each stream, empty for a good log
 */
public record LogReport(long entries, List<End> ends, List<Finding> findings) {
  public LogReport {
    ends = List.copyOf(ends);
    findings = List.copyOf(findings);
  }

  public boolean isGood() {
    return findings.isEmpty();
  }

  /** The last entry of a stream. */
  public record End(String stream, long number, String hash) {}

  /**
   * A fault.
   *
   * @param number position in the stream, from 1
   * @param messageId the entry's message, empty when there is none to name
   * @param detail what else is known, in English
   */
  public record Finding(Fault fault, String stream, long number, String messageId, String detail) {}

  /** Kinds of fault. */
  public enum Fault {
    /** An entry's content does not fit its hash (被篡改). */
    CORRUPTED("内容被篡改"),
    /** An entry is missing here (被删除). */
    REMOVED("条目缺失"),
    /** An entry was put in here (被插入). */
    INSERTED("条目系插入"),
    /** An entry stands in another place than it was written (顺序被改变). */
    REORDERED("顺序被改变"),
    /** The entry stands well, but its message is not signed by a member of the time (签名无效). */
    NOT_SIGNED("签名无效");

    private final String zh;

    Fault(String zh) {
      this.zh = zh;
    }

    /** Name in Chinese. */
    public String zh() {
      return zh;
    }
  }
}
