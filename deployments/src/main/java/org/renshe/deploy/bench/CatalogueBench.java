package org.renshe.deploy.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.catalogue.CareSetting;
import org.renshe.province.medical.catalogue.CatalogueImport;
import org.renshe.province.medical.catalogue.CatalogueService;
import org.renshe.province.medical.catalogue.CatalogueTrial;
import org.renshe.province.medical.catalogue.LimitLevel;
import org.renshe.province.medical.catalogue.Scheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code renshe bench catalogue}: an import beside plain batch inserts of the same rows, a lookup
 * beside a plain map's, in one run.
 */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe bench catalogue%n"
            + "  renshe bench catalogue --items 500000 --json%n"
            + "%nUsage: ",
    description = {
      "Imports an invented catalogue into a database of its own and looks items up.",
      "The limits beside the figures are measured in the same run."
    })
final class CatalogueBench implements Callable<Integer> {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final int LOOKUPS = 1_000_000;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 7;

  @Option(
      names = "--items",
      defaultValue = "200000",
      paramLabel = "N",
      description = "Items of the catalogue (${DEFAULT-VALUE})")
  private int items;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "An empty database; an H2 file in a temporary folder by default")
  private String database;

  @Option(names = "--json", description = "As JSON on standard output")
  private boolean json;

  @Spec private CommandSpec spec;

  /** What was measured; times of a lookup are the median of the rounds. */
  private record Figures(
      int items,
      long fileBytes,
      Took imported,
      Took plain,
      long indexMillis,
      long indexBytes,
      long lookupNanosTenths,
      long mapNanosTenths) {}

  /** Time by the clock, and of the processor for the thread that did it. */
  private record Took(long millis, long cpuMillis) {
    static Took of(Runnable work) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long cpu = threads.getCurrentThreadCpuTime();
      long started = System.nanoTime();
      work.run();
      long nanos = System.nanoTime() - started;
      return new Took(
          Math.max(1, nanos / 1_000_000), (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000);
    }

    long rate(int items) {
      return items * 1000L / millis;
    }
  }

  @Override
  public Integer call() {
    Path folder = temporaryFolder();
    try {
      Map<String, String> environment =
          database == null
              ? Map.of("RENSHE_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("bench"))
              : Map.of("RENSHE_DATABASE_URL", database);
      Configuration configuration = Configuration.load(null, environment, DatabaseSettings.ALL);
      try (Database opened = Database.open(configuration, List.of(CatalogueTrial.SCHEMA))) {
        print(measured(opened));
      }
      return ExitCodes.OK;
    } finally {
      delete(folder);
    }
  }

  private Figures measured(Database opened) {
    CatalogueTables invented = new CatalogueTables(items, 1);
    byte[] table = invented.table();
    CatalogueTrial trial =
        new CatalogueTrial(
            opened, Clock.systemUTC(), () -> UUID.randomUUID().toString(), Integer.MAX_VALUE);
    talk("导入 " + items + " 条……", "importing " + items + " items ...");
    List<CatalogueImport> entered = new ArrayList<>();
    final Took imported = Took.of(() -> entered.add(trial.enter(table)));
    requireWhole(entered.get(0));
    talk("同样的行直接批量插入……", "the same rows by plain batch inserts ...");
    final Took plain = Took.of(trial.plainInserts(table));
    final long before = usedBytes();
    final Took index = Took.of(trial::refresh);
    final long indexBytes = usedBytes() - before;
    talk("查询……", "looking up ...");
    CatalogueService service = trial.service();
    CareSetting setting =
        new CareSetting("H99010100001", "990101", LimitLevel.GRADE_2, Scheme.MEDICAL);
    String[] wanted = wanted(invented.codes());
    long lookup =
        median(wanted, code -> service.terms(code, DAY, setting).map(terms -> 1).orElse(0));
    Map<String, Integer> map = new HashMap<>();
    invented.codes().forEach(code -> map.put(code, 1));
    long mapGet = median(wanted, map::get);
    return new Figures(
        items, table.length, imported, plain, index.millis(), indexBytes, lookup, mapGet);
  }

  private void requireWhole(CatalogueImport entered) {
    if (entered.added() != items) {
      throw DeployProblem.IMPORT_FAILED.with(
          entered.id(), entered.failureZh(), entered.failureEn());
    }
  }

  /** Codes in random order, as texts of their own, as they come out of messages. */
  private static String[] wanted(List<String> codes) {
    Random random = new Random(2);
    String[] wanted = new String[LOOKUPS];
    for (int i = 0; i < LOOKUPS; i++) {
      wanted[i] = String.valueOf(codes.get(random.nextInt(codes.size())).toCharArray());
    }
    return wanted;
  }

  /** Tenths of a nanosecond for one lookup. */
  private static long median(String[] wanted, ToIntFunction<String> lookup) {
    long[] rounds = new long[ROUNDS];
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      int found = 0;
      long started = System.nanoTime();
      for (String code : wanted) {
        found += lookup.applyAsInt(code);
      }
      long nanos = System.nanoTime() - started;
      if (found != wanted.length) {
        throw new IllegalStateException("only " + found + " were found");
      }
      if (round >= 0) {
        rounds[round] = nanos * 10 / wanted.length;
      }
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void print(Figures figures) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.printf(
          "{\"items\":%d,\"fileBytes\":%d,\"importMillis\":%d,\"importCpuMillis\":%d,"
              + "\"plainInsertMillis\":%d,\"plainInsertCpuMillis\":%d,\"indexMillis\":%d,"
              + "\"indexBytes\":%d,\"lookupNanos\":%s,\"hashMapNanos\":%s}%n",
          figures.items(),
          figures.fileBytes(),
          figures.imported().millis(),
          figures.imported().cpuMillis(),
          figures.plain().millis(),
          figures.plain().cpuMillis(),
          figures.indexMillis(),
          figures.indexBytes(),
          tenths(figures.lookupNanosTenths()),
          tenths(figures.mapNanosTenths()));
      return;
    }
    out.println(line("导入(检查+写入)", "import (check and enter)", figures.imported()));
    out.println(line("  极限:批量插入", "  limit: batch inserts", figures.plain()));
    out.println(
        Language.text("载入内存 ", "into memory ")
            + figures.indexMillis()
            + " ms, "
            + figures.indexBytes() / figures.items()
            + Language.text(" 字节/条", " bytes an item"));
    out.println(Language.text("查询一条 ", "lookup ") + tenths(figures.lookupNanosTenths()) + " ns");
    out.println(
        Language.text("  极限:HashMap.get ", "  limit: HashMap.get ")
            + tenths(figures.mapNanosTenths())
            + " ns");
  }

  private String line(String zh, String en, Took took) {
    return "%s %d ms, %d %s (%s %d ms)"
        .formatted(
            Language.text(zh, en),
            took.millis(),
            took.rate(items),
            Language.text("行/秒", "rows/s"),
            Language.text("处理器", "processor"),
            took.cpuMillis());
  }

  private static String tenths(long value) {
    return value / 10 + "." + value % 10;
  }

  private void talk(String zh, String en) {
    spec.commandLine().getErr().println(Language.text(zh, en));
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("renshe-bench");
    } catch (IOException e) {
      throw new ProblemException(
          DeployProblem.FILE_UNWRITABLE, e, System.getProperty("java.io.tmpdir"), e.getMessage());
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, folder, e.getMessage());
    }
  }
}
