package org.renshe.province.medical.cashier;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.money.Money;

/**
 * Settings of the cashier's counter.
 *
 * @param idleMax after which a session without a page ends
 * @param lifeMax after which a session ends however busy
 * @param triesMax wrong passwords before an account is locked
 * @param lock how long it is locked
 * @param secondPersonFrom from this bill on, undoing takes a second person
 */
record CashierSettings(
    Duration idleMax, Duration lifeMax, int triesMax, Duration lock, Money secondPersonFrom) {
  private static final ConfigKey<Duration> IDLE =
      ConfigKey.duration(
          "cashier.session-idle",
          "30m",
          "收费员多久不操作即退出登录",
          "A cashier's session ends after so long without a page");
  private static final ConfigKey<Duration> LIFE =
      ConfigKey.duration(
          "cashier.session-life",
          "10h",
          "收费员一次登录的最长时间",
          "A cashier's session ends after so long in any case");
  private static final ConfigKey<Integer> TRIES =
      ConfigKey.number(
          "cashier.password-tries.max",
          5,
          1,
          100,
          "连续输错几次密码后锁定",
          "Wrong passwords in a row before an account is locked");
  private static final ConfigKey<Duration> LOCK =
      ConfigKey.duration("cashier.lock", "15m", "锁定多长时间", "How long a locked account stays locked");
  private static final ConfigKey<Integer> SECOND_PERSON =
      ConfigKey.number(
          "cashier.second-person-yuan",
          1000,
          0,
          100_000_000,
          "撤销达到多少元须第二人复核",
          "From so many yuan on, undoing a bill takes a second person");

  static List<ConfigKey<?>> keys() {
    return List.of(IDLE, LIFE, TRIES, LOCK, SECOND_PERSON);
  }

  static CashierSettings from(Configuration configuration) {
    return new CashierSettings(
        configuration.get(IDLE),
        configuration.get(LIFE),
        configuration.get(TRIES),
        configuration.get(LOCK),
        Money.ofFen(configuration.get(SECOND_PERSON) * 100L));
  }
}
