package org.renshe.routes.hospital;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Requests at work in this process, for Camel's idempotent consumer. A repeat that comes while the
 * first is at work is told so; one that comes later goes on to the database, which has the answer.
 */
final class RunningRequests extends ServiceSupport implements IdempotentRepository {
  private final Set<String> keys = ConcurrentHashMap.newKeySet();

  @Override
  public boolean add(String key) {
    return keys.add(key);
  }

  @Override
  public boolean contains(String key) {
    return keys.contains(key);
  }

  @Override
  public boolean remove(String key) {
    return keys.remove(key);
  }

  /** Done is done: the key is free for a repeat. */
  @Override
  public boolean confirm(String key) {
    return keys.remove(key);
  }

  @Override
  public void clear() {
    keys.clear();
  }
}
