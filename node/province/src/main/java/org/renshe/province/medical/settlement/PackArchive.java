package org.renshe.province.medical.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.policy.Calculator;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.SamplePacks;
import org.renshe.province.medical.policy.pack.SeriesParser;

/** Every benefit policy file ever used, by digest: what was settled by it can be recomputed. */
final class PackArchive {
  private final Database database;
  private final Clock clock;
  private final Map<List<String>, PolicyLibrary> libraries = new ConcurrentHashMap<>();

  PackArchive(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A policy file and its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
  record File(PolicyPack pack, byte[] yaml) {}

  /** Keeps files that come into use; one that is kept already stays as it is. */
  void keep(List<File> files) {
    database.run(
        transaction ->
            files.forEach(
                file -> keep(transaction, file.pack().digest(), file.pack().name(), file.yaml())));
  }

  /** Keeps the national figures that come into use. */
  void keep(NationalSeries national) {
    database.run(
        transaction -> keep(transaction, national.digest(), NationalSeries.NAME, national.yaml()));
  }

  private void keep(Transaction transaction, String digest, String name, byte[] yaml) {
    if (transaction.session().find(PackVersionRow.class, digest) == null) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      transaction.session().persist(new PackVersionRow(digest, name, now, yaml));
    }
  }

  /**
   * The calculator that the facts were calculated with.
   *
   * @throws org.renshe.protocol.problem.ProblemException when a file is not kept
   */
  Calculator calculator(Facts facts) {
    return libraries
        .computeIfAbsent(facts.packs(), this::library)
        .find(facts.division(), facts.kind(), facts.bill().ends());
  }

  private PolicyLibrary library(List<String> digests) {
    return database.read(
        transaction -> {
          List<PackVersionRow> rows = new ArrayList<>();
          NationalSeries national = SamplePacks.national();
          for (String digest : digests) {
            PackVersionRow row = transaction.session().find(PackVersionRow.class, digest);
            if (row == null) {
              throw SettlementProblem.PACK_NOT_KEPT.with(digest);
            }
            if (row.name.equals(NationalSeries.NAME)) {
              national = SeriesParser.parse(row.yaml);
            } else {
              rows.add(row);
            }
          }
          List<PolicyPack> packs = new ArrayList<>();
          for (PackVersionRow row : rows) {
            packs.add(PolicyPack.load(row.name, row.yaml, national));
          }
          return new PolicyLibrary(packs, national);
        });
  }
}
