package org.renshe.province.medical.filing.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.filing.FilingProblem;

/**
 * The three tables of filing, read and checked at start: what is wrong is named by file and row.
 *
 * @param rules by division and date
 * @param materials evidence for each kind
 * @param diseases settled directly across provinces
 */
public record FilingTables(
    FilingPolicies rules, Materials materials, CrossProvinceDiseases diseases) {
  static final int ROWS_MAX = 5000;

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** The tables that come with the program. */
  public static FilingTables shipped() {
    return open(null);
  }

  /**
   * @param folder a province's own files; one that is not there, or no folder, means the shipped
   *     one
   * @throws ProblemException {@link FilingProblem#TABLE_WRONG}
   */
  public static FilingTables open(Path folder) {
    return new FilingTables(
        new FilingPolicies(read(folder, "filing-policy.yaml", FilingPolicies.Row.class)),
        new Materials(read(folder, "filing-materials.yaml", Materials.Row.class)),
        new CrossProvinceDiseases(
            read(folder, "chronic-diseases.yaml", CrossProvinceDiseases.Row.class)));
  }

  private static <T> List<T> read(Path folder, String name, Class<T> row) {
    JavaType rows = YAML.getTypeFactory().constructCollectionType(List.class, row);
    try (InputStream in = stream(folder, name)) {
      List<T> read = YAML.readValue(in, rows);
      if (read == null || read.isEmpty() || read.size() > ROWS_MAX || read.contains(null)) {
        throw FilingProblem.TABLE_WRONG.with(name, "1 to " + ROWS_MAX + " rows");
      }
      return read;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new ProblemException(
          FilingProblem.TABLE_WRONG, e, name + ":" + line, e.getOriginalMessage());
    } catch (IOException e) {
      throw new ProblemException(FilingProblem.TABLE_WRONG, e, name, "cannot be read");
    }
  }

  private static InputStream stream(Path folder, String name) throws IOException {
    if (folder != null && Files.exists(folder.resolve(name))) {
      return Files.newInputStream(folder.resolve(name));
    }
    return FilingProblem.class.getResourceAsStream(name);
  }

  static void require(boolean holds, String file, Object row) {
    if (!holds) {
      throw FilingProblem.TABLE_WRONG.with(file, row);
    }
  }

  static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
