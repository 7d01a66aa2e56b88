package org.renshe.province.medical.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.function.Executable;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.Foundation;
import org.renshe.province.registry.RegistryResource;

/** Anhui with a worker of Hefei, on a day that can be moved. Everybody is invented. */
final class TestFiling implements AutoCloseable {
  static final String PERSON = "3401P1";
  static final String DOCUMENT = "190101196503150115";
  static final MemberCode SHANGHAI = new MemberCode("310000");

  private final MovingClock clock = new MovingClock();
  final Foundation foundation;

  TestFiling(Path folder, String policyRows) {
    Map<String, String> settings =
        Map.of("data.folder", folder.toString(), "filing.folder", tables(folder, policyRows));
    foundation = Foundation.open(settings, clock, () -> null, null);
  }

  private static String tables(Path folder, String rows) {
    try (var in = FilingProblem.class.getResourceAsStream("filing-policy.yaml")) {
      String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Path tables = Files.createDirectories(folder.resolve("tables"));
      Files.writeString(tables.resolve("filing-policy.yaml"), shipped + rows);
      return tables.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empties everything and loads the worker; it is 9 March 2026. */
  void reset() {
    foundation.clear();
    clock.now = Instant.parse("2026-03-09T02:00:00Z");
    RegistryResource registry = foundation.resource(RegistryResource.class);
    registry.people(
        """
        {"personNumber":"3401P1","documentNumber":"190101196503150115","name":"测试甲·演示"}""");
    relation("ACTIVE");
  }

  void relation(String status) {
    foundation
        .resource(RegistryResource.class)
        .relations(
            """
            {"personNumber":"3401P1","kind":"EMPLOYEE","personType":"11","groups":["working"],
             "since":"2020-01-01","division":"340100","status":"%s","accountBalance":"0.00"}"""
                .formatted(status));
  }

  void today(String day) {
    clock.now = LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.ofHours(8));
  }

  <T> T write(Function<Transaction, T> work) {
    return foundation.database.write(work);
  }

  String personId() {
    return write(
        transaction ->
            foundation.registry.service().byPersonNumber(transaction, PERSON).orElseThrow().id());
  }

  List<Filing> filings() {
    String personId = personId();
    return write(
        transaction ->
            foundation.filing.service().filings(transaction, personId, InsuranceKind.EMPLOYEE));
  }

  /** What a treatment place gets for an answer. */
  <A extends Answer> A answer(MemberCode place, Request request, Class<A> expected) {
    return expected.cast(
        write(
            transaction -> foundation.filing.answers().answer(transaction, place, "key", request)));
  }

  static void refused(FilingProblem problem, Executable act) {
    assertEquals(problem, assertThrows(ProblemException.class, act).problem());
  }

  @Override
  public void close() {
    foundation.close();
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-03-09T02:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
