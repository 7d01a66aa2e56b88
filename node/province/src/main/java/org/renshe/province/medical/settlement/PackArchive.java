package org.renshe.province.medical.settlement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.renshe.chassis.database.Database;
import org.renshe.province.medical.policy.Calculator;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.policy.PolicyPack;

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
                file -> {
                  String digest = file.pack().digest();
                  if (transaction.session().find(PackVersionRow.class, digest) == null) {
                    transaction
                        .session()
                        .persist(
                            new PackVersionRow(
                                digest,
                                file.pack().name(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                file.yaml()));
                  }
                }));
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
          List<PolicyPack> packs = new ArrayList<>();
          for (String digest : digests) {
            PackVersionRow row = transaction.session().find(PackVersionRow.class, digest);
            if (row == null) {
              throw SettlementProblem.PACK_NOT_KEPT.with(digest);
            }
            packs.add(PolicyPack.load(row.name, row.yaml));
          }
          return new PolicyLibrary(packs);
        });
  }
}
