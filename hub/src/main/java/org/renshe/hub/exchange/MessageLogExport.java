package org.renshe.hub.exchange;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.renshe.chassis.database.Database;

/**
 * Writes the message log as a folder: {@code streams/<member>.jsonl} with one entry a line, {@code
 * heads.jsonl} with where each stream ends, {@code directories/<number>.bin} with every signed
 * directory that a message was verified with.
 */
public final class MessageLogExport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MessageLogExport() {}

  /** Writes the log as it is now into an empty or new folder; entries that come later are left. */
  public static void write(Database database, Path folder) {
    LogSource log = new DatabaseLog(database);
    try {
      Files.createDirectories(folder.resolve("streams"));
      Files.createDirectories(folder.resolve("directories"));
      TreeSet<Long> directories = new TreeSet<>();
      try (BufferedWriter heads = Files.newBufferedWriter(folder.resolve("heads.jsonl"))) {
        for (String stream : log.streams()) {
          ChainHead head = log.head(stream);
          line(heads, head(head));
          stream(log, head, folder.resolve("streams/" + stream + ".jsonl"), directories);
        }
      }
      for (long number : directories) {
        byte[] signed = log.directory(number);
        if (signed != null) {
          Files.write(folder.resolve("directories/" + number + ".bin"), signed);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stream(LogSource log, ChainHead head, Path file, Set<Long> directories)
      throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      log.visit(
          head.stream(),
          entry -> {
            if (entry.number() > head.number()) {
              return false;
            }
            directories.add(entry.directoryNumber());
            line(lines, entry(entry));
            return true;
          });
    }
  }

  private static Map<String, Object> head(ChainHead head) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("stream", head.stream());
    fields.put("number", head.number());
    fields.put("hash", head.hash());
    return fields;
  }

  private static Map<String, Object> entry(LogEntry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("stream", entry.stream());
    fields.put("number", entry.number());
    fields.put("direction", entry.direction().name());
    fields.put("messageId", entry.messageId());
    fields.put("loggedAt", entry.loggedAt().toString());
    fields.put("directoryNumber", entry.directoryNumber());
    fields.put("sealedDigest", entry.sealedDigest());
    fields.put("previousHash", entry.previousHash());
    fields.put("hash", entry.hash());
    if (entry.sealed() != null) {
      fields.put("sealed", Base64.getEncoder().encodeToString(entry.sealed()));
    }
    return fields;
  }

  private static void line(BufferedWriter writer, Map<String, Object> fields) {
    try {
      writer.write(JSON.writeValueAsString(fields));
      writer.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
