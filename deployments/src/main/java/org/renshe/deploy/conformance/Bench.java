package org.renshe.deploy.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.renshe.deploy.hospital.Bill;
import org.renshe.deploy.hospital.Bill.Priced;
import org.renshe.deploy.hospital.Care;
import org.renshe.deploy.hospital.Cashier;
import org.renshe.deploy.hospital.Counter;
import org.renshe.deploy.hospital.Counter.KnownPatient;
import org.renshe.deploy.hospital.FeeLine;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.deploy.hospital.HospitalBooks;
import org.renshe.deploy.hospital.HospitalClient;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.deploy.hospital.Wire;
import org.renshe.deploy.sandbox.SandboxOutcome;
import org.renshe.deploy.sandbox.SandboxPerson;
import org.renshe.protocol.problem.ProblemException;

/** A hospital's counter at the kit's disposal: it signs, sends, and keeps what was said. */
final class Bench {
  /** What a node says to an institution that sends too fast. */
  private static final String TOO_FAST = "[RS-RTE-0013]";

  private static final List<String> NOT_OFFERED = List.of("[RS-MED-0207]", "[RS-RTE-0008]");

  private static final int ATTEMPTS = 20;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final Wire line;
  private final LongSupplier nanos;
  private final HospitalClient client;
  private final Counter counter;
  private final Map<SandboxOutcome, KnownPatient> people = new EnumMap<>(SandboxOutcome.class);
  private final List<Exchange> exchanges = new ArrayList<>();

  Bench(Hospital hospital, PrivateKey key, Wire line, Clock clock, LongSupplier nanos) {
    this.line = line;
    this.nanos = nanos;
    AtomicInteger sequence = new AtomicInteger();
    client = new HospitalClient(hospital, key, this::exchange, clock, sequence::incrementAndGet);
    counter = new Counter(client, new HospitalBooks());
  }

  /** What was said since the last call. */
  List<Exchange> takeExchanges() {
    List<Exchange> said = List.copyOf(exchanges);
    exchanges.clear();
    return said;
  }

  Exchange lastExchange() {
    return exchanges.get(exchanges.size() - 1);
  }

  HospitalClient client() {
    return client;
  }

  Counter counter() {
    return counter;
  }

  Care care() {
    return new Care(counter);
  }

  Cashier cashier() {
    return new Cashier(counter);
  }

  /** The sandbox's person of that outcome, found by 1101 once. */
  KnownPatient person(SandboxOutcome outcome) {
    return people.computeIfAbsent(
        outcome, wanted -> counter.find(SandboxPerson.of(wanted).atCounter()));
  }

  /** An open outpatient visit with priced fees. */
  Visit outpatient(SandboxOutcome outcome, FeeLine... lines) {
    Bill bill = care().register(person(outcome));
    return new Visit(bill, care().upload(bill, List.of(lines)));
  }

  /** An open stay with priced fees. */
  Visit stay(SandboxOutcome outcome, int daysAgo, FeeLine... lines) {
    Bill bill = care().admit(person(outcome), daysAgo);
    return new Visit(bill, care().upload(bill, List.of(lines)));
  }

  /** A visit's bill and what its fees came to. */
  record Visit(Bill bill, Priced priced) {}

  /** Sends a signed transaction, again as long as its outcome is not known. */
  HospitalReply send(String transaction, String insuredDivision, Map<String, ?> input) {
    return client.sendUntilKnown(
        client.message(transaction, client.newMessageId(), insuredDivision, input));
  }

  HospitalReply expect(String transaction, String insuredDivision, Map<String, ?> input) {
    HospitalReply reply = send(transaction, insuredDivision, input);
    NotConformant.require(
        reply.succeeded(),
        transaction + " 应成功,却被拒绝:" + reply.error(),
        transaction + " must succeed but was refused: " + reply.error());
    return reply;
  }

  HospitalReply refuse(String transaction, String insuredDivision, Map<String, ?> input) {
    String message = client.message(transaction, client.newMessageId(), insuredDivision, input);
    return refused(transaction, client.send(message));
  }

  /**
   * The last message of that transaction once more, changed, under a new number: how a rule is
   * broken in one point only.
   */
  HospitalReply again(String transaction, Consumer<ObjectNode> change) {
    for (int i = exchanges.size() - 1; i >= 0; i--) {
      ObjectNode envelope = Texts.object(exchanges.get(i).request());
      if (transaction.equals(envelope.path("infno").asText())) {
        ObjectNode input = (ObjectNode) envelope.path("input");
        change.accept(input);
        return client.send(
            client.message(
                transaction,
                client.newMessageId(),
                envelope.path("insuplc_admdvs").asText(),
                Texts.map(input)));
      }
    }
    throw new IllegalStateException("no " + transaction + " was sent before");
  }

  /** Something the counter does that the other side must refuse. */
  void refuses(String what, Runnable act) {
    try {
      act.run();
    } catch (ProblemException refusedByTheOtherSide) {
      refused(what, HospitalReply.read(lastExchange().answer()));
      return;
    }
    throw new NotConformant(what + " 应被拒绝,却成功", what + " must be refused but succeeded");
  }

  /** A refusal has infcode -1, says why in at most 200 characters, and outputs nothing. */
  static HospitalReply refused(String what, HospitalReply reply) {
    NotConformant.require(
        !reply.succeeded(), what + " 应被拒绝,却成功", what + " must be refused but succeeded");
    NotConformant.requireSame("infcode", "-1", reply.body().path("infcode").asText());
    requireOffered(what, reply);
    String error = reply.error();
    NotConformant.require(
        !error.isBlank() && error.codePointCount(0, error.length()) <= 200,
        "err_msg 应有 1 至 200 字",
        "err_msg must have 1 to 200 characters");
    return reply;
  }

  /** Refusing a transaction as such keeps no rule of it. */
  static void requireOffered(String what, HospitalReply reply) {
    NotConformant.require(
        NOT_OFFERED.stream().noneMatch(reply.error()::startsWith),
        what + ":不提供该交易",
        what + ": the transaction is not offered");
  }

  private String exchange(String message) {
    String answer = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long start = nanos.getAsLong();
      answer = line.exchange(message);
      exchanges.add(
          new Exchange(message, answer, TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - start)));
      if (!answer.contains(TOO_FAST)) {
        return answer;
      }
      exchanges.remove(exchanges.size() - 1);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return answer;
  }
}
