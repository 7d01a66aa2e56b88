package org.renshe.hub.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.renshe.hub.exchange.LogEntry.Direction;
import org.renshe.hub.exchange.LogReport.Fault;
import org.renshe.hub.exchange.LogReport.Finding;

/** Chains alone; signatures are looked at with real envelopes in ExchangeTest. */
class ChainWalkTest {
  private static final String STREAM = "340000";

  private final List<LogEntry> log = chain(6);
  private final ChainHead head = log.get(log.size() - 1).asHead();

  @Test
  void anUntouchedLogHasNoFinding() {
    assertTrue(walk().isEmpty());
  }

  @Test
  void aChangedEntryIsNamed() {
    LogEntry third = log.get(2);
    log.set(2, changed(third, third.number(), "other".getBytes(StandardCharsets.UTF_8)));
    assertFault(Fault.CORRUPTED, 3);
  }

  @Test
  void aRemovedEntryIsNamed() {
    log.remove(3);
    assertFault(Fault.REMOVED, 4);
  }

  @Test
  void aRemovedEntryIsNamedEvenIfTheRestIsRenumbered() {
    log.remove(3);
    renumber();
    assertFault(Fault.REMOVED, 4);
  }

  @Test
  void theLastEntryIsMissed() {
    log.remove(log.size() - 1);
    assertFault(Fault.REMOVED, 12);
  }

  @Test
  void aWholeStreamIsMissed() {
    log.clear();
    assertFault(Fault.REMOVED, 1);
  }

  @Test
  void anInsertedEntryIsNamed() {
    log.add(4, entry(log.get(3).asHead(), Direction.IN, "m-inserted"));
    renumber();
    assertFault(Fault.INSERTED, 5);
  }

  @Test
  void anEntryInsertedBeforeTheFirstIsNamed() {
    log.add(0, entry(ChainHead.empty(STREAM), Direction.IN, "m-inserted"));
    renumber();
    assertFault(Fault.INSERTED, 1);
  }

  @Test
  void anEntryBehindTheEndIsNamed() {
    log.add(entry(head, Direction.IN, "m-inserted"));
    assertFault(Fault.INSERTED, 13);
  }

  @Test
  void exchangedEntriesAreNamed() {
    Collections.swap(log, 4, 6);
    assertFault(Fault.REORDERED, 5);
  }

  @Test
  void exchangedEntriesAreNamedEvenIfRenumbered() {
    Collections.swap(log, 4, 5);
    renumber();
    assertFault(Fault.REORDERED, 5);
  }

  @Test
  void anEntryThatWasReplacedWithItsHashIsNamed() {
    log.set(4, entry(log.get(3).asHead(), Direction.IN, "m-other"));
    assertFault(Fault.CORRUPTED, 5);
  }

  private void assertFault(Fault fault, long number) {
    Finding finding = walk().orElseThrow();
    assertEquals(fault + " " + number, finding.fault() + " " + finding.number());
  }

  private Optional<Finding> walk() {
    ChainWalk walk = new ChainWalk(new ListLog(log, head), STREAM);
    for (LogEntry entry : log) {
      Optional<Finding> finding = walk.step(entry);
      if (finding.isPresent()) {
        return finding;
      }
    }
    return walk.finish();
  }

  private void renumber() {
    for (int i = 0; i < log.size(); i++) {
      log.set(i, changed(log.get(i), i + 1L, log.get(i).sealed()));
    }
  }

  private static List<LogEntry> chain(int messages) {
    List<LogEntry> chain = new ArrayList<>();
    ChainHead head = ChainHead.empty(STREAM);
    for (int i = 1; i <= messages; i++) {
      for (Direction direction : Direction.values()) {
        LogEntry entry = entry(head, direction, "m-" + i);
        chain.add(entry);
        head = entry.asHead();
      }
    }
    return chain;
  }

  private static LogEntry entry(ChainHead head, Direction direction, String messageId) {
    byte[] sealed = ("bytes of " + messageId).getBytes(StandardCharsets.UTF_8);
    return LogEntry.after(
        head, direction, messageId, Instant.parse("2026-03-01T02:00:00Z"), 1, sealed);
  }

  private static LogEntry changed(LogEntry entry, long number, byte[] sealed) {
    return new LogEntry(
        entry.stream(),
        number,
        entry.direction(),
        entry.messageId(),
        entry.loggedAt(),
        entry.directoryNumber(),
        sealed,
        entry.sealedDigest(),
        entry.previousHash(),
        entry.hash());
  }

  private record ListLog(List<LogEntry> entries, ChainHead end) implements LogSource {
    @Override
    public List<String> streams() {
      return List.of(STREAM);
    }

    @Override
    public ChainHead head(String stream) {
      return end;
    }

    @Override
    public void visit(String stream, Predicate<LogEntry> visitor) {
      for (LogEntry entry : entries) {
        if (!visitor.test(entry)) {
          return;
        }
      }
    }

    @Override
    public byte[] directory(long number) {
      return null;
    }
  }
}
