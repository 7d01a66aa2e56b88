package org.renshe.province.medical.cashier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.renshe.chassis.messaging.Outbox;
import org.renshe.chassis.pages.Page;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.cashier.BillBook.Open;
import org.renshe.province.medical.treatment.SettledBill;
import org.renshe.province.medical.treatment.TreatmentService;

/** What the counter's pages show, and one command at a time for each bill. */
final class CounterDesk {
  private static final int LOCKS = 256;

  private final BillBook book;
  private final BillService bills;
  private final PaymentService payments;
  private final TreatmentService treatment;
  private final Surroundings around;
  private final CashierSettings settings;
  private final Clock clock;
  private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

  /**
   * @param ids makes identifiers, UUID text
   */
  record Surroundings(CounterCatalogue catalogue, Outbox outbox, Supplier<String> ids) {}

  CounterDesk(
      BillBook book,
      BillService bills,
      PaymentService payments,
      TreatmentService treatment,
      Surroundings around,
      CashierSettings settings,
      Clock clock) {
    this.book = book;
    this.bills = bills;
    this.payments = payments;
    this.treatment = treatment;
    this.around = around;
    this.settings = settings;
    this.clock = clock;
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new ReentrantLock();
    }
  }

  BillService bills() {
    return bills;
  }

  PaymentService payments() {
    return payments;
  }

  /**
   * One command of a bill at a time on this member; two members are parted by the row's version.
   */
  <T> T alone(String id, Supplier<T> act) {
    ReentrantLock lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
    lock.lock();
    try {
      return act.get();
    } finally {
      lock.unlock();
    }
  }

  HomeView home(SignedIn who) {
    return new HomeView(
        around.ids().get().replace("-", ""),
        book.pending(who).stream().map(HomeView.Row::of).toList(),
        book.unfinished(who).stream().map(HomeView.Row::of).toList(),
        book.settledOn(who, today()).stream().map(HomeView.Row::of).toList(),
        isHubAway());
  }

  /** True when the bill is new; false when the form was sent before. */
  boolean begin(SignedIn who, String key) {
    return alone(
        key,
        () -> {
          boolean fresh = book.find(key).isEmpty();
          bills.begin(who, key);
          return fresh;
        });
  }

  /**
   * @throws ProblemException BILL_UNKNOWN
   */
  String find(SignedIn who, String number) {
    return book.numbered(who, number)
        .orElseThrow(() -> CashierProblem.BILL_UNKNOWN.with(number))
        .id();
  }

  Open look(SignedIn who, String id) {
    return alone(id, () -> payments.look(who, id));
  }

  BillView view(SignedIn who, Open open, String note) {
    SettledBill settled =
        open.bill().settlementId() == null
            ? null
            : treatment.look(open.bill().settlementId(), who.actor());
    CounterBill twin =
        open.bill().state() == BillState.ESTIMATED
            ? book.twin(who, open.bill(), today()).orElse(null)
            : null;
    return new BillView(
        open.bill(), open.content(), settled, twin, isHubAway(), clock.instant(), note);
  }

  BillPages.Finding finding(SignedIn who, String words, String chosen) {
    List<BillPages.Item> items =
        words.isBlank() ? List.of() : around.catalogue().search(who.institution(), words);
    return new BillPages.Finding(words, items, chosen);
  }

  /** Keeps what was refused with an open bill; of another bill it is the answer. */
  void keep(SignedIn who, String id, ProblemException refusal) {
    if (!book.open(who, id).bill().state().isOpen()) {
      throw refusal;
    }
    book.change(
        who,
        id,
        content -> content.withRefusal(Refusals.of(refusal)),
        bill -> bill.moveTo(bill.state()));
  }

  boolean needsSecond(SignedIn who, String id) {
    return payments.total(who, id).compareTo(settings.secondPersonFrom()) >= 0;
  }

  /**
   * @throws ProblemException BILL_MOVED_ON, SAME_DAY_ONLY: nobody needs to give a password for it
   */
  void requireUndoable(SignedIn who, String id) {
    CounterBill bill = look(who, id).bill();
    if (bill.state() != BillState.SETTLED && bill.state() != BillState.WAITING) {
      throw bill.state().movedOn();
    }
    if (bill.state() == BillState.SETTLED && !today().equals(bill.settledOn())) {
      throw CashierProblem.SAME_DAY_ONLY.with();
    }
  }

  void undo(SignedIn who, String id, BillContent.Undoing why) {
    if (book.open(who, id).bill().state() == BillState.WAITING) {
      payments.reverse(who, id, why);
    } else {
      payments.cancel(who, id, why);
    }
  }

  Page undoPage(SignedIn who, BillView view, String reason, Refused refusal) {
    String title = view.isSettled() ? "撤销结算" : "冲正未知的结算";
    return new Page(
        "province/cashier/undo.jte",
        refusal.isThere() ? "错误：" + title : title,
        view.isSettled() ? "Cancel the settlement" : "Reverse the unknown settlement",
        Map.of(
            "who",
            who,
            "view",
            view,
            "reason",
            reason,
            "second",
            needsSecond(who, view.id()),
            "refusal",
            refusal));
  }

  Receipt receipt(SignedIn who, String id, int print, boolean wide) {
    Open open = book.open(who, id);
    SettledBill settled = settled(who, id);
    return new Receipt(
        id,
        settled,
        open.content().lines(),
        open.bill().number(),
        new Receipt.Print(print == open.bill().prints() ? print : 0, wide, clock.instant()));
  }

  /**
   * @throws ProblemException BILL_MOVED_ON when nothing was settled
   */
  SettledBill settled(SignedIn who, String id) {
    CounterBill bill = book.open(who, id).bill();
    if (bill.settlementId() == null) {
      throw bill.state().movedOn();
    }
    return treatment.look(bill.settlementId(), who.actor());
  }

  private boolean isHubAway() {
    return around.outbox() != null && around.outbox().trouble() != null;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(CounterNumbers.SHANGHAI));
  }
}
