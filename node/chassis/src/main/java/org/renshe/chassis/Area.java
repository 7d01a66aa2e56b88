package org.renshe.chassis;

import java.util.List;
import org.apache.camel.RoutesBuilder;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.pages.Link;
import org.renshe.protocol.problem.Problem;

/**
 * One room of a member with one face: the business it serves and what it hands over to be run. Made
 * by hand, with the areas it needs as constructor parameters; {@link Member} asks for {@link
 * #schema}, {@link #configuration} and {@link #problems} first, then calls {@link #open} in order,
 * then asks for the rest.
 */
public interface Area {
  /** Short name, also the folder of its migrations and pages. */
  String name();

  /** Which of the 48 actions it serves. */
  default List<Integer> actions() {
    return List.of();
  }

  default Schema schema() {
    return Schema.NONE;
  }

  default List<ConfigKey<?>> configuration() {
    return List.of();
  }

  default List<Problem> problems() {
    return List.of();
  }

  /** Builds the area's services. Called once, database and cluster up, nothing arriving yet. */
  void open(Chassis chassis);

  /** Jakarta REST resource objects; asked for after {@link #open}. */
  default List<Object> resources() {
    return List.of();
  }

  default List<Job> jobs() {
    return List.of();
  }

  default List<RoutesBuilder> routes() {
    return List.of();
  }

  /** Entrances shown on the home page and in the top bar. */
  default List<Link> links() {
    return List.of();
  }
}
