package org.renshe.province.medical.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.deadline.Deadlines;
import org.renshe.chassis.deadline.TimeLimit;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.filing.policy.FilingPolicy;
import org.renshe.province.medical.filing.policy.FilingTables;
import org.renshe.province.registry.InsuredRelation;
import org.renshe.province.registry.RegistryService;

/** Which rules of filing hold for a person today, and what day it is. */
final class FilingTerms {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String NATION = "000000";

  private final RegistryService registry;
  private final FilingTables tables;
  private final Deadlines deadlines;
  private final Clock clock;

  FilingTerms(RegistryService registry, FilingTables tables, Deadlines deadlines, Clock clock) {
    this.registry = registry;
    this.tables = tables;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  FilingTables tables() {
    return tables;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(SHANGHAI));
  }

  /** The rules of the division that insures her; of the nation where no relation is known. */
  FilingPolicy of(Transaction transaction, String personId, InsuranceKind kind) {
    String division =
        registry.relations(transaction, personId).stream()
            .filter(relation -> relation.kind() == kind)
            .map(InsuredRelation::division)
            .findFirst()
            .orElse(NATION);
    return tables.rules().of(division, today());
  }

  /** Whether an insured relation of that kind is in force today. */
  boolean insured(Transaction transaction, String personId, InsuranceKind kind) {
    return registry.relations(transaction, personId).stream()
        .anyMatch(
            relation ->
                relation.kind() == kind
                    && relation.coversDay(today())
                    && relation.status() == InsuredRelation.Status.ACTIVE);
  }

  /** Whether an insured relation of that kind goes on, paid for or not. */
  boolean goesOn(Transaction transaction, String personId, InsuranceKind kind) {
    return registry.relations(transaction, personId).stream()
        .anyMatch(
            relation ->
                relation.kind() == kind
                    && relation.coversDay(today())
                    && (relation.status() == InsuredRelation.Status.ACTIVE
                        || relation.status() == InsuredRelation.Status.SUSPENDED));
  }

  LocalDate due(TimeLimit limit) {
    return deadlines.due(today(), limit);
  }
}
