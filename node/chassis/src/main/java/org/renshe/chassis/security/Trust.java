package org.renshe.chassis.security;

import static org.renshe.chassis.ChassisProblem.DIRECTORY_EXPIRED;
import static org.renshe.chassis.ChassisProblem.DIRECTORY_NONE;
import static org.renshe.chassis.ChassisProblem.DIRECTORY_OLDER;
import static org.renshe.chassis.ChassisProblem.DIRECTORY_UNREACHABLE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.DirectoryCodec;
import org.renshe.protocol.trust.TrustSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of members as this member last fetched and verified it. The newest is kept on disk,
 * so that a member restarts while the hub is away. Thread-safe.
 */
public final class Trust implements TrustSource {
  private static final Logger LOG = LoggerFactory.getLogger(Trust.class);

  private final X509Certificate root;
  private final Clock clock;
  private final URI source;
  private final Duration every;
  private final Duration timeout;
  private final Path file;
  private final HttpClient client;
  private final AtomicReference<Directory> newest = new AtomicReference<>();

  /** Touched by the one job that refreshes. */
  private Instant lastSuccess = Instant.EPOCH;

  private boolean failing;

  private Trust(
      X509Certificate root, Clock clock, URI source, Duration every, Duration timeout, Path file) {
    this.root = root;
    this.clock = clock;
    this.source = source;
    this.every = every;
    this.timeout = timeout;
    this.file = file;
    this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  /** Takes what is on disk; asks the hub only at {@link #refresh}. */
  public static Trust open(Configuration configuration, X509Certificate root, Clock clock) {
    Trust trust =
        new Trust(
            root,
            clock,
            URI.create(configuration.get(TrustSettings.HUB_URL) + "/api/v1/directory"),
            configuration.get(TrustSettings.REFRESH),
            configuration.get(TrustSettings.TIMEOUT),
            configuration.get(DatabaseSettings.DATA_FOLDER).resolve("directory.signed"));
    trust.readFile();
    return trust;
  }

  @Override
  public Directory current() {
    Directory directory = newest.get();
    if (directory == null) {
      throw DIRECTORY_NONE.with();
    }
    if (!isValid()) {
      throw DIRECTORY_EXPIRED.with(directory.expiresAt());
    }
    return directory;
  }

  /**
   * Fetches the directory and takes it if it is genuine and not older than the one held.
   *
   * @throws ProblemException RS-CHA or RS-PRO saying why the one held stays
   */
  public void refresh() {
    byte[] bytes = fetch();
    Directory fetched = DirectoryCodec.verify(bytes, root, clock);
    Directory held = newest.get();
    if (held != null && fetched.number() < held.number()) {
      throw DIRECTORY_OLDER.with(fetched.number(), held.number());
    }
    newest.set(fetched);
    writeFile(bytes);
  }

  /**
   * Refreshes when it is time to: as often as configured, and at every call while there is no valid
   * directory. A failure is logged once, until it is over.
   */
  public void refreshWhenDue() {
    Instant now = clock.instant();
    if (isValid() && now.isBefore(lastSuccess.plus(every))) {
      return;
    }
    try {
      refresh();
      lastSuccess = now;
      if (failing) {
        LOG.info("the directory of members is fetched again");
        failing = false;
      }
    } catch (ProblemException e) {
      if (!failing) {
        LOG.warn("{}", e.getMessage());
        failing = true;
      }
    }
  }

  private boolean isValid() {
    Directory directory = newest.get();
    return directory != null && clock.instant().isBefore(directory.expiresAt());
  }

  private byte[] fetch() {
    HttpRequest request = HttpRequest.newBuilder(source).timeout(timeout).build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw DIRECTORY_UNREACHABLE.with(source, "HTTP " + response.statusCode());
        }
        return body.readNBytes(DirectoryCodec.MAX_BYTES + 1);
      }
    } catch (IOException e) {
      throw new ProblemException(DIRECTORY_UNREACHABLE, e, source, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(DIRECTORY_UNREACHABLE, e, source, "interrupted");
    }
  }

  private void readFile() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      newest.set(DirectoryCodec.verify(Files.readAllBytes(file), root, clock));
    } catch (IOException | ProblemException e) {
      LOG.info("the directory on disk is not used: {}", e.getMessage());
    }
  }

  /** Whole or not at all, whenever the process is killed. */
  private void writeFile(byte[] bytes) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
