package org.renshe.hub.directory;

import org.renshe.protocol.trust.Directory;

/** Hears of each directory after it is durable and in force at the hub. */
@FunctionalInterface
public interface DirectoryListener {
  void published(Directory directory);
}
