package org.renshe.protocol.message;

import java.util.List;

/**
 * What the insured place has on file for a person in the days asked for.
 *
 * @param filings filings for care elsewhere (备案) that reach the asking place
 * @param declarations approved declarations, and those not decided yet
 */
public record FilingsFound(List<FilingNotice> filings, List<Declared> declarations)
    implements Answer {
  public FilingsFound {
    filings = List.copyOf(filings);
    declarations = List.copyOf(declarations);
  }

  /**
   * A declaration on file.
   *
   * @param number {@code trt_dcla_detl_sn}
   * @param state where it stands
   * @param declaration what was declared, with the dates the insured place gave it
   */
  public record Declared(String number, Declaration.State state, Declaration declaration) {}

  @Override
  public MessageType type() {
    return MessageType.FILINGS_FOUND;
  }

  @Override
  public String toString() {
    return "FilingsFound[" + filings.size() + ", " + declarations.size() + "]";
  }
}
