package org.renshe.province.medical.treatment;

import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.messaging.Correspondence;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.settlement.InsuredDesk;

/** Own people go to the desk in this house, all others through the hub. */
final class FederatedInsuredPlaces implements InsuredPlaces {
  private final TreatmentSettings settings;
  private final InsuredDesk desk;
  private final Correspondence correspondence;
  private final Database database;
  private final SettlementBooks books;
  private final Supplier<String> ids;

  FederatedInsuredPlaces(
      TreatmentSettings settings,
      InsuredDesk desk,
      Correspondence correspondence,
      Database database,
      SettlementBooks books,
      Supplier<String> ids) {
    this.settings = settings;
    this.desk = desk;
    this.correspondence = correspondence;
    this.database = database;
    this.books = books;
    this.ids = ids;
  }

  @Override
  public Answer ask(MemberCode to, Request question) {
    return ask(to, ids.get(), question);
  }

  @Override
  public Answer ask(MemberCode to, String key, Request command) {
    return isOwn(to)
        ? desk.answer(to, key, command)
        : correspondence.ask(to, key, command, settings.questionPatience());
  }

  @Override
  public void send(Transaction transaction, MemberCode to, String key, Request command) {
    if (!isOwn(to)) {
      correspondence.request(transaction, to, key, command);
    }
  }

  @Override
  public boolean awaitBooked(MemberCode to, String key, Request command) {
    if (!isOwn(to)) {
      return correspondence.await(key, settings.commandPatience()).isPresent();
    }
    try {
      Answer answer = desk.answer(to, key, command);
      database.run(transaction -> books.book(transaction, key, answer));
      return true;
    } catch (ProblemException refused) {
      // the desk's own refusals are answers; an exception means it could not be reached
      if (refused.problem().retrySafe()) {
        return false;
      }
      throw refused;
    }
  }

  @Override
  public void ownDeskAgain(MemberCode to, String key, Request command) {
    if (isOwn(to)) {
      awaitBooked(to, key, command);
    }
  }

  @Override
  public boolean bookArrived(MemberCode to, String key) {
    if (isOwn(to)) {
      return false;
    }
    return database.write(
        transaction -> {
          var arrived = correspondence.find(transaction, key);
          arrived.ifPresent(answer -> books.book(transaction, key, answer));
          return arrived.isPresent();
        });
  }

  private boolean isOwn(MemberCode member) {
    return settings.self().equals(member);
  }
}
