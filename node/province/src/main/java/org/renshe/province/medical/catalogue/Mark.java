package org.renshe.province.medical.catalogue;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.renshe.protocol.message.BillLine.DualChannel;

/** What else a catalogue says of an item, yes or no. */
public enum Mark {
  /** Basic medicine (基本药物), {@code bas_medn_flag}. */
  BASIC('B'),
  /** Negotiated drug (国家谈判药品), {@code hi_nego_drug_flag}. */
  NEGOTIATED('N'),
  /** Medicine for children (儿童用药), {@code chld_medc_flag}. */
  CHILD('C'),
  /** Special item (目录特项), {@code list_sp_item_flag}. */
  SPECIAL('S'),
  /** Reimbursed directly (直报), {@code drt_reim_flag}. */
  DIRECT('R'),
  /** Sold through hospital and pharmacy alike, kind A (双通道甲). */
  DUAL_A('1'),
  /** The same, kind B (双通道乙). */
  DUAL_B('2');

  private final char letter;

  Mark(char letter) {
    this.letter = letter;
  }

  /** One letter a mark, in order; empty for none. */
  public static String letters(Collection<Mark> marks) {
    StringBuilder text = new StringBuilder();
    for (Mark mark : values()) {
      if (marks.contains(mark)) {
        text.append(mark.letter);
      }
    }
    return text.toString();
  }

  /** Undoes {@link #letters}; null is none. */
  public static Set<Mark> ofLetters(String letters) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark mark : values()) {
      if (letters != null && letters.indexOf(mark.letter) >= 0) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** The kind of a dual-channel drug, null for any other item. */
  public static DualChannel dualChannel(Set<Mark> marks) {
    if (marks.contains(DUAL_A)) {
      return DualChannel.A;
    }
    return marks.contains(DUAL_B) ? DualChannel.B : null;
  }
}
