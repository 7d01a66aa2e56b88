package org.renshe.hub.directory;

import java.util.concurrent.atomic.AtomicReference;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.TrustSource;

/** The hub's own directory, as last published. */
public final class LocalTrust implements TrustSource {
  private final AtomicReference<Published> published = new AtomicReference<>();

  /** A directory and its signed bytes. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Published(Directory directory, byte[] signed) {}

  @Override
  public Directory current() {
    return publication().directory();
  }

  Published publication() {
    Published now = published.get();
    if (now == null) {
      throw DirectoryProblem.NOTHING_PUBLISHED.with();
    }
    return now;
  }

  /** Takes the newer of the two; numbers never go back. */
  void offer(Published candidate) {
    published.accumulateAndGet(
        candidate,
        (before, now) ->
            before != null && before.directory().number() > now.directory().number()
                ? before
                : now);
  }
}
