package org.renshe.deploy.demo;

import java.util.EnumMap;
import java.util.Map;
import org.renshe.deploy.hospital.HospitalBooks;
import org.renshe.deploy.hospital.HospitalBooks.What;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/**
 * One act as one side has it in its books, in the form in which sides are compared.
 *
 * @param settlementId {@code setl_id} it belongs to
 * @param what what was done
 * @param debtor insured place
 * @param creditor treatment place
 * @param amounts by fund, personal account included, only what is not zero; negative where undone
 */
record Act(
    String settlementId,
    What what,
    MemberCode debtor,
    MemberCode creditor,
    Map<Fund, Money> amounts) {

  Act {
    Map<Fund, Money> present = new EnumMap<>(Fund.class);
    amounts.forEach(
        (fund, amount) -> {
          if (!amount.isZero()) {
            present.put(fund, amount);
          }
        });
    amounts = Map.copyOf(present);
  }

  static Act of(HospitalBooks.Entry entry) {
    return new Act(
        entry.settlementId(),
        entry.what(),
        entry.insuredPlace(),
        entry.hospital().province(),
        entry.figures().payments());
  }

  /** What undoes this act. */
  Act undone(What how) {
    Map<Fund, Money> negated = new EnumMap<>(Fund.class);
    amounts.forEach((fund, amount) -> negated.put(fund, amount.negated()));
    return new Act(settlementId, how, debtor, creditor, negated);
  }

  String key() {
    return settlementId + " " + what;
  }

  Money total() {
    return Money.sum(amounts.values());
  }

  /** Whether it crosses a border, so that the hub knows of it. */
  boolean crossesBorder() {
    return !debtor.equals(creditor);
  }
}
