package org.renshe.chassis.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The desks of this member. Calls of one key run one at a time: a key always meets the same lock of
 * a fixed number, which it may share with others.
 */
final class Desks {
  private static final int STRIPES = 1024;

  private final Map<String, Function<byte[], byte[]>> desks = new ConcurrentHashMap<>();
  private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

  Desks() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new ReentrantLock(true);
    }
  }

  void register(String name, Function<byte[], byte[]> desk) {
    if (desks.putIfAbsent(name, desk) != null) {
      throw new IllegalArgumentException("desk " + name + " is taken");
    }
  }

  byte[] call(String name, String key, byte[] request) {
    Function<byte[], byte[]> desk = desks.get(name);
    if (desk == null) {
      throw new IllegalArgumentException("no desk " + name);
    }
    ReentrantLock stripe = stripes[Math.floorMod((name + '/' + key).hashCode(), STRIPES)];
    stripe.lock();
    try {
      return desk.apply(request);
    } finally {
      stripe.unlock();
    }
  }
}
