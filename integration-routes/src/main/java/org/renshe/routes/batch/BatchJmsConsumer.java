package org.renshe.routes.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Runs the endpoint's workers from start to stop of the route. */
final class BatchJmsConsumer extends DefaultConsumer {
  private static final long LAST_COMMIT_MILLIS_MAX = 10_000;

  private final BatchJmsEndpoint endpoint;
  private final List<BatchWorker> workers = new ArrayList<>();
  private ExecutorService executor;

  BatchJmsConsumer(BatchJmsEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    executor =
        endpoint
            .getCamelContext()
            .getExecutorServiceManager()
            .newFixedThreadPool(this, endpoint.queue(), endpoint.getConsumers());
    for (int i = 0; i < endpoint.getConsumers(); i++) {
      BatchWorker worker = new BatchWorker(endpoint, this);
      workers.add(worker);
      executor.execute(worker);
    }
  }

  @Override
  protected void doStop() throws Exception {
    workers.forEach(BatchWorker::stop);
    workers.clear();
    executor.shutdown(); // Camel itself waits for the batches in hand
    super.doStop();
  }

  @Override
  protected void doShutdown() throws Exception {
    if (executor != null) {
      endpoint
          .getCamelContext()
          .getExecutorServiceManager()
          .shutdownGraceful(executor, LAST_COMMIT_MILLIS_MAX);
    }
    super.doShutdown();
  }
}
