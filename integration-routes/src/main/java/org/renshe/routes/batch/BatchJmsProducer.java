package org.renshe.routes.batch;

import jakarta.jms.JMSException;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/**
 * Sends a {@code List<QueueMessage>} in one transaction over a line kept open. After a failure the
 * next call opens a new line and sends each message for itself, since the failed transaction may
 * have arrived: the broker then drops what it has.
 */
final class BatchJmsProducer extends DefaultProducer {
  private final BatchJmsEndpoint endpoint;
  private final Object turn = new Object();
  private Line line;
  private boolean sendEach;

  BatchJmsProducer(BatchJmsEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    @SuppressWarnings("unchecked")
    List<QueueMessage> messages = exchange.getIn().getMandatoryBody(List.class);
    synchronized (turn) {
      try {
        if (line == null) {
          line = Line.open(endpoint.broker());
        }
        if (sendEach) {
          line.sendEach(messages);
          sendEach = false;
        } else {
          sendEach = true;
          line.commit(messages);
          sendEach = false;
        }
      } catch (JMSException | RuntimeException failure) {
        hangUp();
        throw failure;
      }
    }
  }

  @Override
  protected void doStop() throws Exception {
    synchronized (turn) {
      hangUp();
    }
    super.doStop();
  }

  private void hangUp() {
    if (line != null) {
      try {
        line.close();
      } catch (JMSException gone) {
        // the line is given up anyway; the failure that led here is reported by the caller
      }
      line = null;
    }
  }
}
