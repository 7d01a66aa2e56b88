package org.renshe.deploy.reference;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.GlobalConfiguration;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.problem.ProblemException;

/** The migrations as SQL for Oracle, for a database administrator to read and run. */
final class OracleSql {
  private static final String HEADER =
      """
      -- Renshe: tables for Oracle, made from the migrations by `renshe reference`; do not edit.
      -- Runs once, in the order given, as the owner of the schema. A member started afterwards
      -- finds the migrations done.
      """;

  private static final Pattern FOREIGN_KEY =
      Pattern.compile("CONSTRAINT \\w+ FOREIGN KEY \\([^)]*\\) REFERENCES \\w+ ?\\([^)]*\\)");

  // Held here because java.util.logging forgets levels of loggers nobody holds.
  private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

  private OracleSql() {}

  /**
   * @param changelogs Liquibase changelogs on the class path, in order
   * @param scratch an empty folder for Liquibase's own notes
   */
  static String of(List<String> changelogs, Path scratch) {
    LIQUIBASE_LOG.setLevel(Level.WARNING);
    try {
      return Scope.child(
          Map.of(
              "liquibase.analytics.enabled",
              "false",
              GlobalConfiguration.FILE_ENCODING.getKey(),
              "UTF-8",
              GlobalConfiguration.OUTPUT_LINE_SEPARATOR.getKey(),
              "\n"),
          () -> generate(changelogs, scratch));
    } catch (ProblemException e) {
      throw e;
    } catch (Exception e) {
      throw new ProblemException(DeployProblem.INTERNAL, e, e.getMessage(), changelogs);
    }
  }

  // What replaces the deprecated call takes one changelog file; ours are several.
  @SuppressWarnings("deprecation")
  private static String generate(List<String> changelogs, Path scratch) throws Exception {
    var accessor = new ClassLoaderResourceAccessor(OracleSql.class.getClassLoader());
    String url =
        "offline:oracle?version=19.0&outputLiquibaseSql=all&changeLogFile="
            + scratch.resolve("offline.csv");
    Database database =
        DatabaseFactory.getInstance().openDatabase(url, "renshe", null, null, accessor);
    ChangeLogParameters parameters = new ChangeLogParameters(database);
    DatabaseChangeLog all = new DatabaseChangeLog("renshe");
    all.setChangeLogParameters(parameters);
    for (String changelog : changelogs) {
      ChangeLogParserFactory.getInstance()
          .getParser(changelog, accessor)
          .parse(changelog, parameters, accessor)
          .getChangeSets()
          .forEach(all::addChangeSet);
    }
    StringWriter sql = new StringWriter();
    try (Liquibase liquibase = new Liquibase(all, accessor, database)) {
      liquibase.update("", sql);
    }
    return HEADER + steady(sql.toString());
  }

  /** Leaves out what changes with each run: dates, places, numbers of runs. */
  private static String steady(String sql) {
    StringBuilder kept = new StringBuilder();
    boolean blank = false;
    for (String line : sql.replace("\r", "").split("\n", -1)) {
      boolean chatter =
          line.startsWith("-- ***")
              || line.startsWith("-- Ran at")
              || line.startsWith("-- Change Log:")
              || line.startsWith("-- Against:")
              || line.startsWith("-- Liquibase version:");
      if (chatter || (line.isBlank() && blank)) {
        continue;
      }
      blank = line.isBlank();
      kept.append(inOrder(line).replaceAll("'\\d{10}'\\);$", "'0000000000');")).append('\n');
    }
    return kept.toString().strip() + "\n";
  }

  // Liquibase keeps the foreign keys of a table in a set, so their order changes from run to run.
  private static String inOrder(String createTable) {
    List<String> keys =
        FOREIGN_KEY.matcher(createTable).results().map(MatchResult::group).sorted().toList();
    Iterator<String> next = keys.iterator();
    return FOREIGN_KEY
        .matcher(createTable)
        .replaceAll(found -> Matcher.quoteReplacement(next.next()));
  }
}
