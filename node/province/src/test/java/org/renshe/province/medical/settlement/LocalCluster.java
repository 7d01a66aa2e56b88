package org.renshe.province.medical.settlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.renshe.chassis.cluster.Cluster;

/** A member that believes it owns every key; two of them over one database are a split brain. */
final class LocalCluster implements Cluster {
  private final Map<String, Function<byte[], byte[]>> desks = new HashMap<>();

  @Override
  public void registerDesk(String name, Function<byte[], byte[]> desk) {
    desks.put(name, desk);
  }

  @Override
  public byte[] callOwner(String desk, String key, byte[] request) {
    return desks.get(desk).apply(request);
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
