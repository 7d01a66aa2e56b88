package org.renshe.chassis.messaging;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.renshe.chassis.Member;
import org.renshe.chassis.TestPki;
import org.renshe.chassis.cluster.SingleMember;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.TestDatabases;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.envelope.Opener;
import org.renshe.protocol.envelope.Sealer;
import org.renshe.protocol.identity.MemberCode;

/** The messaging half of a member, over a post of the test's choice. */
final class Province implements AutoCloseable {
  final Database database;
  final Outbox outbox;
  final Correspondence correspondence;
  final InboxDispatcher inbox;
  private final ExecutorService sender = Executors.newSingleThreadExecutor();

  Province(TestPki pki, MemberCode self, Path folder, Post post) {
    this(pki, self, folder, post, Map.of());
  }

  Province(TestPki pki, MemberCode self, Path folder, Post post, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(pki.settings(self));
    all.putAll(settings);
    Configuration configuration = Configuration.of(all, Member.settings(List.of()));
    Clock clock = Clock.systemUTC();
    database = TestDatabases.h2(folder);
    outbox =
        new Outbox(
            new Outbox.Identity(
                self,
                new Sealer(pki.signing(self), pki, pki.random),
                clock,
                () -> UUID.randomUUID().toString(),
                configuration),
            database,
            post,
            sender);
    correspondence =
        new Correspondence(
            database,
            outbox,
            new SingleMember(),
            new PersonalData(new byte[32], pki.random),
            clock);
    inbox =
        new InboxDispatcher(
            new Opener(pki.signing(self).key(), self, pki, clock),
            database,
            outbox,
            correspondence,
            Runnable::run);
  }

  /** Runs the safety net once. */
  void sweep() {
    outbox.jobs().stream()
        .filter(job -> job.name().equals("outbox-sweep"))
        .forEach(job -> job.work().run());
  }

  @Override
  public void close() {
    sender.shutdown();
    database.close();
  }
}
