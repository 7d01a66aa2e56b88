package org.renshe.province.medical.pharmacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.treatment.Sale;
import org.renshe.province.medical.treatment.TraceCode;

/** Two members of one province, each with its own connections, sell from the same packs at once. */
class TraceRaceTest {
  private static final int UNITS = 10;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-10T01:00:00Z"), ZoneOffset.UTC);

  private final ExecutorService clerks = Executors.newFixedThreadPool(2);
  private final List<Database> members = new ArrayList<>();
  private final TraceLedger ledger =
      new TraceLedger(
          new Medicines(),
          new TraceSettings(Pattern.compile("\\d{20}"), false, true, UNITS),
          CLOCK,
          () -> UUID.randomUUID().toString());
  private final TraceCodes codes =
      new TraceCodes(ledger, new TraceSettings(Pattern.compile("\\d{20}"), false, true, UNITS));

  @BeforeEach
  void open() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      members.add(
          Database.open(
              Configuration.load(null, Map.of("RENSHE_DATABASE_URL", url), DatabaseSettings.ALL),
              List.of(new PharmacyArea(null).schema())));
    }
  }

  @AfterEach
  void close() {
    clerks.shutdownNow();
    members.forEach(Database::close);
  }

  @Test
  void aWholePackIsSoldByExactlyOneOfThem() throws Exception {
    for (int pack = 0; pack < 30; pack++) {
      String code = "%020d".formatted(pack);
      List<String> outcomes =
          both(sale("a" + pack, code, 1, false), sale("b" + pack, code, 1, false));
      assertEquals(List.of("RS-MED-0413", "sold"), outcomes);
    }
  }

  @Test
  void aSplitPackGivesNeverMoreThanItHolds() throws Exception {
    Random random = new Random(7);
    for (int pack = 0; pack < 20; pack++) {
      String code = "%020d".formatted(pack);
      for (int round = 0; round < 4; round++) {
        String name = pack + "." + round;
        both(
            sale("a" + name, code, 1 + random.nextInt(4), true),
            sale("b" + name, code, 1 + random.nextInt(4), true));
        if (random.nextBoolean()) {
          members.get(0).run(transaction -> codes.released(transaction, "a" + name));
        }
        requireConsistent(code);
      }
    }
  }

  /** What the pack says is sold is what its standing sales took, and no more than it held. */
  private void requireConsistent(String code) {
    BigDecimal standing =
        members.get(1).read(transaction -> ledger.look(transaction, List.of(code))).stream()
            .filter(use -> !use.state().equals("FREED"))
            .map(use -> new BigDecimal(use.units()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left =
        members
            .get(1)
            .read(transaction -> transaction.session().find(TracePack.class, code))
            .left();
    assertEquals(0, BigDecimal.valueOf(UNITS).compareTo(standing.add(left)), "units of " + code);
    assertEquals(false, left.signum() < 0, "left of " + code);
  }

  private List<String> both(Sale one, Sale other) throws Exception {
    List<Callable<String>> sales =
        List.of(() -> sell(members.get(0), one), () -> sell(members.get(1), other));
    List<String> outcomes = new ArrayList<>();
    for (Future<String> outcome : clerks.invokeAll(sales)) {
      outcomes.add(outcome.get());
    }
    return outcomes.stream().sorted().toList();
  }

  private String sell(Database member, Sale sale) {
    try {
      member.run(transaction -> codes.requested(transaction, sale));
      return "sold";
    } catch (ProblemException refused) {
      return refused.problem().code();
    }
  }

  private static Sale sale(String key, String code, int quantity, boolean split) {
    return new Sale(
        key,
        "P99010100002",
        "2102",
        "visit",
        "person",
        "41",
        List.of(
            new Sale.Row(
                "1",
                null,
                "X0002",
                "09",
                LocalDate.parse("2026-03-10"),
                BigDecimal.valueOf(quantity),
                Money.ofYuan("1.00"),
                null,
                List.of(new TraceCode(code, split)))));
  }
}
