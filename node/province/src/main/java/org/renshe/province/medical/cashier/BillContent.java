package org.renshe.province.medical.cashier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.renshe.protocol.money.Money;

/**
 * What a bill at the counter holds of the person and her care; kept sealed.
 *
 * @param visit where, by whom and for what she is treated
 * @param shown what she showed; null until then
 * @param patient what her insured place said of her; null until then
 * @param useAccount whether she agreed that her personal account pays
 * @param lines fees, in order
 * @param split estimated or settled; null until then
 * @param refusal what was refused last; null when nothing was
 * @param undoing who undoes it and why; null while nobody does
 */
public record BillContent(
    VisitFacts visit,
    Shown shown,
    Patient patient,
    boolean useAccount,
    List<Line> lines,
    Split split,
    Refusal refusal,
    Undoing undoing) {

  public BillContent {
    lines = List.copyOf(lines);
  }

  /**
   * @param begun when the person came
   * @param medType {@code med_type}, 11 for an ordinary visit
   * @param disease chronic or special disease, empty for none
   */
  public record VisitFacts(
      LocalDateTime begun,
      String department,
      String departmentName,
      String doctor,
      String doctorName,
      String diagnosis,
      String diagnosisName,
      String medType,
      String disease) {}

  /**
   * @param type {@code mdtrt_cert_type}: 01 electronic card, 02 identity number, 03 card number
   * @param name as typed from a document, empty where a card or code was read
   * @param insuredPlace six digits as chosen by the cashier, empty for this province
   */
  public record Shown(String type, String number, String name, String insuredPlace) {}

  /**
   * @param insuredPlace {@code insuplc_admdvs}
   * @param insurance {@code insutype} that is to pay
   * @param choices every insurance in force
   */
  public record Patient(
      String personNumber,
      String certificateType,
      String certificateNumber,
      String name,
      String sex,
      String insuredPlace,
      String insurance,
      List<Choice> choices) {}

  /** One insurance in force, with the balance of its personal account. */
  public record Choice(String insurance, String insuredPlace, Money balance) {}

  /**
   * @param amount quantity times price, rounded half up to fen
   * @param parts as priced by the catalogue; null until estimated
   */
  public record Line(
      String code, String name, BigDecimal quantity, BigDecimal price, Money amount, Parts parts) {}

  /**
   * @param memo what the catalogue has to say of the row, empty for nothing
   */
  public record Parts(
      Money fullSelfPay, Money overLimit, Money firstSelfPay, Money inScope, String memo) {}

  /**
   * @param payments what each fund pays
   * @param balance of the personal account afterwards
   */
  public record Split(
      Money total,
      Money fund,
      Money account,
      Money cash,
      Parts parts,
      List<Payment> payments,
      Money balance) {

    /** Whether funds, account and cash make the bill. */
    @JsonIgnore
    public boolean isEven() {
      return fund.plus(account).plus(cash).equals(total);
    }
  }

  /** A fund by its name in the interface, and what it pays. */
  public record Payment(String fund, Money amount) {}

  /** A refusal in its own words. */
  public record Refusal(String code, String zh, String en, String remedyZh, String remedyEn) {}

  /**
   * @param by account that asked
   * @param second account of the second person, empty where none was needed
   */
  public record Undoing(String reason, String by, String second) {}

  static BillContent begin(VisitFacts visit) {
    return new BillContent(visit, null, null, true, List.of(), null, null, null);
  }

  BillContent withVisit(VisitFacts now) {
    return new BillContent(now, shown, patient, useAccount, lines, split, null, undoing);
  }

  BillContent withShown(Shown now) {
    return new BillContent(visit, now, patient, useAccount, lines, split, null, undoing);
  }

  BillContent withPatient(Patient now) {
    return new BillContent(visit, shown, now, useAccount, lines, null, null, undoing);
  }

  BillContent withAccount(boolean use) {
    return new BillContent(visit, shown, patient, use, lines, null, null, undoing);
  }

  BillContent withLines(List<Line> now) {
    return new BillContent(visit, shown, patient, useAccount, now, null, null, undoing);
  }

  BillContent withSplit(List<Line> priced, Split now) {
    return new BillContent(visit, shown, patient, useAccount, priced, now, null, undoing);
  }

  BillContent withRefusal(Refusal now) {
    return new BillContent(visit, shown, patient, useAccount, lines, split, now, undoing);
  }

  BillContent withUndoing(Undoing now) {
    return new BillContent(visit, shown, patient, useAccount, lines, split, null, now);
  }
}
