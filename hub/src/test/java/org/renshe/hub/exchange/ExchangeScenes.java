package org.renshe.hub.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.database.Database;
import org.renshe.hub.FakeMember;
import org.renshe.hub.Messages;
import org.renshe.hub.TestClock;
import org.renshe.hub.TestDatabase;
import org.renshe.hub.TestDirectory;
import org.renshe.hub.clearing.ClearingArea;
import org.renshe.hub.clearing.Obligations;
import org.renshe.hub.directory.DirectoryAdminResource;
import org.renshe.hub.exchange.LogReport.Fault;
import org.renshe.protocol.envelope.EnvelopeCodec;
import org.renshe.protocol.envelope.UnsignedEnvelope;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.federation.Forward;

/** Real envelopes through the exchange into a real database, without a broker. */
abstract class ExchangeScenes {
  private static final MemberCode SHANGHAI = new MemberCode("310000");
  private static final MemberCode ANHUI = new MemberCode("340000");

  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T02:00:00Z"));
  @TempDir private Path folder;
  private TestDirectory hub;
  private ClearingArea clearing;
  private ExchangeService exchange;
  private FakeMember shanghai;
  private FakeMember anhui;

  /** The databases of a class, made as they are needed and emptied before each scene. */
  static final List<Database> DATABASES = new ArrayList<>();

  private int taken;

  abstract Database newDatabase(int number);

  private Database nextDatabase() {
    if (taken == DATABASES.size()) {
      DATABASES.add(newDatabase(taken));
    }
    taken++;
    return TestDatabase.emptied(DATABASES.get(taken - 1));
  }

  @AfterAll
  static void closeDatabases() {
    DATABASES.forEach(Database::close);
    DATABASES.clear();
  }

  @BeforeEach
  void open() {
    hub = new TestDirectory(nextDatabase(), clock);
    clearing = new ClearingArea();
    clearing.open(hub.chassis);
    exchange =
        new ExchangeService(
            hub.database, hub.trust, new MessageLog(clock), clearing.service(), clock);
    shanghai = hub.enrol(SHANGHAI);
    anhui = hub.enrol(ANHUI);
  }

  @Test
  void aBatchIsLoggedBothWaysClearedAndForwarded() {
    List<byte[]> batch = anhui.sign(List.of(settled("S1"), settled("S2")), hub.trust);
    List<Forward> forwards = exchange.accept(ANHUI, batch);
    assertEquals(List.of(SHANGHAI, SHANGHAI), forwards.stream().map(Forward::receiver).toList());
    assertArrayEquals(batch.get(1), forwards.get(1).bytes());
    assertEquals(4, report().entries());
    assertTrue(report().isGood(), () -> report().toString());
    assertEquals("136.00", owed());
  }

  @Test
  void whatComesAgainIsForwardedAgainAndEnteredOnce() {
    UnsignedEnvelope settled = settled("S1");
    exchange.accept(ANHUI, anhui.sign(List.of(settled), hub.trust));
    LogReport before = report();
    List<byte[]> again = anhui.sign(List.of(settled, settled("S2"), settled), hub.trust);
    assertEquals(3, exchange.accept(ANHUI, again).size());
    assertEquals(before.entries() + 2, report().entries());
    assertTrue(report().isGood());
    assertEquals("136.00", owed());
  }

  @Test
  void anotherContentUnderTheSameIdentifierIsRefused() {
    exchange.accept(
        ANHUI, anhui.sign(List.of(prepare(anhui, "m", SHANGHAI, Messages.question())), hub.trust));
    List<byte[]> other =
        anhui.sign(List.of(prepare(anhui, "m", SHANGHAI, Messages.question())), hub.trust);
    refused("RS-HUB-0204", () -> exchange.accept(ANHUI, other));
  }

  @Test
  void oneBadMessageLeavesNothingOfItsBatch() {
    Obligation owed = obligation("S9", "5.00");
    UnsignedEnvelope wrong =
        prepare(shanghai, "m9", ANHUI, Messages.settled(owed, clock.instant()));
    UnsignedEnvelope right = prepare(shanghai, "m1", ANHUI, Messages.question());
    List<byte[]> batch = shanghai.sign(List.of(right, wrong), hub.trust);
    refused("RS-HUB-0301", () -> exchange.accept(SHANGHAI, batch));
    assertEquals(0, report().entries());
    assertEquals(1, exchange.accept(SHANGHAI, batch.subList(0, 1)).size());
  }

  @Test
  void onlyTheQueuesOwnerMaySend() {
    List<byte[]> batch = anhui.sign(List.of(settled("S1")), hub.trust);
    refused("RS-HUB-0201", () -> exchange.accept(SHANGHAI, batch));
  }

  @Test
  void tamperedBytesAreRefused() {
    byte[] bytes = anhui.sign(List.of(settled("S1")), hub.trust).get(0);
    bytes[bytes.length / 2] ^= 1;
    assertThrows(ProblemException.class, () -> exchange.accept(ANHUI, List.of(bytes)));
    assertEquals(0, report().entries());
  }

  @Test
  void aRevokedMemberIsRefusedAtOnceAndItsOldMessagesStillVerify() {
    exchange.accept(ANHUI, anhui.sign(List.of(settled("S1")), hub.trust));
    List<byte[]> late = anhui.sign(List.of(settled("S2")), hub.trust);
    UnsignedEnvelope question = prepare(shanghai, "q", ANHUI, Messages.question());
    clock.advance(Duration.ofSeconds(1));
    hub.admin().revoke(new DirectoryAdminResource.Revocation(anhui.identity().serial(), "密钥泄露"));
    refused("RS-HUB-0203", () -> exchange.accept(ANHUI, late));
    byte[] toTheRevoked = shanghai.sign(List.of(question), hub.trust).get(0);
    refused("RS-HUB-0202", () -> exchange.accept(SHANGHAI, List.of(toTheRevoked)));
    assertTrue(report().isGood(), () -> report().toString());
  }

  @Test
  void aReversalUndoesWhatWasOwed() {
    Obligation owed = obligation("S1", "68.00");
    exchange.accept(ANHUI, anhui.sign(List.of(settled("S1")), hub.trust));
    Obligation negated =
        new Obligation(
            "S1/reversed",
            "S1",
            Obligation.Act.REVERSED,
            ANHUI,
            SHANGHAI,
            owed.day(),
            owed.kind(),
            owed.care(),
            Map.of(Fund.POOL, Money.ofYuan("-68.00")));
    UnsignedEnvelope reversal =
        prepare(anhui, "r1", SHANGHAI, Messages.reversed(negated, clock.instant()));
    exchange.accept(ANHUI, anhui.sign(List.of(reversal), hub.trust));
    assertEquals("0.00", owed());
  }

  @Test
  void aReversalThatOvertakesItsSettlementIsForwardedAndNothingIsOwed() {
    Obligation owed = obligation("S1", "68.00");
    Obligation negated = Obligations.undone(owed, Obligation.Act.REVERSED);
    UnsignedEnvelope reversal =
        prepare(anhui, "r1", SHANGHAI, Messages.reversed(negated, clock.instant()));
    assertEquals(1, exchange.accept(ANHUI, anhui.sign(List.of(reversal), hub.trust)).size());
    assertEquals(1, exchange.accept(ANHUI, anhui.sign(List.of(settled("S1")), hub.trust)).size());
    assertEquals("0.00", owed());
  }

  @Test
  void whileTheDatabaseIsAwayNoMessageIsAtFault() throws SQLException {
    List<byte[]> batch = anhui.sign(List.of(settled("S1")), hub.trust);
    HikariDataSource pool = (HikariDataSource) hub.database.dataSource();
    long patience = pool.getConnectionTimeout();
    pool.setConnectionTimeout(250);
    List<Connection> held = new ArrayList<>();
    try {
      for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
        held.add(pool.getConnection());
      }
      refused("RS-CHA-0015", () -> exchange.accept(ANHUI, batch));
    } finally {
      for (Connection one : held) {
        one.close();
      }
      pool.setConnectionTimeout(patience);
    }
    assertEquals(1, exchange.accept(ANHUI, batch).size());
  }

  @Test
  void anExportVerifiesWithoutTheDatabaseAndAChangedDatabaseDoesNot() {
    exchange.accept(
        ANHUI, anhui.sign(List.of(settled("S1"), settled("S2"), settled("S3")), hub.trust));
    MessageLogExport.write(hub.database, folder.resolve("log"));
    LogReport offline =
        MessageLogVerifier.verify(folder.resolve("log"), hub.authority.root().certificate());
    assertTrue(offline.isGood(), offline::toString);
    assertEquals(report().ends(), offline.ends());

    sql("delete from MessageRow m where m.id.entryNumber = 3");
    assertFault(Fault.REMOVED, 3);
  }

  @Test
  void changedBytesInTheDatabaseAreNamed() {
    exchange.accept(ANHUI, anhui.sign(List.of(settled("S1"), settled("S2")), hub.trust));
    sql("update MessageRow m set m.sealed = x'0102' where m.id.entryNumber = 3");
    assertFault(Fault.CORRUPTED, 3);
  }

  @Test
  void aWellChainedMessageOfAForeignFederationIsNotSigned() {
    TestDirectory foreign = new TestDirectory(nextDatabase(), clock);
    foreign.enrol(SHANGHAI);
    FakeMember impostor = foreign.enrol(ANHUI);
    byte[] bytes =
        impostor
            .sign(
                List.of(
                    impostor.prepare(
                        "m1", SHANGHAI, Messages.question(), clock.instant(), foreign.trust)),
                foreign.trust)
            .get(0);
    var envelope = EnvelopeCodec.decode(bytes);
    hub.database.run(
        transaction ->
            new MessageLog(clock)
                .append(
                    transaction.session(),
                    ANHUI.value(),
                    hub.trust.current().number(),
                    List.of(envelope)));
    assertFault(Fault.NOT_SIGNED, 1);
  }

  private void assertFault(Fault fault, long number) {
    LogReport.Finding finding = report().findings().get(0);
    assertEquals(fault + " " + number, finding.fault() + " " + finding.number());
  }

  private LogReport report() {
    return MessageLogVerifier.verify(hub.database, hub.authority.root().certificate());
  }

  private String owed() {
    return Money.sum(
            clearing.report().rows(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).stream()
                .map(row -> row.total())
                .toList())
        .toYuan();
  }

  private void sql(String change) {
    hub.database.run(
        transaction -> transaction.session().createMutationQuery(change).executeUpdate());
  }

  private UnsignedEnvelope settled(String id) {
    Obligation owed = obligation(id, "68.00");
    return prepare(anhui, "m-" + id, SHANGHAI, Messages.settled(owed, clock.instant()));
  }

  private UnsignedEnvelope prepare(
      FakeMember from, String messageId, MemberCode to, Message message) {
    return from.prepare(uuid(messageId), to, message, clock.instant(), hub.trust);
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Obligation obligation(String id, String yuan) {
    return new Obligation(
        id,
        id,
        Obligation.Act.SETTLED,
        ANHUI,
        SHANGHAI,
        LocalDate.of(2026, 11, 24),
        InsuranceKind.EMPLOYEE,
        CareKind.INPATIENT,
        Map.of(Fund.POOL, Money.ofYuan(yuan)));
  }

  private static void refused(String problem, Executable work) {
    assertEquals(problem, assertThrows(ProblemException.class, work).problem().code());
  }
}
