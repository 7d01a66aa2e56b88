package org.renshe.province.medical.settlement;

import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.CheckEntitlement;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.message.PresettleBill;
import org.renshe.protocol.message.ReadAccumulators;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.money.Money;

/**
 * What every request must hold before any rule looks at it. A message that leaves something out is
 * refused by name; it must not fail, or it would come again and again.
 */
final class RequestRules {
  private static final int ID_MAX = 30;
  private static final int KEY_MAX = 80;
  private static final int TEXT_MAX = 512;

  /** A thousand million yuan: far above any bill, far below where sums of lines overflow. */
  private static final Money AMOUNT_MAX = Money.ofFen(100_000_000_000L);

  private RequestRules() {}

  static void check(String key, Request request) {
    text(key, KEY_MAX, "idempotencyKey");
    if (request instanceof FindPerson asked) {
      check(asked.credential());
      present(asked.asOf(), "asOf");
    } else if (request instanceof PresettleBill asked) {
      text(asked.personNumber(), ID_MAX, "personNumber");
      present(asked.kind(), "kind");
      check(asked.credential());
      check(asked.bill());
    } else if (request instanceof SettleBill asked) {
      text(asked.personNumber(), ID_MAX, "personNumber");
      present(asked.kind(), "kind");
      check(asked.credential());
      check(asked.bill());
    } else if (request instanceof CancelSettlement asked) {
      text(asked.personNumber(), ID_MAX, "personNumber");
      text(asked.settlementId(), ID_MAX, "settlementId");
    } else if (request instanceof CheckEntitlement asked) {
      text(asked.personNumber(), ID_MAX, "personNumber");
      present(asked.kind(), "kind");
      check(asked.visit());
    } else if (request instanceof ReadAccumulators asked) {
      text(asked.personNumber(), ID_MAX, "personNumber");
      present(asked.asOf(), "asOf");
    } else if (request instanceof ReverseRequest asked) {
      text(asked.personNumber(), ID_MAX, "personNumber");
      text(asked.originalKey(), KEY_MAX, "originalKey");
    }
  }

  private static void check(Credential credential) {
    present(credential, "credential");
    present(credential.kind(), "credential.kind");
    text(credential.value(), TEXT_MAX, "credential.value");
  }

  private static void check(CheckEntitlement.Visit visit) {
    text(visit.institutionCode(), ID_MAX, "institutionCode");
    text(visit.hospitalLevel(), ID_MAX, "hospitalLevel");
    text(visit.treatmentDivision(), ID_MAX, "treatmentDivision");
    text(visit.medType(), ID_MAX, "medType");
    present(visit.care(), "care");
    present(visit.begins(), "begins");
    require(visit.ends() == null || !visit.ends().isBefore(visit.begins()), "ends");
  }

  private static void check(Bill bill) {
    text(bill.visitId(), ID_MAX, "visitId");
    text(bill.institutionCode(), ID_MAX, "institutionCode");
    text(bill.hospitalLevel(), ID_MAX, "hospitalLevel");
    text(bill.treatmentDivision(), ID_MAX, "treatmentDivision");
    present(bill.care(), "care");
    present(bill.begins(), "begins");
    present(bill.ends(), "ends");
    bill.lines().forEach(RequestRules::check);
  }

  private static void check(BillLine line) {
    text(line.number(), ID_MAX, "line.number");
    present(line.itemClass(), "line.itemClass");
    amount(line.amount(), "line.amount");
    amount(line.fullSelfPay(), "line.fullSelfPay");
    amount(line.overLimit(), "line.overLimit");
    amount(line.firstSelfPay(), "line.firstSelfPay");
    amount(line.inScope(), "line.inScope");
  }

  private static void amount(Money amount, String field) {
    present(amount, field);
    require(
        amount.compareTo(AMOUNT_MAX) <= 0 && amount.compareTo(AMOUNT_MAX.negated()) >= 0, field);
  }

  private static void text(String text, int lengthMax, String field) {
    require(text != null && !text.isBlank() && text.length() <= lengthMax, field);
  }

  private static void present(Object value, String field) {
    require(value != null, field);
  }

  private static void require(boolean condition, String field) {
    if (!condition) {
      throw SettlementProblem.REQUEST_INVALID.with(field);
    }
  }
}
