package org.renshe.protocol.crypto;

import java.util.Optional;

/** Placeholder of the first minutes. */
public final class Soon {
  private Soon() {}

  /** Always throws. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <T> T yet() {
    return Optional.<T>empty().orElseThrow(IllegalStateException::new);
  }
}
