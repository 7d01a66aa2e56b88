package org.renshe.chassis;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.RoutesBuilder;
import org.renshe.chassis.cluster.Cluster;
import org.renshe.chassis.cluster.ClusterSettings;
import org.renshe.chassis.cluster.HazelcastCluster;
import org.renshe.chassis.cluster.SingleMember;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.http.HttpServer;
import org.renshe.chassis.messaging.Messaging;
import org.renshe.chassis.messaging.MessagingSettings;
import org.renshe.chassis.security.Keys;
import org.renshe.chassis.security.Trust;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.TrustSource;
import org.renshe.routes.federation.InboxRoute;
import org.renshe.routes.federation.PostRoute;
import org.renshe.routes.federation.QueueSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running member: everything of the chassis and its areas, started and stopped in order. */
public final class Member implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Member.class);

  /** How often it is looked whether the directory must be fetched. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Parts parts;
  private final Chassis chassis;
  private final HttpServer http;

  private Member(Parts parts, Chassis chassis, HttpServer http) {
    this.parts = parts;
    this.chassis = chassis;
    this.http = http;
  }

  /** Every setting of a member with these areas: the chassis's and theirs. */
  public static List<ConfigKey<?>> settings(List<Area> areas) {
    return MemberSettings.all(areas);
  }

  /**
   * Starts a province: directory pulled from the hub, messages to and from the hub's broker. Starts
   * even while the hub is away.
   *
   * @throws ProblemException what keeps it from starting, in one sentence
   */
  public static Member startProvince(
      Configuration configuration, Clock clock, Supplier<String> ids, List<Area> areas) {
    Keys keys = Keys.load(configuration);
    Trust trust = Trust.open(configuration, keys.root(), clock);
    Start start = new Start(configuration, clock, ids, areas, keys, trust, false);
    Job refresh =
        new Job("trust-refresh", LOOK_EVERY, Job.Where.EACH_MEMBER, trust::refreshWhenDue);
    trust.refreshWhenDue();
    return start.run(List.of(refresh));
  }

  /**
   * Starts the hub with its embedded broker, or connected to an external one.
   *
   * @param trust the hub's own directory; asked only after the areas are open
   * @throws ProblemException what keeps it from starting, in one sentence
   */
  public static Member startHub(
      Configuration configuration,
      Clock clock,
      Supplier<String> ids,
      List<Area> areas,
      TrustSource trust) {
    Keys keys = Keys.load(configuration);
    return new Start(configuration, clock, ids, areas, keys, trust, true).run(List.of());
  }

  /** Where its pages and API are. */
  public String url() {
    return http.url();
  }

  public Chassis chassis() {
    return chassis;
  }

  /** Stops taking work, ends what runs, closes all; safe to call twice. */
  @Override
  public void close() {
    parts.close();
  }

  /** What one start is given, and its order. */
  private record Start(
      Configuration configuration,
      Clock clock,
      Supplier<String> ids,
      List<Area> areas,
      Keys keys,
      TrustSource trust,
      boolean hub) {

    Member run(List<Job> ownJobs) {
      Parts parts = new Parts();
      try {
        Foundation foundation =
            new Foundation(configuration, clock, ids, keys, trust, messaging(parts));
        Chassis chassis = foundation.build(parts, areas, this::cluster);
        areas.forEach(area -> area.open(chassis));
        List<Job> jobs = new ArrayList<>(ownJobs);
        jobs.addAll(foundation.jobs(chassis));
        areas.forEach(area -> jobs.addAll(area.jobs()));
        parts.keep(chassis.messaging());
        chassis.messaging().start(routes(chassis));
        HttpServer http =
            parts.keep(
                HttpServer.start(configuration, MemberSite.of(configuration, chassis, areas, hub)));
        JobRunner runner = parts.keep(new JobRunner(chassis.cluster()));
        runner.start(jobs);
        LOG.info("member {} serves at {}", keys.self(), http.url());
        return new Member(parts, chassis, http);
      } catch (RuntimeException e) {
        parts.closeAfter(e);
        throw e;
      }
    }

    /** The broker's files are locked by the process, so it comes up before anything it serves. */
    private Messaging messaging(Parts parts) {
      Messaging messaging =
          hub
              ? Messaging.ofHub(configuration, keys, trust)
              : Messaging.ofProvince(configuration, keys);
      parts.keep(messaging);
      return messaging;
    }

    private Cluster cluster() {
      return !hub && configuration.get(ClusterSettings.ENABLED)
          ? HazelcastCluster.start(configuration, "renshe-" + keys.self())
          : new SingleMember();
    }

    private List<RoutesBuilder> routes(Chassis chassis) {
      var broker = chassis.messaging().connectionFactory();
      List<RoutesBuilder> routes = new ArrayList<>();
      routes.add(new PostRoute(broker, keys.self()));
      QueueSettings limits =
          new QueueSettings(
              configuration.get(MessagingSettings.BATCH_MAX),
              configuration.get(MessagingSettings.INBOX_ATTEMPTS),
              QueueSettings.DEFAULT.retryDelay(),
              1);
      routes.add(new InboxRoute(broker, keys.self(), chassis.inbox(), limits, clock));
      areas.forEach(area -> routes.addAll(area.routes()));
      return routes;
    }
  }
}
