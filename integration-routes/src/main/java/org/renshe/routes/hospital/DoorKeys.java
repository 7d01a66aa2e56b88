package org.renshe.routes.hospital;

import java.util.Optional;

/** Secrets shared with institutions. */
@FunctionalInterface
public interface DoorKeys {
  /** For provinces without gateways and without encryption. */
  DoorKeys NONE = (kind, name) -> Optional.empty();

  /**
   * @param name as the hospital's message names it, see {@link DoorKeyKind}
   */
  Optional<DoorKey> find(DoorKeyKind kind, String name);
}
