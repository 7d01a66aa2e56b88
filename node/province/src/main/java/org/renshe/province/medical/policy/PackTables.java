package org.renshe.province.medical.policy;

import java.util.List;

/** Every row of a file that bears on money, in the file's order. */
record PackTables(
    PackHead head,
    List<DeductibleRow> deductibles,
    List<RatioRow> ratios,
    List<AgePointsRow> agePoints,
    List<CeilingRow> ceilings,
    List<CutRow> cuts,
    Layers layers) {

  PackTables {
    deductibles = List.copyOf(deductibles);
    ratios = List.copyOf(ratios);
    agePoints = List.copyOf(agePoints);
    ceilings = List.copyOf(ceilings);
    cuts = List.copyOf(cuts);
  }

  /** What pays after the pooled fund, and the rows that are refused by name. */
  record Layers(
      List<SeriousIllnessRow> seriousIllness,
      List<TiltRow> tilts,
      List<UncalculatedRow> uncalculated) {
    Layers {
      seriousIllness = List.copyOf(seriousIllness);
      tilts = List.copyOf(tilts);
      uncalculated = List.copyOf(uncalculated);
    }
  }
}
