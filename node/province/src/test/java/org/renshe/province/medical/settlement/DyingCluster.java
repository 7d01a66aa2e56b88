package org.renshe.province.medical.settlement;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.renshe.chassis.cluster.Cluster;

/** A cluster whose owner of every key dies before it answers. */
final class DyingCluster implements Cluster {
  @Override
  public void registerDesk(String name, Function<byte[], byte[]> desk) {}

  @Override
  public byte[] callOwner(String desk, String key, byte[] request) {
    throw new IllegalStateException("the member that owns the key is gone");
  }

  @Override
  public void announce(String topic, String text) {}

  @Override
  public void listen(String topic, Consumer<String> listener) {}

  @Override
  public boolean runAlone(String name, Runnable work) {
    work.run();
    return true;
  }

  @Override
  public List<String> members() {
    return List.of("local");
  }

  @Override
  public void close() {}
}
