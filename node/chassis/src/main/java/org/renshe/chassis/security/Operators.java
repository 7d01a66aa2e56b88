package org.renshe.chassis.security;

import static org.renshe.chassis.ChassisProblem.OPERATORS_BAD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.problem.ProblemException;

/**
 * The people who may work at the operators' pages, each with a token of her own. The file holds a
 * line a person, {@code name = SM3 of the token in hexadecimal}; the tokens themselves are nowhere.
 */
public final class Operators {
  private static final int FILE_LINES_MAX = 1000;
  private static final Pattern LINE =
      Pattern.compile("([\\p{L}\\p{N}._-]{2,40})\\s*=\\s*([0-9a-fA-F]{64})");

  private final Map<String, Operator> byDigest;

  private Operators(Map<String, Operator> byDigest) {
    this.byDigest = Map.copyOf(byDigest);
  }

  /**
   * @param sharedToken {@code operator.token}, or null
   * @param file names and digests, or null
   * @throws ProblemException OPERATORS_BAD naming the line
   */
  public static Operators of(String sharedToken, Path file) {
    Map<String, Operator> byDigest = new HashMap<>();
    if (sharedToken != null) {
      byDigest.put(digest(sharedToken.getBytes(StandardCharsets.UTF_8)), shared());
    }
    if (file != null) {
      read(file, byDigest);
    }
    return new Operators(byDigest);
  }

  private static Operator shared() {
    return new Operator(Operator.SHARED);
  }

  private static void read(Path file, Map<String, Operator> byDigest) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new ProblemException(OPERATORS_BAD, e, file, 0);
    }
    Set<String> names = new HashSet<>(Set.of(Operator.SHARED));
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      boolean sound =
          number <= FILE_LINES_MAX
              && parts.matches()
              && names.add(parts.group(1))
              && byDigest.put(
                      parts.group(2).toLowerCase(java.util.Locale.ROOT),
                      new Operator(parts.group(1)))
                  == null; // two people never share a token
      if (!sound) {
        throw OPERATORS_BAD.with(file, number);
      }
    }
  }

  /** Whether nobody at all may work there. */
  public boolean isEmpty() {
    return byDigest.isEmpty();
  }

  /** Whose token it is. Only digests are compared, so that time tells nothing of a token. */
  public Optional<Operator> find(byte[] token) {
    return Optional.ofNullable(byDigest.get(digest(token)));
  }

  private static String digest(byte[] token) {
    return HexFormat.of().formatHex(Sm3.digest(token));
  }
}
