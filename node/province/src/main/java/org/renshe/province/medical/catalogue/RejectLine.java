package org.renshe.province.medical.catalogue;

import org.renshe.chassis.pages.Wording;

/** A row of a file that was refused. */
public record RejectLine(int row, String zh, String en, String line) {
  public String reason(Wording wording) {
    return wording.of(zh, en);
  }
}
