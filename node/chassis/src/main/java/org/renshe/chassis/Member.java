package org.renshe.chassis;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.trust.TrustSource;

/** A running member: everything of the chassis and its areas, started and stopped in order. */
@SuppressWarnings("DoNotCallSuggester")
public final class Member implements AutoCloseable {
  private Member() {}

  /** Every setting of a member with these areas: the chassis's and theirs. */
  public static List<ConfigKey<?>> settings(List<Area> areas) {
    throw new IllegalStateException("in work");
  }

  /**
   * Starts a province: directory pulled from the hub, messages to and from the hub's broker. Starts
   * even while the hub is away.
   */
  public static Member startProvince(
      Configuration configuration, Clock clock, Supplier<String> ids, List<Area> areas) {
    throw new IllegalStateException("in work");
  }

  /**
   * Starts the hub with its embedded broker, or connected to an external one.
   *
   * @param trust the hub's own directory; asked only after the areas are open
   */
  public static Member startHub(
      Configuration configuration,
      Clock clock,
      Supplier<String> ids,
      List<Area> areas,
      TrustSource trust) {
    throw new IllegalStateException("in work");
  }

  /** Where its pages and API are. */
  public String url() {
    throw new IllegalStateException("in work");
  }

  public Chassis chassis() {
    throw new IllegalStateException("in work");
  }

  /** Stops taking work, ends what runs, closes all; safe to call twice. */
  @Override
  public void close() {}
}
