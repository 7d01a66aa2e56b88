package org.renshe.hub.status;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.renshe.chassis.messaging.Broker;
import org.renshe.chassis.messaging.Messaging;
import org.renshe.hub.clearing.PairReport;
import org.renshe.hub.directory.DirectoryService;
import org.renshe.hub.exchange.DeadLetterOffice;
import org.renshe.hub.exchange.LastMessages;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.routes.Queues;

/** Gathers what an operator sees at a glance. */
final class StatusService {
  private static final long UNKNOWN = -1;

  private final DirectoryService directory;
  private final LastMessages lastMessages;
  private final DeadLetterOffice deadLetters;
  private final PairReport pairs;
  private final Messaging messaging;
  private final Clock clock;

  StatusService(
      DirectoryService directory,
      LastMessages lastMessages,
      DeadLetterOffice deadLetters,
      PairReport pairs,
      Messaging messaging,
      Clock clock) {
    this.directory = directory;
    this.lastMessages = lastMessages;
    this.deadLetters = deadLetters;
    this.pairs = pairs;
    this.messaging = messaging;
    this.clock = clock;
  }

  /** Now; obligations of the settlement days from the first to the last. */
  Status status(LocalDate from, LocalDate to) {
    Instant now = clock.instant();
    Directory current = directory.current();
    Status.DirectoryLine line =
        new Status.DirectoryLine(
            StatusRules.directory(current, now),
            current.number(),
            current.issuedAt(),
            current.expiresAt());
    List<Status.MemberLine> members = members(current, now);
    List<Status.PairLine> owed = pairLines(current, from, to);
    SortedMap<Fund, Money> sums = sums(owed);
    long dead = deadLetterCount();
    Light deadLight = dead == UNKNOWN ? Light.RED : StatusRules.deadLetters(dead);
    Light overall =
        Stream.concat(
                Stream.of(line.light(), deadLight),
                members.stream().map(member -> member.light().and(member.queues())))
            .reduce(Light.GREEN, Light::and);
    return new Status(
        overall,
        line,
        members,
        owed,
        sums,
        Money.sum(sums.values()),
        dead,
        deadLight,
        directory.waitingEnrolments());
  }

  private List<Status.MemberLine> members(Directory current, Instant now) {
    SortedMap<MemberCode, Instant> last = lastMessages.bySender();
    SortedMap<String, Long> depths = messaging.broker().map(Broker::depths).orElseGet(TreeMap::new);
    List<Status.MemberLine> lines = new ArrayList<>();
    for (Directory.Member member : current.members()) {
      if (member.code().isHub()) {
        continue; // what is shown here is how provinces stand
      }
      long days = daysLeft(member, now);
      long up = depths.getOrDefault(Queues.up(member.code()), UNKNOWN);
      long down = depths.getOrDefault(Queues.down(member.code()), UNKNOWN);
      lines.add(
          new Status.MemberLine(
              StatusRules.certificates(member.active(), days),
              member.code().value(),
              member.name(),
              member.active(),
              days,
              up,
              down,
              StatusRules.queue(Math.max(up, down)),
              last.get(member.code())));
    }
    return lines;
  }

  private List<Status.PairLine> pairLines(Directory current, LocalDate from, LocalDate to) {
    return pairs.rows(from, to).stream()
        .map(
            row ->
                new Status.PairLine(
                    row.debtor().value(),
                    name(current, row.debtor()),
                    row.creditor().value(),
                    name(current, row.creditor()),
                    row.funds(),
                    row.total()))
        .toList();
  }

  private static SortedMap<Fund, Money> sums(List<Status.PairLine> pairs) {
    EnumMap<Fund, Money> sums = new EnumMap<>(Fund.class);
    for (Status.PairLine pair : pairs) {
      for (Map.Entry<Fund, Money> fund : pair.funds().entrySet()) {
        sums.merge(fund.getKey(), fund.getValue(), Money::plus);
      }
    }
    return new TreeMap<>(sums);
  }

  private long deadLetterCount() {
    try {
      return deadLetters.list().size();
    } catch (ProblemException e) {
      return UNKNOWN;
    }
  }

  private static String name(Directory current, MemberCode code) {
    return current.member(code).map(Directory.Member::name).orElse(code.value());
  }

  private static long daysLeft(Directory.Member member, Instant now) {
    return Stream.of(member.signingCertificates(), member.transportCertificates())
        .mapToLong(newestFirst -> newestFirst.isEmpty() ? 0 : daysLeft(newestFirst.get(0), now))
        .min()
        .orElse(0);
  }

  private static long daysLeft(byte[] certificate, Instant now) {
    X509Certificate newest = Certificates.parse(certificate);
    return Math.max(0, Duration.between(now, newest.getNotAfter().toInstant()).toDays());
  }
}
