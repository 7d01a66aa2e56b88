package org.renshe.hub.exchange;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.renshe.chassis.messaging.Messaging;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.trust.Directory;
import org.renshe.routes.federation.Exchange;
import org.renshe.routes.federation.ExchangeRoute;
import org.renshe.routes.federation.QueueSettings;

/** One line for each active member, opened and closed as the directory changes. */
final class ExchangeLines {
  private final Messaging messaging;
  private final Exchange exchange;
  private final QueueSettings settings;
  private final Clock clock;
  private final Set<MemberCode> open = new HashSet<>();

  ExchangeLines(Messaging messaging, Exchange exchange, QueueSettings settings, Clock clock) {
    this.messaging = messaging;
    this.exchange = exchange;
    this.settings = settings;
    this.clock = clock;
  }

  /** Brings queues, connections and routes to what the directory says. */
  synchronized void follow(Directory directory) {
    Set<MemberCode> active = new TreeSet<>();
    for (Directory.Member member : directory.members()) {
      messaging.broker().ifPresent(broker -> broker.addMember(member.code()));
      if (member.active()) {
        active.add(member.code());
      }
    }
    messaging.broker().ifPresent(broker -> broker.dropRevoked());
    for (MemberCode gone : minus(open, active)) {
      close(gone);
    }
    for (MemberCode added : minus(active, open)) {
      open(added);
    }
  }

  private void open(MemberCode member) {
    try {
      messaging
          .camel()
          .addRoutes(
              new ExchangeRoute(messaging.connectionFactory(), member, exchange, settings, clock));
      open.add(member);
    } catch (Exception e) {
      throw new IllegalStateException("cannot open the line of " + member, e);
    }
  }

  private void close(MemberCode member) {
    CamelContext camel = messaging.camel();
    try {
      camel.getRouteController().stopRoute(ExchangeRoute.routeId(member));
      camel.removeRoute(ExchangeRoute.routeId(member));
      open.remove(member);
    } catch (Exception e) {
      throw new IllegalStateException("cannot close the line of " + member, e);
    }
  }

  private static Set<MemberCode> minus(Set<MemberCode> all, Set<MemberCode> without) {
    Set<MemberCode> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }
}
