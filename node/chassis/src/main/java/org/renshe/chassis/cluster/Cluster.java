package org.renshe.chassis.cluster;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The members of one node. Gives a key one owner at a time; never the only copy of anything. */
public interface Cluster extends AutoCloseable {
  /** Registers work that other members may send here. Called while areas open. */
  void registerDesk(String name, Function<byte[], byte[]> desk);

  /**
   * Runs the desk on the member that owns the key, one call at a time for a key. When that member
   * dies meanwhile the call runs again on the new owner, so a desk must be exactly-once in itself.
   *
   * @throws org.renshe.protocol.problem.ProblemException what the desk threw, or RS-CHA when no
   *     member could do it
   */
  byte[] callOwner(String desk, String key, byte[] request);

  /** Tells all members, this one included, soon and at most once. */
  void announce(String topic, String text);

  /** Hears what is announced. */
  void listen(String topic, Consumer<String> listener);

  /** Runs the work if no other member is running work of this name; false when one is. */
  boolean runAlone(String name, Runnable work);

  /** Addresses of the members, this one first. */
  List<String> members();

  @Override
  void close();
}
