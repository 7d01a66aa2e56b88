package org.renshe.province.medical.treatment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Request;
import org.renshe.province.medical.settlement.InsuredDesk;

/**
 * A near and a far insured place. The far one may fall silent: it then gets requests and its
 * answers stay on the way until they are delivered, or its requests are lost.
 */
final class TestPlaces implements InsuredPlaces {
  private final MemberCode self;
  private final InsuredDesk near;
  private final InsuredDesk far;
  private final Database database;
  private final SettlementBooks books;
  private final Map<String, Answer> onTheWay = new LinkedHashMap<>();
  private final Map<String, Request> lost = new LinkedHashMap<>();
  private boolean silent;
  private boolean deaf;
  private int sent;

  TestPlaces(
      MemberCode self,
      InsuredDesk near,
      InsuredDesk far,
      Database database,
      SettlementBooks books) {
    this.self = self;
    this.near = near;
    this.far = far;
    this.database = database;
    this.books = books;
  }

  void silent(boolean answersStayAway, boolean requestsAreLost) {
    silent = answersStayAway;
    deaf = requestsAreLost;
  }

  /** How many commands were sent to the far place, repeats included. */
  int sent() {
    return sent;
  }

  /** An answer that has not arrived yet. */
  <T extends Answer> T onTheWay(String key, Class<T> expected) {
    return expected.cast(onTheWay.get(key));
  }

  /** Everything on the way arrives, in order, each answer twice. */
  void deliver() {
    lost.forEach((key, request) -> onTheWay.put(key, far.answer(self, key, request)));
    lost.clear();
    onTheWay.forEach(
        (key, answer) -> {
          database.run(transaction -> books.book(transaction, key, answer));
          database.run(transaction -> books.book(transaction, key, answer));
        });
    onTheWay.clear();
  }

  /** What was lost arrives after all, the newest first. */
  void deliverBackwards() {
    List<String> keys = new ArrayList<>(lost.keySet());
    Collections.reverse(keys);
    Map<String, Request> arriving = new LinkedHashMap<>(lost);
    lost.clear();
    keys.forEach(key -> onTheWay.put(key, far.answer(self, key, arriving.get(key))));
    deliver();
  }

  @Override
  public Answer ask(MemberCode to, Request question) {
    return desk(to).answer(self, "question", question);
  }

  @Override
  public Answer ask(MemberCode to, String key, Request command) {
    return desk(to).answer(self, key, command);
  }

  @Override
  public void send(Transaction transaction, MemberCode to, String key, Request command) {
    if (!self.equals(to)) {
      transaction.afterCommit(() -> arrive(key, command));
    }
  }

  private void arrive(String key, Request command) {
    sent++;
    if (deaf) {
      lost.put(key, command);
    } else {
      onTheWay.put(key, far.answer(self, key, command));
    }
  }

  @Override
  public boolean awaitBooked(MemberCode to, String key, Request command) {
    if (self.equals(to)) {
      Answer answer = near.answer(to, key, command);
      database.run(transaction -> books.book(transaction, key, answer));
      return true;
    }
    if (silent) {
      return false;
    }
    deliver();
    return true;
  }

  @Override
  public boolean bookArrived(MemberCode to, String key) {
    return false;
  }

  @Override
  public void ownDeskAgain(MemberCode to, String key, Request command) {
    if (self.equals(to)) {
      awaitBooked(to, key, command);
    }
  }

  private InsuredDesk desk(MemberCode member) {
    return self.equals(member) ? near : far;
  }
}
