package org.renshe.province.medical.wallet;

import java.util.Map;
import java.util.Set;

/** How a grant may move; anything else is refused. */
final class GrantLifecycle {
  private static final Map<GrantRow.State, Set<GrantRow.State>> MOVES =
      Map.of(
          GrantRow.State.OFFERED,
          Set.of(
              GrantRow.State.ACTIVE,
              GrantRow.State.REFUSED,
              GrantRow.State.ENDING,
              GrantRow.State.ENDED),
          GrantRow.State.ACTIVE,
          Set.of(GrantRow.State.ENDING, GrantRow.State.ENDED),
          GrantRow.State.ENDING,
          Set.of(GrantRow.State.ENDED, GrantRow.State.REFUSED),
          GrantRow.State.ENDED,
          Set.of(),
          GrantRow.State.REFUSED,
          Set.of());

  private GrantLifecycle() {}

  static boolean allows(GrantRow.State from, GrantRow.State to) {
    return MOVES.get(from).contains(to);
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException when it is over
   */
  static void move(GrantRow row, GrantRow.State to) {
    if (!allows(row.state, to)) {
      throw WalletProblem.WALLET_ENDED.with(row.id);
    }
    row.state = to;
  }
}
