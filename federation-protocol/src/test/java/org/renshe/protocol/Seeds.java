package org.renshe.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that fuzz tests start from; see the README beside them. */
public final class Seeds {
  private Seeds() {}

  /** A seed: {@code expected} is "valid" or a problem's name, {@code type} the message type. */
  public record Seed(String expected, String type, Path file) {
    public byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public boolean isValid() {
      return expected.equals("valid");
    }

    @Override
    public String toString() {
      return file.getFileName().toString();
    }
  }

  public static List<Seed> in(String folder) {
    try (Stream<Path> files =
        Files.list(Path.of(Seeds.class.getResource("fuzz/" + folder).toURI()))) {
      return files.sorted().map(Seeds::seed).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Seed seed(Path file) {
    String[] parts = file.getFileName().toString().split("\\.", 3);
    return new Seed(parts[0], parts[1], file);
  }
}
