package org.renshe.chassis;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.http.HealthCheck;
import org.renshe.chassis.http.Site;
import org.renshe.chassis.pages.Link;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;
import org.renshe.routes.RoutesProblem;

/** What a member shows over HTTP: its areas' resources, its health, its numbers, its catalogue. */
final class MemberSite {
  private MemberSite() {}

  static Site of(Configuration configuration, Chassis chassis, List<Area> areas, boolean hub) {
    List<Object> resources = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(List.of(ChassisProblem.values()));
    problems.addAll(List.of(ProtocolProblem.values()));
    problems.addAll(List.of(RoutesProblem.values()));
    for (Area area : areas) {
      resources.addAll(area.resources());
      links.addAll(area.links());
      problems.addAll(area.problems());
    }
    String code = chassis.self().value();
    String zh = configuration.get(MemberSettings.NAME_ZH);
    String en = configuration.get(MemberSettings.NAME_EN);
    return new Site(
        zh.isEmpty() ? (hub ? "人社联邦中心" : "人社节点 " + code) : zh,
        en.isEmpty() ? (hub ? "Renshe hub" : "Renshe node " + code) : en,
        resources,
        links,
        problems,
        checks(chassis, hub),
        metrics(chassis),
        chassis.ids());
  }

  private static List<HealthCheck> checks(Chassis chassis, boolean hub) {
    List<HealthCheck> checks = new ArrayList<>();
    checks.add(new HealthCheck("database", true, () -> database(chassis)));
    checks.add(new HealthCheck("directory", false, () -> directory(chassis)));
    if (!hub) {
      checks.add(new HealthCheck("post-office", false, () -> sentence(chassis.outbox().trouble())));
    }
    return checks;
  }

  /** A question that takes the whole way to the tables and back. */
  private static String database(Chassis chassis) {
    return chassis
            .database()
            .read(
                tx -> Sql.find(tx, "select fingerprint from schema_state", row -> row.getString(1)))
            .isPresent()
        ? null
        : "not migrated";
  }

  private static String directory(Chassis chassis) {
    try {
      chassis.trust().current();
      return null;
    } catch (ProblemException e) {
      return sentence(e);
    }
  }

  private static String sentence(ProblemException trouble) {
    return trouble == null
        ? null
        : trouble.problem().code() + " " + trouble.sentence(Locale.ENGLISH);
  }

  private static PrometheusMeterRegistry metrics(Chassis chassis) {
    PrometheusMeterRegistry metrics = (PrometheusMeterRegistry) chassis.metrics();
    new JvmMemoryMetrics().bindTo(metrics);
    new JvmThreadMetrics().bindTo(metrics);
    new ProcessorMetrics().bindTo(metrics);
    new UptimeMetrics().bindTo(metrics);
    JvmGcMetrics collector = new JvmGcMetrics();
    collector.bindTo(metrics);
    Gauge.builder("renshe.outbox.waiting", chassis.outbox(), outbox -> outbox.countWaiting())
        .description("Messages committed but not yet with the broker")
        .register(metrics);
    Gauge.builder("renshe.cluster.members", chassis.cluster(), c -> c.members().size())
        .description("Members of this node's cluster")
        .register(metrics);
    return metrics;
  }
}
