package org.renshe.hub.exchange;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.messaging.Messaging;
import org.renshe.chassis.security.Audit;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.DeadLetter;
import org.renshe.routes.Queues;

/**
 * What could not be delivered (死信): says why and sends again. The broker's dead queue is the only
 * list, so an external broker works the same.
 */
public final class DeadLetterOffice {
  private static final int LIST_MAX = 500;
  private static final int REASON_MAX = 200;
  private static final long TAKE_MILLIS = 2_000;

  private static final Pattern MEMBER_QUEUE = Pattern.compile("renshe\\.(up|down)\\.\\d{2}0000");

  private final Messaging messaging;
  private final Database database;
  private final Audit audit;

  DeadLetterOffice(Messaging messaging, Database database, Audit audit) {
    this.messaging = messaging;
    this.database = database;
    this.audit = audit;
  }

  /** The oldest dead letters, at most five hundred. */
  public List<DeadLetterView> list() {
    try (JMSContext context =
            messaging.connectionFactory().createContext(JMSContext.AUTO_ACKNOWLEDGE);
        QueueBrowser browser = context.createBrowser(context.createQueue(Queues.DEAD))) {
      context.start();
      List<DeadLetterView> letters = new ArrayList<>();
      Enumeration<?> waiting = browser.getEnumeration();
      while (waiting.hasMoreElements() && letters.size() < LIST_MAX) {
        letters.add(view((Message) waiting.nextElement()));
      }
      return Collections.unmodifiableList(letters);
    } catch (JMSException | JMSRuntimeException e) {
      throw new ProblemException(ExchangeProblem.POST_OFFICE_AWAY, e);
    }
  }

  /**
   * Puts the letter back into the queue it was taken from, as new: without its duplicate
   * identifier, which the broker would recognise and drop.
   *
   * @throws ProblemException RS-HUB-0206, RS-HUB-0207, RS-HUB-0209
   */
  public DeadLetterView resend(String id, String reason, String actor) {
    if (reason == null || reason.isBlank() || reason.length() > REASON_MAX) {
      throw ExchangeProblem.REASON_MISSING.with();
    }
    if (id.indexOf('\'') >= 0) {
      throw ExchangeProblem.UNKNOWN_DEAD_LETTER.with(id);
    }
    try (JMSContext context =
        messaging.connectionFactory().createContext(JMSContext.SESSION_TRANSACTED)) {
      Queue dead = context.createQueue(Queues.DEAD);
      Message letter =
          context.createConsumer(dead, "JMSMessageID = '" + id + "'").receive(TAKE_MILLIS);
      if (letter == null) {
        throw ExchangeProblem.UNKNOWN_DEAD_LETTER.with(id);
      }
      DeadLetterView view = view(letter);
      if (!goesBackTo(view.queue()) || !(letter instanceof BytesMessage bytes)) {
        throw ExchangeProblem.LETTER_HAS_NO_QUEUE.with(id);
      }
      byte[] body = new byte[(int) bytes.getBodyLength()];
      bytes.readBytes(body);
      BytesMessage again = context.createBytesMessage();
      again.writeBytes(body);
      context.createProducer().send(context.createQueue(view.queue()), again);
      database.run(transaction -> audit.record(transaction, actor, "resend", id, reason.strip()));
      context.commit();
      return view;
    } catch (JMSException | JMSRuntimeException e) {
      throw new ProblemException(ExchangeProblem.POST_OFFICE_AWAY, e);
    }
  }

  /** The header is the sender's word: only a member's queue is believed. */
  private static boolean goesBackTo(String queue) {
    return queue != null && MEMBER_QUEUE.matcher(queue).matches();
  }

  private static DeadLetterView view(Message letter) throws JMSException {
    return new DeadLetterView(
        letter.getJMSMessageID(),
        letter.getStringProperty(DeadLetter.MESSAGE_ID),
        letter.getStringProperty(DeadLetter.QUEUE),
        letter.getStringProperty(DeadLetter.CODE),
        letter.getStringProperty(DeadLetter.REASON_ZH),
        letter.getStringProperty(DeadLetter.REASON_EN),
        letter.getStringProperty(DeadLetter.GIVEN_UP_AT));
  }
}
