package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.renshe.province.medical.policy.Accumulators;

/** Reads a person's settlements of one kind with all their versions. */
final class Courses {
  private final Settled settled;

  Courses(Settled settled) {
    this.settled = settled;
  }

  /** Settlements made before facts were kept are left out. */
  Replay replay(Session session, String courseId) {
    List<SettlementRow> rows =
        session
            .createSelectionQuery(
                "from SettlementRow where courseId = :course order by event", SettlementRow.class)
            .setParameter("course", courseId)
            .getResultList();
    Map<String, List<EffectRow>> effects =
        session
            .createSelectionQuery(
                "from EffectRow e where e.settlementId in"
                    + " (select s.id from SettlementRow s where s.courseId = :course)",
                EffectRow.class)
            .setParameter("course", courseId)
            .getResultList()
            .stream()
            .collect(Collectors.groupingBy(effect -> effect.settlementId));
    List<Replay.Entry> entries = new ArrayList<>();
    for (SettlementRow row : rows) {
      if (row.factsSealed != null) {
        entries.add(entry(session, row, effects.getOrDefault(row.id, List.of())));
      }
    }
    return new Replay(entries);
  }

  private Replay.Entry entry(Session session, SettlementRow row, List<EffectRow> effects) {
    Facts facts = settled.facts(row);
    List<Replay.Version> versions = new ArrayList<>();
    versions.add(
        new Replay.Version(
            row.event,
            facts,
            settled.answer(row).statement(),
            row.admissionOrder,
            growth(effects, row.event)));
    if (row.adjustments > 0) {
      for (AdjustmentRow adjustment : AdjustmentRow.of(session, row.id)) {
        if (adjustment.factsSealed != null) {
          versions.add(
              new Replay.Version(
                  adjustment.event,
                  settled.facts(adjustment),
                  settled.statement(adjustment),
                  adjustment.admissionOrder,
                  growth(effects, adjustment.event)));
        }
      }
    }
    long ended = row.endedEvent == null ? Long.MAX_VALUE : row.endedEvent;
    return new Replay.Entry(row.id, row.event, ended, versions);
  }

  private static Map<LocalDate, Accumulators> growth(List<EffectRow> effects, long until) {
    Map<LocalDate, Accumulators> growth = new HashMap<>();
    for (EffectRow effect : effects) {
      if (effect.event <= until) {
        growth.merge(effect.yearStart, effect.growth(), Accumulators::plus);
      }
    }
    return growth;
  }
}
