package org.renshe.hub;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.RequestReversed;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/** Invented messages. */
public final class Messages {
  private Messages() {}

  public static FindPerson question() {
    return new FindPerson(
        new Credential(Credential.Kind.ID_NUMBER, "190101196503150115", ""),
        "测试甲",
        "H31010100001",
        LocalDate.of(2026, 11, 24));
  }

  /** A settlement of a hundred yuan that owes what the obligation says. */
  public static BillSettled settled(Obligation owed, Instant at) {
    Money total = Money.ofYuan("100.00");
    BillTotals totals = new BillTotals(total, Money.ZERO, Money.ZERO, Money.ZERO, total);
    Money paid = owed.amounts().getOrDefault(Fund.POOL, Money.ZERO);
    Statement statement =
        new Statement(
            totals,
            Money.ZERO,
            Money.ZERO,
            new BasisPoints(8500),
            Map.of(Fund.POOL, paid),
            total.minus(paid),
            Money.ZERO,
            List.of(),
            "test-employee",
            "00",
            true);
    return new BillSettled(owed.settlementId(), at, statement, owed);
  }

  public static RequestReversed reversed(Obligation owed, Instant at) {
    return new RequestReversed("key-of-" + owed.settlementId(), true, at, owed);
  }
}
