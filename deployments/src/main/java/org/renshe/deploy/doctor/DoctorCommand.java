package org.renshe.deploy.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.demo.DemoPorts;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Pem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe doctor%n"
            + "  renshe doctor --hub http://127.0.0.1:8800 --keys keys --json%n"
            + "  renshe doctor --database jdbc:postgresql://127.0.0.1/renshe --database-user renshe%n"
            + "%nUsage: ",
    description =
        "Looks at this machine and says what to mend; ends with 1 when it found something.")
public final class DoctorCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long MEGABYTE = 1024 * 1024;

  @Option(names = "--data", defaultValue = ".", paramLabel = "FOLDER", description = "Data folder")
  private Path data;

  @Option(names = "--hub", paramLabel = "URL", description = "Also compares clocks with the hub")
  private URI hub;

  @Option(names = "--keys", paramLabel = "FOLDER", description = "Also looks at certificates")
  private Path keys;

  @Option(names = "--database", paramLabel = "URL", description = "Also connects to a database")
  private String database;

  @Option(names = "--database-user", defaultValue = "", description = "Its user")
  private String databaseUser;

  @Option(names = "--ports-from", defaultValue = "8800", description = "First port; default 8800")
  private int portsFrom;

  @Option(names = "--json", description = "As JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() throws IOException {
    List<Finding> findings = Diagnosis.of(look());
    long bad = findings.stream().filter(finding -> !finding.good()).count();
    print(findings);
    if (bad > 0) {
      throw DeployProblem.DOCTOR_FOUND.with(bad);
    }
    return ExitCodes.OK;
  }

  private Machine look() throws IOException {
    return new Machine(
        Runtime.version().feature(),
        memoryFree(),
        data.toAbsolutePath().normalize(),
        Files.getFileStore(nearestExisting(data)).getUsableSpace() / MEGABYTE,
        new DemoPorts(portsFrom).taken(),
        hub == null ? null : clockOff(),
        keys == null ? null : certificateDays(),
        database == null ? null : databaseSays());
  }

  private void print(List<Finding> findings) throws JsonProcessingException {
    if (json) {
      spec.commandLine()
          .getOut()
          .println(
              new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(findings));
      return;
    }
    for (Finding finding : findings) {
      spec.commandLine()
          .getOut()
          .printf("%s %-13s %s%n", finding.good() ? "✓" : "✗", finding.check(), finding.says());
      if (!finding.good()) {
        spec.commandLine().getOut().println("                → " + finding.remedy());
      }
    }
  }

  private static long memoryFree() throws IOException {
    Path meminfo = Path.of("/proc/meminfo");
    if (!Files.exists(meminfo)) {
      return -1;
    }
    return Files.readAllLines(meminfo).stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }

  private static Path nearestExisting(Path path) {
    Path candidate = path.toAbsolutePath();
    while (!Files.exists(candidate)) {
      candidate = candidate.getParent();
    }
    return candidate;
  }

  private Duration clockOff() {
    try {
      HttpResponse<Void> answer =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(
                  HttpRequest.newBuilder(hub.resolve("/health/live")).timeout(PATIENCE).build(),
                  HttpResponse.BodyHandlers.discarding());
      String date = answer.headers().firstValue("Date").orElse(null);
      return date == null
          ? null
          : Duration.between(
              ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(),
              clock.instant());
    } catch (IOException e) {
      throw new ProblemException(
          DeployProblem.OTHER_SIDE_UNREACHABLE, e, hub, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private long certificateDays() {
    return List.of("signing.crt", "root.crt", "transport-root.crt").stream()
        .map(keys::resolve)
        .filter(Files::exists)
        .flatMap(file -> Pem.readCertificates(file).stream())
        .mapToLong(
            certificate ->
                Duration.between(clock.instant(), certificate.getNotAfter().toInstant()).toDays())
        .min()
        .orElseThrow(() -> DeployProblem.FILE_UNREADABLE.with(keys, "no certificates"));
  }

  private String databaseSays() {
    String password = System.getenv().getOrDefault("RENSHE_DATABASE_PASSWORD", "");
    try (Connection connection = DriverManager.getConnection(database, databaseUser, password)) {
      return connection.isValid((int) PATIENCE.toSeconds()) ? "" : "no answer";
    } catch (SQLException e) {
      return e.getMessage();
    }
  }
}
