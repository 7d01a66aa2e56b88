package org.renshe.hub.status;

import java.time.Duration;
import java.time.Instant;
import org.renshe.protocol.trust.Directory;

/** From when on an operator must look or act. Pure. */
final class StatusRules {
  private static final long DAYS_LOOK = 30;
  private static final long DAYS_ACT = 7;
  private static final long DEPTH_LOOK = 1_000;
  private static final long DEPTH_ACT = 10_000;

  private StatusRules() {}

  /** By the days that the member's certificate which ends first is good. */
  static Light certificates(boolean active, long daysLeft) {
    if (!active || daysLeft < DAYS_ACT) {
      return Light.RED;
    }
    return daysLeft < DAYS_LOOK ? Light.AMBER : Light.GREEN;
  }

  static Light queue(long depth) {
    if (depth >= DEPTH_ACT) {
      return Light.RED;
    }
    return depth >= DEPTH_LOOK ? Light.AMBER : Light.GREEN;
  }

  /** It is signed anew after half its time; less than a quarter left means that this failed. */
  static Light directory(Directory directory, Instant now) {
    Duration lifetime = Duration.between(directory.issuedAt(), directory.expiresAt());
    Duration left = Duration.between(now, directory.expiresAt());
    if (left.isNegative() || left.isZero()) {
      return Light.RED;
    }
    return left.compareTo(lifetime.dividedBy(4)) < 0 ? Light.AMBER : Light.GREEN;
  }

  static Light deadLetters(long count) {
    return count == 0 ? Light.GREEN : Light.AMBER;
  }
}
