package org.renshe.province.medical.policy.pack;

import java.util.List;

/** Every row of a file that bears on money, in the file's order. */
public record PackTables(
    PackHead head,
    List<DeductibleRow> deductibles,
    List<RatioRow> ratios,
    List<AgePointsRow> agePoints,
    List<CeilingRow> ceilings,
    List<CutRow> cuts,
    List<DiseaseRow> diseases,
    Layers layers) {

  public PackTables {
    deductibles = List.copyOf(deductibles);
    ratios = List.copyOf(ratios);
    agePoints = List.copyOf(agePoints);
    ceilings = List.copyOf(ceilings);
    cuts = List.copyOf(cuts);
    diseases = List.copyOf(diseases);
  }

  /**
   * What pays after the pooled fund, and what holds it up.
   *
   * @param seriousIllness bands of tables on the year's self-pay and of listed diseases
   */
  public record Layers(
      List<SeriousIllnessRow> seriousIllness,
      List<TiltRow> tilts,
      List<BonusRow> bonuses,
      List<RemainderRow> remainders,
      Assistance assistance,
      List<FloorRow> floors) {
    public Layers {
      seriousIllness = List.copyOf(seriousIllness);
      tilts = List.copyOf(tilts);
      bonuses = List.copyOf(bonuses);
      remainders = List.copyOf(remainders);
      floors = List.copyOf(floors);
    }
  }

  /**
   * Medical assistance: rows of the file's own, or the name of the file that has them.
   *
   * @param inherits file without {@code .yaml}, null where the rows are here
   * @param inheritsLine line that names it
   */
  public record Assistance(List<AssistanceRow> rows, String inherits, int inheritsLine) {
    public Assistance {
      rows = List.copyOf(rows);
    }
  }
}
