package org.renshe.province;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.renshe.chassis.Area;
import org.renshe.chassis.Member;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;

/**
 * A running province node, and the one place where everything of it is put together.
 *
 * <p>Several members of one province share a database and find each other as a cluster; each is one
 * of these, in a process of its own.
 */
public final class Province implements AutoCloseable {
  private final Member member;

  private Province(Member member) {
    this.member = member;
  }

  /**
   * Starts a member of a province.
   *
   * @param configuration loaded with the keys of {@link #settings()}
   * @throws org.renshe.protocol.problem.ProblemException what keeps it from starting
   */
  public static Province start(Configuration configuration) {
    return new Province(
        Member.startProvince(
            configuration, Clock.systemUTC(), () -> UUID.randomUUID().toString(), Areas.all()));
  }

  /** Every setting of a province. */
  public static List<ConfigKey<?>> settings() {
    return Member.settings(Areas.all());
  }

  /** The refusals of every area, for the catalogue. */
  public static List<Problem> problems() {
    return Areas.all().stream().flatMap(area -> area.problems().stream()).toList();
  }

  /** Tables of every area, for the generated Oracle SQL. */
  public static List<Schema> schemas() {
    return Areas.all().stream().map(Area::schema).toList();
  }

  /** Which of the 48 actions it serves, ascending. */
  public static List<Integer> actions() {
    return Areas.all().stream()
        .flatMap(area -> area.actions().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Where its pages and API are. */
  public String url() {
    return member.url();
  }

  @Override
  public void close() {
    member.close();
  }
}
