package org.renshe.province.medical.cashier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.security.Audit;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.cashier.BillBook.Open;
import org.renshe.province.medical.cashier.BillContent.Line;
import org.renshe.province.medical.cashier.BillContent.Patient;
import org.renshe.province.medical.cashier.BillContent.Shown;
import org.renshe.province.medical.cashier.BillContent.VisitFacts;
import org.renshe.province.medical.cashier.CounterWork.Work;

/** A bill until it is confirmed: opened, filled in, its person found, its split estimated. */
final class BillService {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

  private final Database database;
  private final BillBook book;
  private final CounterNumbers numbers;
  private final CounterWork work;
  private final LineReader reader;
  private final Audit audit;
  private final Clock clock;

  BillService(
      Database database,
      BillBook book,
      CounterNumbers numbers,
      CounterWork work,
      LineReader reader,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.book = book;
    this.numbers = numbers;
    this.work = work;
    this.reader = reader;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens a bill; the same key again is the same bill.
   *
   * @param key made with the form, 32 hexadecimal digits
   */
  Open begin(SignedIn who, String key) {
    if (!KEY.matcher(String.valueOf(key)).matches()) {
      throw CashierProblem.BILL_UNKNOWN.with("?");
    }
    if (book.find(key).isEmpty()) {
      VisitFacts usual = usual(who);
      BillContent content = BillContent.begin(usual);
      String sealed = book.seal(content);
      database.run(
          transaction -> {
            String number = numbers.bill(transaction, who.institution());
            book.add(
                transaction, new CounterBill(key, number, who, today(), sealed, clock.instant()));
          });
    }
    return book.open(who, key);
  }

  /** Department and doctor seldom change from one bill to the next. */
  private VisitFacts usual(SignedIn who) {
    LocalDateTime now = LocalDateTime.now(clock.withZone(CounterNumbers.SHANGHAI)).withNano(0);
    VisitFacts last =
        book.last(who)
            .map(BillContent::visit)
            .orElse(new VisitFacts(now, "A03", "内科", "", "", "", "", "11", ""));
    return new VisitFacts(
        now,
        last.department(),
        last.departmentName(),
        last.doctor(),
        last.doctorName(),
        "",
        "",
        "11",
        "");
  }

  /** What the form says of the visit; the kind of care stays once the visit is open. */
  Open describe(SignedIn who, String id, VisitFacts typed) {
    return edit(
        who,
        id,
        content -> {
          VisitFacts before = content.visit();
          return content.withVisit(
              new VisitFacts(
                  before.begun(),
                  typed.department(),
                  typed.departmentName(),
                  typed.doctor(),
                  typed.doctorName(),
                  typed.diagnosis(),
                  typed.diagnosisName(),
                  typed.medType(),
                  typed.disease()));
        });
  }

  Open addLine(SignedIn who, String id, String code, String quantity, String price) {
    return addLines(who, id, List.of(reader.one(who.institution(), code, quantity, price)));
  }

  Open addText(SignedIn who, String id, String text) {
    return addLines(who, id, reader.all(who.institution(), text));
  }

  private Open addLines(SignedIn who, String id, List<Line> more) {
    return edit(
        who,
        id,
        content -> {
          List<Line> lines = new ArrayList<>(content.lines());
          lines.addAll(more);
          if (lines.size() > LineReader.LINES_MAX) {
            throw CashierProblem.LINES_WRONG.with(
                "超过 " + LineReader.LINES_MAX + " 行", "more than " + LineReader.LINES_MAX);
          }
          return content.withLines(lines);
        });
  }

  /**
   * @param index of the row, from 0
   * @param code its code, so that a form sent twice takes away one row only
   */
  Open removeLine(SignedIn who, String id, int index, String code) {
    return edit(
        who,
        id,
        content -> {
          List<Line> lines = new ArrayList<>(content.lines());
          if (index >= 0 && index < lines.size() && lines.get(index).code().equals(code)) {
            lines.remove(index);
          }
          return content.withLines(lines);
        });
  }

  private Open edit(SignedIn who, String id, UnaryOperator<BillContent> change) {
    return book.change(
        who,
        id,
        change,
        bill -> {
          if (!bill.state().isOpen()) {
            throw bill.state().movedOn();
          }
          bill.moveTo(BillState.DRAFT);
        });
  }

  /** Finds the person; a prepared bill is estimated at once. */
  Open identify(SignedIn who, String id, Shown shown) {
    Open open = book.open(who, id);
    requireOpen(open.bill());
    if (open.bill().visitId() != null) {
      throw open.bill().state().movedOn();
    }
    return guarded(
        who,
        id,
        () -> {
          Patient patient = work.identify(who, shown);
          book.change(
              who,
              id,
              content -> content.withShown(shown).withPatient(patient),
              bill -> {
                requireOpen(bill);
                bill.moveTo(BillState.DRAFT);
                bill.of(book.personIndex(patient));
              });
          audit(who, "cashier-identify", book.open(who, id).bill());
          Open known = book.open(who, id);
          return isReady(known.content()) ? estimated(who, id) : known;
        });
  }

  /** Another of her insurances is to pay. */
  Open insure(SignedIn who, String id, String insurance) {
    return edit(
        who,
        id,
        content -> {
          Patient patient = content.patient();
          BillContent.Choice choice =
              patient.choices().stream()
                  .filter(one -> one.insurance().equals(insurance))
                  .findFirst()
                  .orElseThrow(CashierProblem.NOTHING_INSURED::with);
          return content.withPatient(
              new Patient(
                  patient.personNumber(),
                  patient.certificateType(),
                  patient.certificateNumber(),
                  patient.name(),
                  patient.sex(),
                  choice.insuredPlace(),
                  choice.insurance(),
                  patient.choices()));
        });
  }

  /** Whether her personal account pays, as she said. */
  Open useAccount(SignedIn who, String id, boolean use) {
    edit(who, id, content -> content.withAccount(use));
    return estimate(who, id);
  }

  /** The split without effect. */
  Open estimate(SignedIn who, String id) {
    requireOpen(book.open(who, id).bill());
    return guarded(who, id, () -> estimated(who, id));
  }

  private Open estimated(SignedIn who, String id) {
    Open open = book.open(who, id);
    BillContent content = open.content();
    requireReady(content);
    String visit = visit(who, open);
    String batch = numbers.message(who.institution());
    Work bill = new Work(open.bill().number(), visit, batch, content);
    work.describe(who, bill);
    work.takeBack(who, bill);
    List<Line> priced = work.upload(who, bill);
    BillContent.Split split = work.estimate(who, bill);
    if (!split.isEven()) {
      throw new IllegalStateException("bill " + id + ": funds, account and cash are not the total");
    }
    String settling = numbers.message(who.institution());
    return book.change(
        who,
        id,
        now -> now.withSplit(priced, split),
        row -> {
          row.moveTo(BillState.ESTIMATED);
          row.estimated(batch, settling);
        });
  }

  /** Opened once: its message is written down before it is sent. */
  private String visit(SignedIn who, Open open) {
    CounterBill bill = open.bill();
    if (bill.visitId() != null) {
      return bill.visitId();
    }
    String message =
        bill.openingMessage() == null ? numbers.message(who.institution()) : bill.openingMessage();
    book.change(who, bill.id(), content -> content, row -> row.opensBy(message));
    String visit = work.register(who, new Work(bill.number(), null, null, open.content()), message);
    book.change(who, bill.id(), content -> content, row -> row.visit(visit));
    return visit;
  }

  /** Given up before it was settled; what was opened for it is taken back. */
  Open discard(SignedIn who, String id) {
    Open open = book.open(who, id);
    requireOpen(open.bill());
    return guarded(
        who,
        id,
        () -> {
          if (open.bill().visitId() != null) {
            Work bill = new Work(open.bill().number(), open.bill().visitId(), null, open.content());
            work.takeBack(who, bill);
            work.unregister(who, bill);
          }
          return book.change(who, id, content -> content, row -> row.moveTo(BillState.DISCARDED));
        });
  }

  /** A refusal is kept with the bill, so that its page can say what to do. */
  private Open guarded(SignedIn who, String id, Supplier<Open> act) {
    try {
      return act.get();
    } catch (ProblemException refusal) {
      return book.change(
          who,
          id,
          content -> content.withRefusal(Refusals.of(refusal)),
          bill -> bill.moveTo(BillState.DRAFT));
    }
  }

  private static void requireOpen(CounterBill bill) {
    if (!bill.state().isOpen()) {
      throw bill.state().movedOn();
    }
  }

  static boolean isReady(BillContent content) {
    return content.patient() != null && !content.lines().isEmpty() && missing(content).isEmpty();
  }

  private static void requireReady(BillContent content) {
    if (content.lines().isEmpty()) {
      throw CashierProblem.LINES_MISSING.with();
    }
    List<String> missing = missing(content);
    if (!missing.isEmpty()) {
      throw CashierProblem.VISIT_FIELD_MISSING.with(
          String.join("、", missing), String.join(", ", missing));
    }
  }

  /** What the interface wants to know of a visit and the form does not say yet. */
  static List<String> missing(BillContent content) {
    VisitFacts visit = content.visit();
    List<String> missing = new ArrayList<>();
    missing(missing, visit.department(), "科室编码 department");
    missing(missing, visit.departmentName(), "科室 department");
    missing(missing, visit.doctor(), "医师编码 doctor's code");
    missing(missing, visit.doctorName(), "医师 doctor");
    missing(missing, visit.diagnosis(), "诊断编码 diagnosis code");
    missing(missing, visit.diagnosisName(), "诊断 diagnosis");
    if (visit.medType().startsWith("14")) {
      missing(missing, visit.disease(), "病种编码 disease");
    }
    return missing;
  }

  private static void missing(List<String> missing, String value, String name) {
    if (value == null || value.isBlank()) {
      missing.add(name);
    }
  }

  private void audit(SignedIn who, String action, CounterBill bill) {
    database.run(
        transaction ->
            audit.record(transaction, who.actor(), action, bill.personIndex(), bill.number()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(CounterNumbers.SHANGHAI));
  }
}
