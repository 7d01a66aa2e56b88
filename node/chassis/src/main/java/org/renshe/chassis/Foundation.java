package org.renshe.chassis;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.renshe.chassis.cluster.Cluster;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.OnceStore;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.ledger.LedgerChain;
import org.renshe.chassis.messaging.Correspondence;
import org.renshe.chassis.messaging.InboxDispatcher;
import org.renshe.chassis.messaging.Messaging;
import org.renshe.chassis.messaging.MessagingSettings;
import org.renshe.chassis.messaging.Outbox;
import org.renshe.chassis.messaging.RoutePost;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.KeySettings;
import org.renshe.chassis.security.Keys;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.envelope.Opener;
import org.renshe.protocol.envelope.Sealer;
import org.renshe.protocol.trust.TrustSource;

/** Puts the chassis of a member together: the one place where its parts meet. */
record Foundation(
    Configuration configuration,
    Clock clock,
    Supplier<String> ids,
    Keys keys,
    TrustSource trust,
    Messaging messaging) {
  private static final Duration CHAIN_EVERY = Duration.ofSeconds(5);
  private static final long STOP_SECONDS_MAX = 10;

  /** Database and cluster take seconds each and do not need each other, so they start together. */
  Chassis build(Parts parts, List<Area> areas, Supplier<Cluster> clusterStart) {
    SecureRandom random = new SecureRandom();
    PersonalData personalData = PersonalData.load(configuration.get(KeySettings.DATA_KEY), random);
    List<Schema> schemas = new ArrayList<>();
    areas.forEach(area -> schemas.add(area.schema()));
    CompletableFuture<Cluster> joining =
        CompletableFuture.supplyAsync(() -> parts.keep(clusterStart.get()));
    Database database;
    Cluster cluster;
    try {
      database = parts.keep(Database.open(configuration, schemas));
    } finally {
      cluster = joined(joining);
    }
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Sealer sealer = new Sealer(keys.signing(), trust, random);
    Outbox outbox =
        new Outbox(
            new Outbox.Identity(keys.self(), sealer, clock, ids, configuration),
            database,
            new RoutePost(messaging),
            threads(parts, "outbox", 1));
    Correspondence correspondence =
        new Correspondence(database, outbox, cluster, personalData, clock);
    InboxDispatcher inbox =
        new InboxDispatcher(
            new Opener(keys.opening(), keys.self(), trust, clock),
            database,
            outbox,
            correspondence,
            threads(parts, "inbox", configuration.get(MessagingSettings.INBOX_THREADS)));
    return new Chassis(
        keys.self(),
        configuration,
        clock,
        ids,
        database,
        new OnceStore(database, clock),
        personalData,
        new Audit(clock, ids),
        new Ledger(clock),
        outbox,
        inbox,
        correspondence,
        messaging,
        cluster,
        trust,
        keys,
        metrics);
  }

  /** What the chassis itself does again and again. */
  List<Job> jobs(Chassis chassis) {
    List<Job> jobs = new ArrayList<>(chassis.outbox().jobs());
    jobs.add(chassis.correspondence().tidying(configuration.get(MessagingSettings.OUTBOX_KEEP)));
    LedgerChain chain = new LedgerChain(chassis.database());
    jobs.add(new Job("ledger-chain", CHAIN_EVERY, Job.Where.ONE_MEMBER, chain::extend));
    return jobs;
  }

  private static Cluster joined(CompletableFuture<Cluster> joining) {
    try {
      return joining.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static ExecutorService threads(Parts parts, String name, int threadsMax) {
    ExecutorService threads = NamedThreads.pool(name, threadsMax, 1000);
    parts.keep(
        () -> {
          threads.shutdown();
          NamedThreads.await(threads, STOP_SECONDS_MAX);
        });
    return threads;
  }
}
