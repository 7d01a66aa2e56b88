package org.renshe.province.medical.cashier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.identity.Division;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.Masked;
import org.renshe.province.medical.cashier.BillContent.Line;
import org.renshe.province.medical.cashier.BillContent.Refusal;
import org.renshe.province.medical.treatment.SettledBill;

/** A bill as its page shows it. */
public final class BillView {
  /** Until then it is a wait, afterwards the outcome is unknown. */
  private static final Duration WAIT = Duration.ofSeconds(60);

  private final CounterBill bill;
  private final BillContent content;
  private final SettledBill settled;
  private final CounterBill twin;
  private final boolean hubAway;
  private final Instant now;
  private final String note;

  BillView(
      CounterBill bill,
      BillContent content,
      SettledBill settled,
      CounterBill twin,
      boolean hubAway,
      Instant now,
      String note) {
    this.bill = bill;
    this.content = content;
    this.settled = settled;
    this.twin = twin;
    this.hubAway = hubAway;
    this.now = now;
    this.note = note;
  }

  public String id() {
    return bill.id();
  }

  public String path() {
    return "/cashier/bills/" + bill.id();
  }

  public String number() {
    return bill.number();
  }

  public BillState state() {
    return bill.state();
  }

  public boolean isSettled() {
    return bill.state() == BillState.SETTLED;
  }

  public BillContent content() {
    return content;
  }

  public Refusal refusal() {
    return content.refusal();
  }

  public Advice advice(Wording wording) {
    return Advice.of(content.refusal(), wording);
  }

  /** What identifies this settlement on the telephone and in the hospitals' queries. */
  public String reference() {
    return bill.settleMessage();
  }

  /** The estimate's key: what is confirmed with it is this estimate or nothing. */
  public String key() {
    return bill.settleMessage();
  }

  public boolean visitIsOpen() {
    return bill.visitId() != null;
  }

  public boolean isLate() {
    return bill.askedAt() != null && !now.isBefore(bill.askedAt().plus(WAIT));
  }

  public Instant askedAt() {
    return bill.askedAt();
  }

  /** Changes when the page is to be shown anew. */
  public String stateMark() {
    return bill.state() + (isLate() ? " late" : "");
  }

  public boolean hubAway() {
    return hubAway;
  }

  /** Whether the patient is insured in another province, so that the hub is needed. */
  public boolean isFar() {
    return content.patient() != null && isFar(content.patient().insuredPlace());
  }

  private boolean isFar(String place) {
    return !place.regionMatches(0, bill.institution(), 1, 2);
  }

  public boolean isRepeated() {
    return "repeated".equals(note);
  }

  public boolean wasAsked() {
    return "asked".equals(note);
  }

  public String maskedName() {
    return Masked.name(content.patient().name());
  }

  public String maskedNumber() {
    return Masked.number(content.patient().certificateNumber());
  }

  public String sex(Wording wording) {
    return switch (content.patient().sex()) {
      case "1" -> wording.of("男", "male");
      case "2" -> wording.of("女", "female");
      default -> "";
    };
  }

  public String insuredPlace() {
    return placeName(content.patient().insuredPlace());
  }

  public String placeName(String code) {
    return Division.find(code).map(found -> found.name() + " " + code).orElse(code);
  }

  public String insuranceName(String insurance, Wording wording) {
    return switch (insurance) {
      case "310" -> wording.of("职工基本医疗保险", "Employees' medical insurance");
      case "390" -> wording.of("城乡居民基本医疗保险", "Residents' medical insurance");
      default -> insurance;
    };
  }

  /** What the form still lacks before an estimate. */
  public List<String> missing() {
    return BillService.missing(content);
  }

  public boolean isReady() {
    return BillService.isReady(content);
  }

  public Money total() {
    return Money.sum(content.lines().stream().map(Line::amount).toList());
  }

  /** Rows that the catalogue does not know or has a remark on. */
  public boolean hasMemo() {
    return content.lines().stream()
        .anyMatch(line -> line.parts() != null && !line.parts().memo().isEmpty());
  }

  /** The pool pays nothing although something is in scope: most often its ceiling is reached. */
  public boolean poolIsUsedUp() {
    return content.split() != null
        && content.split().fund().isZero()
        && content.split().parts().inScope().isPositive();
  }

  public String twinPath() {
    return twin == null ? "" : "/cashier/bills/" + twin.id();
  }

  public String twinNumber() {
    return twin == null ? "" : twin.number();
  }

  /** As settled; before, as estimated. */
  public Money cash() {
    return settled == null ? content.split().cash() : settled.statement().cash();
  }

  public Money account() {
    return settled == null ? content.split().account() : settled.statement().accountTotal();
  }

  public Money fund() {
    return settled == null ? content.split().fund() : settled.statement().fundTotal();
  }

  /** Whether it was settled with other amounts than estimated. */
  public boolean differsFromEstimate() {
    return settled != null
        && content.split() != null
        && !settled.statement().cash().equals(content.split().cash());
  }

  public SettledBill settled() {
    return settled;
  }

  public String settlementId() {
    return bill.settlementId();
  }

  public int prints() {
    return bill.prints();
  }
}
