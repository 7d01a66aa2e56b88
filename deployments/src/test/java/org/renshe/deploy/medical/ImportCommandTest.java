package org.renshe.deploy.medical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.deploy.Renshe;

/** The command against a node that answers as the real one does. */
class ImportCommandTest {
  private static final String BASE = "/api/v1/admin/catalogue-imports";
  private static final String ID = "11111111-2222-3333-4444-555555555555";

  @TempDir Path temporary;
  private final List<String> asked = new ArrayList<>();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private HttpServer node;
  private Path file;
  private int refused;
  private String state = "RECEIVING";
  private String failure = "null";

  @BeforeEach
  void open() throws IOException {
    Language.choose("en");
    node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext("/", this::answer);
    node.start();
    file = Files.writeString(temporary.resolve("drugs.csv"), "编码,名称,开始日期\nX1,药,2026-01-01\n");
    Files.writeString(temporary.resolve("token"), "operator-token");
  }

  @AfterEach
  void close() {
    node.stop(0);
  }

  @Test
  void sendsChecksAndEnters() throws IOException {
    assertEquals(ExitCodes.OK, run());
    assertEquals(Files.readString(file), received.toString(UTF_8));
    assertTrue(asked.contains("POST " + BASE + "/" + ID + "/check"), asked.toString());
    assertTrue(asked.contains("POST " + BASE + "/" + ID + "/apply?partial=false"));
    assertEquals("DONE", state);
  }

  @Test
  void aDryRunEntersNothing() {
    assertEquals(ExitCodes.OK, run("--dry-run"));
    assertEquals("CHECKED", state);
  }

  @Test
  void wrongRowsComeBackAsAFileAndNothingIsEntered() throws IOException {
    refused = 2;
    assertEquals(ExitCodes.MISMATCH, run());
    assertEquals("CHECKED", state);
    assertEquals("rejects", Files.readString(temporary.resolve("rejects-" + ID + ".csv")));
  }

  @Test
  void theGoodRowsAloneAreEnteredWhenAskedFor() {
    refused = 2;
    assertEquals(ExitCodes.OK, run("--partial"));
    assertEquals("DONE", state);
    assertTrue(asked.contains("POST " + BASE + "/" + ID + "/apply?partial=true"));
  }

  @Test
  void aFileOfRejectsNamedByHandIsNeverOverwritten() throws IOException {
    refused = 1;
    Path mine = Files.writeString(temporary.resolve("mine.csv"), "kept");
    assertEquals(ExitCodes.FILE, run("--rejects", mine.toString()));
    assertEquals("kept", Files.readString(mine));
  }

  @Test
  void anImportThatStoppedGoesOn() {
    state = "APPLYING";
    assertEquals(ExitCodes.OK, run("--resume", ID));
    assertFalse(asked.stream().anyMatch(request -> request.startsWith("PUT")));
    assertEquals("DONE", state);
  }

  @Test
  void aFailureEndsWithItsWords() {
    failure = "\"RS-MED-0308\"";
    assertEquals(ExitCodes.REFUSED, run());
  }

  private int run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "medical",
                "catalogue",
                "import",
                file.toString(),
                "--node",
                "http://127.0.0.1:" + node.getAddress().getPort(),
                "--token-file",
                temporary.resolve("token").toString()));
    arguments.addAll(List.of(more));
    return Renshe.run(arguments.toArray(String[]::new));
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(exchange.getRequestMethod() + " " + path);
    assertEquals("Bearer operator-token", exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] body = exchange.getRequestBody().readAllBytes();
    String answer = "";
    if (path.contains("/parts/")) {
      received.write(body);
    } else if (path.contains("rejects.csv")) {
      answer = "rejects";
    } else {
      move(path);
      answer =
          "{\"id\":\"%s\",\"state\":\"%s\",\"refused\":%d,\"failureZh\":%s,\"failureEn\":%s}"
              .formatted(ID, state, refused, failure, failure);
    }
    byte[] bytes = answer.getBytes(UTF_8);
    exchange.sendResponseHeaders(
        bytes.length == 0 ? 204 : 200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** What asks for work puts it to work; the next look finds it done. */
  private void move(String path) {
    if (path.contains("/check")) {
      state = "CHECKING";
    } else if (path.contains("/apply")) {
      state = "APPLYING";
    } else if (state.equals("CHECKING")) {
      state = failure.equals("null") ? "CHECKED" : "FAILED";
    } else if (state.equals("APPLYING")) {
      state = "DONE";
    }
  }
}
