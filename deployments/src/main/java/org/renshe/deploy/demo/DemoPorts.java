package org.renshe.deploy.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.renshe.deploy.DeployProblem;

/**
 * Every port of the demonstration, all on 127.0.0.1.
 *
 * @param from first of the block of a hundred, 8800 unless the user shifts it
 */
public record DemoPorts(int from) {
  public static final int DEFAULT = 8800;
  private static final int BROKER = 61;
  private static final int DATABASE = 94;
  private static final int CLUSTER = 70;

  int hub() {
    return from;
  }

  int broker() {
    return from + BROKER;
  }

  int database() {
    return from + DATABASE;
  }

  /** HTTP port of a node. */
  int node(DemoNode node) {
    return from + node.portOffset();
  }

  /** Port at which the members of a node's cluster meet. */
  int cluster(DemoNode node) {
    return from + CLUSTER + DemoNode.ALL.indexOf(node);
  }

  URI hubUrl() {
    return URI.create("http://127.0.0.1:" + hub());
  }

  URI nodeUrl(DemoNode node) {
    return URI.create("http://127.0.0.1:" + node(node));
  }

  /** Refuses when a port of the block is taken. */
  void checkFree() {
    for (int port : all()) {
      if (isTaken(port)) {
        throw DeployProblem.PORT_IN_USE.with(port, "127.0.0.1");
      }
    }
  }

  /** Every port of the block that is used. */
  public List<Integer> all() {
    return Stream.concat(
            Stream.of(hub(), broker(), database()),
            DemoNode.ALL.stream().flatMap(node -> Stream.of(node(node), cluster(node))))
        .toList();
  }

  /** The ports of the block that somebody uses. */
  public List<Integer> taken() {
    return all().stream().filter(DemoPorts::isTaken).toList();
  }

  /** A block of a hundred that nobody uses, for runs that must not disturb each other. */
  static DemoPorts unused() {
    return IntStream.iterate(20_000, from -> from < 30_000, from -> from + 100)
        .mapToObj(DemoPorts::new)
        .filter(ports -> ports.taken().isEmpty())
        .findFirst()
        .orElseThrow(() -> DeployProblem.PORT_IN_USE.with("20000-29999", "127.0.0.1"));
  }

  private static boolean isTaken(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
