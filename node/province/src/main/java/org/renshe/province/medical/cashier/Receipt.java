package org.renshe.province.medical.cashier;

import java.time.Instant;
import java.util.List;
import org.renshe.protocol.money.ChineseAmount;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.cashier.BillContent.Line;
import org.renshe.province.medical.statement.paper.QrCode;
import org.renshe.province.medical.treatment.SettledBill;

/**
 * A receipt (票据).
 *
 * @param id of the bill
 * @param number of the bill
 */
public record Receipt(String id, SettledBill bill, List<Line> lines, String number, Print print) {

  /**
   * @param number which print this is, from 1; 0 for a look that was not counted
   * @param wide A4 instead of the 80 mm roll
   * @param at when it is printed
   */
  public record Print(int number, boolean wide, Instant at) {}

  public boolean isPreview() {
    return print.number() == 0;
  }

  /** From the second print on a receipt is marked 补打. */
  public boolean isReprint() {
    return print.number() > 1;
  }

  public boolean stands() {
    return "DONE".equals(bill.state());
  }

  public Money account() {
    return bill.statement().accountTotal();
  }

  /** In Chinese capital figures. */
  public String capitals(Money amount) {
    return ChineseAmount.of(amount);
  }

  /** The settlement's number for a scanner. */
  public QrCode code() {
    return QrCode.of(bill.settlementId());
  }
}
