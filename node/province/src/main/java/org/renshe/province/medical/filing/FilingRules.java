package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.message.FilingKind;

/**
 * Which filings reach a place on a stay (N22 part 2(3), part 3(1); choice for the look-back: valid
 * on the day of admission or on the day of settlement).
 */
public final class FilingRules {
  /** Municipalities, Hainan, Tibet and the XPCC are filed to as one place. */
  private static final Set<String> ONE_PLACE = Set.of("11", "12", "31", "46", "50", "54", "66");

  private static final Set<FilingKind> LONG =
      EnumSet.of(FilingKind.LONG_RETIRED, FilingKind.LONG_RESIDENT, FilingKind.LONG_WORKER);

  private FilingRules() {}

  /** What a look for filings came to. */
  public enum Reach {
    /** At least one filing covers the stay. */
    COVERED,
    /** Filed to this place, but on neither day. */
    EXPIRED,
    /** Filed on the day, but to another place. */
    OTHER_PLACE,
    NOT_FILED
  }

  /**
   * @param reach why there are no kinds, or that there are
   * @param kinds kinds of the filings that cover the stay, empty unless covered
   */
  public record Coverage(Reach reach, Set<FilingKind> kinds) {
    public Coverage {
      kinds = Set.copyOf(kinds);
    }
  }

  public static boolean isLong(FilingKind kind) {
    return LONG.contains(kind);
  }

  /**
   * @param filings the person's filings for the insurance kind, in any state
   * @param division six-digit division of the institution
   */
  public static Coverage coverage(
      List<Filing> filings, String division, LocalDate admission, LocalDate settlement) {
    Set<FilingKind> kinds = EnumSet.noneOf(FilingKind.class);
    boolean placeSeen = false;
    boolean dateSeen = false;
    for (Filing filing : filings) {
      boolean place = reaches(filing.division(), division);
      boolean date =
          filing.state().counts() && (filing.validOn(admission) || filing.validOn(settlement));
      if (place && date) {
        kinds.add(filing.kind());
      }
      placeSeen |= place;
      dateSeen |= date;
    }
    if (!kinds.isEmpty()) {
      return new Coverage(Reach.COVERED, kinds);
    }
    Reach reach = dateSeen ? Reach.OTHER_PLACE : placeSeen ? Reach.EXPIRED : Reach.NOT_FILED;
    return new Coverage(reach, kinds);
  }

  /** The place a filing goes to when an institution of that division is gone to. */
  public static String filedPlace(String division) {
    String province = division.substring(0, 2);
    return ONE_PLACE.contains(province) ? province + "0000" : division.substring(0, 4) + "00";
  }

  /** Whether the province is filed to as a whole. */
  public static boolean isOnePlace(String division) {
    return ONE_PLACE.contains(division.substring(0, 2));
  }

  /** Whether a filing to that place reaches an institution in that division. */
  public static boolean reaches(String filedTo, String division) {
    String province = filedTo.substring(0, 2);
    if (filedTo.endsWith("0000") || ONE_PLACE.contains(province)) {
      return division.startsWith(province);
    }
    return division.startsWith(filedTo.substring(0, 4));
  }
}
