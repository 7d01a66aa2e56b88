package org.renshe.deploy.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.deploy.conformance.Result.Verdict;
import org.renshe.deploy.hospital.HttpWire;
import org.renshe.protocol.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe conformance hospital}: plays the centre before a hospital's software. */
@Command(
    name = "hospital",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe conformance hospital --centre http://127.0.0.1:8831/fsi --listen 8899%n"
            + "  renshe conformance hospital --centre … --lose 5      loses every fifth settlement's answer%n"
            + "%nUsage: ",
    description = {
      "Stands between a hospital's software and a centre, watches, and judges the software.",
      "Point the software at the port; end with Ctrl-C or --seconds; the report is written then."
    })
final class HospitalWatchCommand implements Callable<Integer> {
  private static final int WORKERS = 16;
  private static final int BODY_MAX = 4 << 20;

  @Option(names = "--centre", required = true, paramLabel = "URL", description = "The centre")
  private URI centre;

  @Option(names = "--listen", required = true, paramLabel = "PORT", description = "Port, loopback")
  private int port;

  @Option(
      names = "--lose",
      defaultValue = "0",
      paramLabel = "N",
      description = "Loses the answer of every Nth settlement, to see what the software does then")
  private int lose;

  @Option(
      names = "--seconds",
      defaultValue = "0",
      description = "Ends by itself after that long; 0 waits for Ctrl-C")
  private long seconds;

  @Option(
      names = "--report",
      defaultValue = "hospital-conformance.html",
      paramLabel = "FILE",
      description = "The report; default ${DEFAULT-VALUE}")
  private Path report;

  @Spec private CommandSpec spec;

  private final HospitalWatch watch = new HospitalWatch();
  private final AtomicInteger settlements = new AtomicInteger();

  @Override
  public Integer call() throws IOException, InterruptedException {
    HttpWire wire = new HttpWire(HttpClient.newHttpClient(), centre);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WORKERS);
    server.setExecutor(Executors.newFixedThreadPool(WORKERS));
    server.createContext("/", exchange -> pass(exchange, wire));
    CountDownLatch end = new CountDownLatch(1);
    Thread stop = new Thread(end::countDown, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    server.start();
    spec.commandLine()
        .getErr()
        .println("http://127.0.0.1:" + server.getAddress().getPort() + " → " + centre);
    if (seconds > 0) {
      end.await(seconds, TimeUnit.SECONDS);
    } else {
      end.await();
    }
    server.stop(0);
    ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdown();
    return write();
  }

  private Integer write() throws IOException {
    Report page =
        new Report(
            Language.text("医院软件,经 ", "Hospital's software, through ") + centre,
            ZonedDateTime.now(ZoneId.of("Asia/Shanghai")),
            watch.results());
    Files.writeString(report, page.html());
    PrintWriter out = spec.commandLine().getOut();
    watch.transactions().forEach((transaction, count) -> out.println(transaction + "  " + count));
    out.println(report);
    out.flush();
    if (page.count(Verdict.FAIL) > 0) {
      throw DeployProblem.NOT_CONFORMANT.with(page.count(Verdict.FAIL), report);
    }
    return ExitCodes.OK;
  }

  private void pass(HttpExchange http, HttpWire wire) throws IOException {
    try (http) {
      byte[] body = http.getRequestBody().readNBytes(BODY_MAX);
      String message = new String(body, StandardCharsets.UTF_8);
      long start = System.nanoTime();
      String answer = wire.exchange(message);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (isToBeLost(message)) {
        watch.look(new Exchange(message, "", millis));
        return; // closed without a word, as a broken line is
      }
      watch.look(new Exchange(message, answer, millis));
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      http.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
      http.sendResponseHeaders(200, bytes.length);
      http.getResponseBody().write(bytes);
    } catch (ProblemException unreachable) {
      http.sendResponseHeaders(502, -1);
    } catch (IllegalArgumentException notJson) {
      http.sendResponseHeaders(400, -1);
    }
  }

  private boolean isToBeLost(String message) {
    String transaction = Texts.object(message).path("infno").asText();
    boolean settles = transaction.equals("2207") || transaction.equals("2304");
    return lose > 0 && settles && settlements.incrementAndGet() % lose == 0;
  }
}
