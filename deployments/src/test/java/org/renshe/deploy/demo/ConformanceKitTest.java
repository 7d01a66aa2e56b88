package org.renshe.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Renshe;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.hospital.Bill;
import org.renshe.deploy.hospital.Care;
import org.renshe.deploy.hospital.Cashier;
import org.renshe.deploy.hospital.Counter;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.deploy.hospital.HospitalBooks;
import org.renshe.deploy.hospital.HttpWire;

/** The conformance kit against the demonstration: a centre that keeps every rule. */
@Tag("process")
@ExtendWith(RunningFederation.class)
class ConformanceKitTest {
  private static final DemoNode SHANGHAI = DemoProvince.SHANGHAI.nodes().get(0);

  @Test
  void theDemonstrationKeepsEveryRuleOfTheInterface(Federation federation) throws IOException {
    Path report = Path.of("target", "conformance.html");
    int code =
        Renshe.run(
            "conformance",
            "--url",
            federation.ports().nodeUrl(SHANGHAI).resolve("/fsi").toString(),
            "--key",
            federation.folder().hospitals().resolve("H31010100001.key").toString(),
            "--report",
            report.toString());
    assertEquals(ExitCodes.OK, code, "see " + report.toAbsolutePath());
    assertTrue(Files.readString(report).contains("2207-unknown-outcome"));
  }

  @Test
  void aHospitalThatWorksThroughTheWatchIsFoundInOrder(Federation federation) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path report = Path.of("target", "hospital-conformance.html");
    CompletableFuture<Integer> watch =
        CompletableFuture.supplyAsync(
            () ->
                Renshe.run(
                    "conformance",
                    "hospital",
                    "--centre",
                    federation.ports().nodeUrl(SHANGHAI).resolve("/fsi").toString(),
                    "--listen",
                    Integer.toString(port),
                    "--seconds",
                    "10",
                    "--report",
                    report.toString()));
    Hospital hospital = Federation.hospitals().get(0);
    HttpWire wire =
        new HttpWire(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + port + "/fsi"));
    awaitPort(port);
    Counter counter = federation.counter(hospital, wire, new HospitalBooks());
    counter.signIn();
    Bill bill =
        new Care(counter)
            .register(counter.find(DemoPerson.named("符演示").atCounter(federation::token)));
    Bill.Priced priced = new Care(counter).upload(bill, DayOfWork.fees("cold"));
    new Cashier(counter).estimate(bill, priced);
    new Cashier(counter).settle(bill, priced);
    assertEquals(ExitCodes.OK, watch.get());
    assertTrue(Files.readString(report).contains("hospital-echo"));
  }

  private static void awaitPort(int port) {
    for (int i = 0; i < 100; i++) {
      try (java.net.Socket socket =
          new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }
}
