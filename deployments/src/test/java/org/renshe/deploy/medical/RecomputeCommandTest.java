package org.renshe.deploy.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command asks page by page and ends as the answers say. */
class RecomputeCommandTest {
  @TempDir Path folder;
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer node;

  @BeforeEach
  void open() throws IOException {
    node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] body = answers.remove().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    node.start();
    Files.writeString(folder.resolve("token"), "secret");
  }

  @AfterEach
  void close() {
    node.stop(0);
  }

  private int run(StringWriter out, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "--all",
                "--node",
                "http://127.0.0.1:" + node.getAddress().getPort(),
                "--token-file",
                folder.resolve("token").toString()));
    line.addAll(List.of(more));
    return new CommandLine(new RecomputeCommand())
        .setOut(new PrintWriter(out, true))
        .execute(line.toArray(String[]::new));
  }

  @Test
  void agreesOverAllPages() {
    answers.add(
        """
        {"people":1,"settlements":3,"skipped":0,"disagreements":[],"next":"p/1 EMPLOYEE"}""");
    answers.add(
        """
        {"people":1,"settlements":2,"skipped":0,"disagreements":[],"next":null}""");
    StringWriter out = new StringWriter();
    assertEquals(0, run(out, "--json", "--page", "1"));
    assertEquals(
        "{\"people\":2,\"settlements\":5,\"skipped\":0,\"disagreements\":[]}",
        out.toString().strip());
    assertEquals(
        List.of(
            "/api/v1/admin/settlements/recomputation?limit=1&after= Bearer secret",
            "/api/v1/admin/settlements/recomputation?limit=1&after=p%2F1+EMPLOYEE Bearer secret"),
        asked);
  }

  @Test
  void namesWhatDiffersAndEndsWithOne() {
    answers.add(
        """
        {"people":1,"settlements":1,"skipped":0,"next":null,"disagreements":[
          {"settlementId":"S1","adjustment":0,"figure":"POOL","stored":"1.00","recomputed":"1.01"}
        ]}""");
    StringWriter out = new StringWriter();
    assertEquals(1, run(out));
    assertTrue(out.toString().contains("S1 0 POOL"), out::toString);
    assertTrue(out.toString().contains("1.01"), out::toString);
  }

  @Test
  void whatCannotBeRecomputedIsNotTakenForAgreement() {
    answers.add(
        """
        {"people":1,"settlements":0,"skipped":2,"disagreements":[],"next":null}""");
    assertEquals(1, run(new StringWriter(), "--json"));
  }
}
