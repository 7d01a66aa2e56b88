package org.renshe.province.medical.treatment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.PresettleBill;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.SettleBill;

/**
 * Plays, for named people of a sandbox, the two outcomes that no data brings about: a hub that is
 * away, and an answer that comes only when it is asked for again. All others pass untouched.
 */
final class SandboxPlaces implements InsuredPlaces {
  private static final ConfigKey<List<String>> PLAYED =
      ConfigKey.list(
          "sandbox.played-outcomes",
          "",
          "沙箱演示的结果（仅限样例政策环境）：人员编号=HUB_AWAY 或 人员编号=UNKNOWN_OUTCOME，逗号分隔",
          "Outcomes the sandbox plays (only with sample policies): person number=HUB_AWAY or =UNKNOWN_OUTCOME, by commas");

  /** Keys remembered; enough for a sandbox, and a bound for what a stranger can make it hold. */
  private static final int KEYS_MAX = 10_000;

  private static final int SENDINGS_AWAY = 2;

  private final InsuredPlaces real;
  private final Map<String, Played> people;
  private final Set<String> askedBefore = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> sent = new ConcurrentHashMap<>();

  private enum Played {
    HUB_AWAY,
    UNKNOWN_OUTCOME
  }

  private SandboxPlaces(InsuredPlaces real, Map<String, Played> people) {
    this.real = real;
    this.people = people;
  }

  static List<ConfigKey<?>> keys() {
    return List.of(PLAYED);
  }

  /**
   * The real places, or these around them where the configuration names people.
   *
   * @param samples whether sample policies are allowed, that is: whether this is no production
   * @throws org.renshe.protocol.problem.ProblemException BAD_SETTING in production, or for a word
   *     that is no outcome
   */
  static InsuredPlaces around(InsuredPlaces real, Configuration configuration, boolean samples) {
    List<String> named = configuration.get(PLAYED);
    if (named.isEmpty()) {
      return real;
    }
    if (!samples) {
      throw ChassisProblem.BAD_SETTING.with(PLAYED.name(), "…", "policy.samples = true");
    }
    Map<String, Played> people = new LinkedHashMap<>();
    for (String one : named) {
      String[] parts = one.split("=", -1);
      try {
        people.put(parts[0], Played.valueOf(parts.length == 2 ? parts[1] : ""));
      } catch (IllegalArgumentException unknown) {
        throw ChassisProblem.BAD_SETTING.with(PLAYED.name(), one, "number=HUB_AWAY");
      }
    }
    return new SandboxPlaces(real, people);
  }

  @Override
  public Answer ask(MemberCode to, Request question) {
    if (played(question).filter(Played.HUB_AWAY::equals).isPresent()) {
      throw ChassisProblem.STILL_IN_PROGRESS.with();
    }
    return real.ask(to, question);
  }

  @Override
  public Answer ask(MemberCode to, String key, Request command) {
    return real.ask(to, key, command);
  }

  @Override
  public void send(Transaction transaction, MemberCode to, String key, Request command) {
    boolean away = played(command).filter(Played.HUB_AWAY::equals).isPresent();
    if (!away || isBackAfter(sent.merge(key, 1, Integer::sum))) {
      real.send(transaction, to, key, command);
    }
  }

  @Override
  public boolean awaitBooked(MemberCode to, String key, Request command) {
    Optional<Played> played = played(command);
    if (played.isEmpty()) {
      return real.awaitBooked(to, key, command);
    }
    return switch (played.get()) {
      case HUB_AWAY -> isBackAfter(sent.getOrDefault(key, 0)) && real.awaitBooked(to, key, command);
      case UNKNOWN_OUTCOME ->
          (askedBefore.size() >= KEYS_MAX || !askedBefore.add(key))
              && real.awaitBooked(to, key, command);
    };
  }

  @Override
  public boolean bookArrived(MemberCode to, String key) {
    return real.bookArrived(to, key);
  }

  @Override
  public void ownDeskAgain(MemberCode to, String key, Request command) {
    boolean away = played(command).filter(Played.HUB_AWAY::equals).isPresent();
    if (!away || isBackAfter(sent.getOrDefault(key, 0))) {
      real.ownDeskAgain(to, key, command);
    }
  }

  /** The hub comes back, or a day's books could never agree. */
  private boolean isBackAfter(int sendings) {
    return sendings > SENDINGS_AWAY || sent.size() > KEYS_MAX;
  }

  /** Only bills; she can be found and her visits opened, as when the hub goes away at the till. */
  private Optional<Played> played(Request request) {
    if (request instanceof PresettleBill asked) {
      return Optional.ofNullable(people.get(asked.personNumber()));
    }
    if (request instanceof SettleBill asked) {
      return Optional.ofNullable(people.get(asked.personNumber()));
    }
    return Optional.empty();
  }
}
