package org.renshe.hub.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.renshe.hub.exchange.LogEntry.Direction;
import org.renshe.protocol.problem.ProblemException;

/** A message log exported by {@link MessageLogExport}, read line by line. */
final class FolderLog implements LogSource {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Map<String, ChainHead> heads = new HashMap<>();

  FolderLog(Path folder) {
    this.folder = folder;
    lines(
        folder.resolve("heads.jsonl"),
        line -> {
          ChainHead head =
              new ChainHead(text(line, "stream"), number(line, "number"), text(line, "hash"));
          heads.put(head.stream(), head);
          return true;
        });
  }

  @Override
  public List<String> streams() {
    TreeSet<String> streams = new TreeSet<>(heads.keySet());
    try (Stream<Path> files = Files.list(folder.resolve("streams"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jsonl"))
          .forEach(name -> streams.add(name.substring(0, name.length() - ".jsonl".length())));
    } catch (IOException e) {
      throw new ProblemException(ExchangeProblem.LOG_UNREADABLE, e, folder, 0);
    }
    return List.copyOf(streams);
  }

  @Override
  public ChainHead head(String stream) {
    return heads.getOrDefault(stream, ChainHead.empty(stream));
  }

  @Override
  public void visit(String stream, Predicate<LogEntry> visitor) {
    Path file = folder.resolve("streams").resolve(stream + ".jsonl");
    if (Files.exists(file)) {
      lines(file, line -> visitor.test(entry(line)));
    }
  }

  @Override
  public byte[] directory(long number) {
    Path file = folder.resolve("directories").resolve(number + ".bin");
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LogEntry entry(JsonNode line) {
    return new LogEntry(
        text(line, "stream"),
        number(line, "number"),
        Direction.valueOf(text(line, "direction")),
        text(line, "messageId"),
        Instant.parse(text(line, "loggedAt")),
        number(line, "directoryNumber"),
        line.hasNonNull("sealed") ? Base64.getDecoder().decode(text(line, "sealed")) : null,
        text(line, "sealedDigest"),
        text(line, "previousHash"),
        text(line, "hash"));
  }

  private static void lines(Path file, Predicate<JsonNode> reader) {
    int count = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count++;
        if (!reader.test(JSON.readTree(line))) {
          return;
        }
      }
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new ProblemException(ExchangeProblem.LOG_UNREADABLE, e, file.getFileName(), count);
    }
  }

  private static String text(JsonNode line, String field) {
    JsonNode value = line.get(field);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException(field);
    }
    return value.textValue();
  }

  private static long number(JsonNode line, String field) {
    JsonNode value = line.get(field);
    if (value == null || !value.canConvertToLong()) {
      throw new IllegalArgumentException(field);
    }
    return value.longValue();
  }
}
