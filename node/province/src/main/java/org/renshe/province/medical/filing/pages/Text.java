package org.renshe.province.medical.filing.pages;

import org.renshe.chassis.pages.Wording;

/** A sentence in both languages. */
public record Text(String zh, String en) {
  public static final Text NONE = new Text("", "");

  public String of(Wording wording) {
    return wording.of(zh, en);
  }

  public boolean isEmpty() {
    return zh.isEmpty();
  }
}
