package org.renshe.chassis.cluster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** A node of one member, also a node in a simulation: everything runs in the caller's thread. */
public final class SingleMember implements Cluster {
  private final Desks desks = new Desks();
  private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  @Override
  public void registerDesk(String name, Function<byte[], byte[]> desk) {
    desks.register(name, desk);
  }

  @Override
  public byte[] callOwner(String desk, String key, byte[] request) {
    return desks.call(desk, key, request);
  }

  @Override
  public void announce(String topic, String text) {
    listeners.getOrDefault(topic, List.of()).forEach(listener -> listener.accept(text));
  }

  @Override
  public void listen(String topic, Consumer<String> listener) {
    listeners.computeIfAbsent(topic, name -> new CopyOnWriteArrayList<>()).add(listener);
  }

  @Override
  public boolean runAlone(String name, Runnable work) {
    if (!running.add(name)) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      running.remove(name);
    }
  }

  @Override
  public List<String> members() {
    return List.of("local");
  }

  @Override
  public void close() {
    listeners.clear();
  }
}
