package org.renshe.routes.batch;

import jakarta.jms.JMSException;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a {@code List<QueueMessage>} in one transaction over a line kept open. When the broker has
 * one of them already, the transaction is undone and each is sent for itself, so that only the one
 * is dropped.
 */
final class BatchJmsProducer extends DefaultProducer {
  private static final Logger LOG = LoggerFactory.getLogger(BatchJmsProducer.class);
  private final BatchJmsEndpoint endpoint;
  private final Object turn = new Object();
  private Line line;

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
        send(messages);
      } catch (JMSException | RuntimeException failure) {
        hangUp();
        throw failure;
      }
    }
  }

  private void send(List<QueueMessage> messages) throws JMSException {
    try {
      line.commit(messages);
    } catch (JMSException failure) {
      if (!Line.isDuplicate(failure)) {
        throw failure;
      }
      line.rollback();
      line.sendEach(messages);
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
        LOG.debug("the line was already closed", gone);
      }
      line = null;
    }
  }
}
