package org.renshe.province.medical.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renshe.chassis.database.Database;

/**
 * Which published document a rule row goes by, read from the policy files that are kept here: those
 * of this province, and those that others use too.
 */
public final class RuleSources {
  private static final Pattern RULE = Pattern.compile("[^:]+:(\\d+)");
  private static final Pattern SOURCE = Pattern.compile("\\bsrc: *([0-9A-Za-z_-]+)");
  private static final int FILES_MAX = 200;

  private final Database database;
  private final Map<String, Kept> files = new ConcurrentHashMap<>();

  RuleSources(Database database) {
    this.database = database;
  }

  /**
   * A document (政策文件).
   *
   * @param number document number; empty where the file gives none
   * @param verified whether an officer has verified the file against it
   */
  public record Source(String title, String number, boolean verified) {}

  private record Kept(List<String> lines, Map<String, Source> sources) {}

  /**
   * @param digest of the policy file, as a statement gives it
   * @param rule as a statement's step names it, such as {@code 340100-employee.yaml:41}
   * @return empty when the file is not kept here or the row names no document
   */
  public Optional<Source> find(String digest, String rule) {
    Matcher line = RULE.matcher(rule);
    if (!line.matches()) {
      return Optional.empty();
    }
    Kept kept = files.get(digest);
    if (kept == null) {
      kept = read(digest).orElse(null);
      if (kept == null) {
        return Optional.empty();
      }
      if (files.size() < FILES_MAX) {
        files.put(digest, kept);
      }
    }
    int number = Integer.parseInt(line.group(1));
    if (number < 1 || number > kept.lines().size()) {
      return Optional.empty();
    }
    Matcher source = SOURCE.matcher(kept.lines().get(number - 1));
    return source.find()
        ? Optional.ofNullable(kept.sources().get(source.group(1)))
        : Optional.empty();
  }

  private Optional<Kept> read(String digest) {
    return database
        .read(
            transaction ->
                Optional.ofNullable(transaction.session().find(PackVersionRow.class, digest)))
        .map(row -> kept(row.yaml));
  }

  private static Kept kept(byte[] yaml) {
    try {
      JsonNode file = new YAMLMapper().readTree(yaml);
      boolean verified = "verified".equals(file.path("verification").asText());
      Map<String, Source> sources = new HashMap<>();
      for (JsonNode source : file.path("sources")) {
        sources.put(
            source.path("id").asText(),
            new Source(source.path("title").asText(), source.path("number").asText(""), verified));
      }
      return new Kept(new String(yaml, StandardCharsets.UTF_8).lines().toList(), sources);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
