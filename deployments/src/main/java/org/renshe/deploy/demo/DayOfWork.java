package org.renshe.deploy.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.hospital.Bill;
import org.renshe.deploy.hospital.Bill.Priced;
import org.renshe.deploy.hospital.Bill.Settled;
import org.renshe.deploy.hospital.Care;
import org.renshe.deploy.hospital.Cashier;
import org.renshe.deploy.hospital.Counter;
import org.renshe.deploy.hospital.Counter.KnownPatient;
import org.renshe.deploy.hospital.FeeLine;
import org.renshe.deploy.hospital.Figures;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.deploy.sandbox.Table;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.problem.ProblemException;

/** One day's work of every hospital, from {@code day.csv}; the hospitals work side by side. */
final class DayOfWork {
  private static final int STAY_DAYS = 7;

  private final List<Counter> counters;
  private final Function<DemoPerson, Credential> tokens;
  private final Consumer<String> progress;

  /**
   * @param tokens asks the issuer for a new token of a person's card
   * @param progress told one line for each person
   */
  DayOfWork(
      List<Counter> counters, Function<DemoPerson, Credential> tokens, Consumer<String> progress) {
    this.counters = counters;
    this.tokens = tokens;
    this.progress = progress;
  }

  /** A settlement that stands at the end of the day, and where it was made. */
  record Standing(Hospital hospital, Settled settled) {}

  /** What is done to a settlement after it. */
  private enum Twist {
    NONE,
    REPEAT,
    CANCEL,
    REVERSE
  }

  /**
   * Does it.
   *
   * @return every settlement that stands at the end of the day
   */
  List<Standing> run() {
    ExecutorService hospitals = Executors.newFixedThreadPool(counters.size());
    try {
      List<Future<List<Standing>>> days = new ArrayList<>();
      for (Counter counter : counters) {
        days.add(hospitals.submit(() -> day(counter)));
      }
      List<Standing> settled = new ArrayList<>();
      for (Future<List<Standing>> day : days) {
        settled.addAll(day.get());
      }
      return settled;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(DeployProblem.INTERNAL, e, "interrupted", "-");
    } finally {
      hospitals.shutdownNow();
    }
  }

  private List<Standing> day(Counter counter) {
    List<Standing> standing = new ArrayList<>();
    counter.signIn();
    for (Map<String, String> row : Table.read(DemoData.class, "day.csv")) {
      if (row.get("hospital").equals(counter.hospital().code())) {
        standing.add(serve(counter, row));
      }
    }
    return standing;
  }

  private Standing serve(Counter counter, Map<String, String> row) {
    DemoPerson person = DemoPerson.named(row.get("person"));
    Care care = new Care(counter);
    Cashier cashier = new Cashier(counter);
    KnownPatient known = counter.find(person.atCounter(tokens));
    boolean inpatient = row.get("care").equals("INPATIENT");
    Bill bill = inpatient ? care.admit(known, STAY_DAYS) : care.register(known);
    Priced priced = care.upload(bill, fees(row.get("bill")));
    if (inpatient) {
      care.discharge(bill);
    }
    Figures estimate = cashier.estimate(bill, priced);
    Settled settled = cashier.settle(bill, priced);
    if (!settled.figures().equals(estimate)) {
      throw DeployProblem.DAY_REFUSED.with(
          counter.hospital().name(), "2206", estimate + " / " + settled.figures());
    }
    Twist twist = Twist.valueOf(row.get("twist"));
    Settled standing = twist(cashier, settled, priced, twist);
    progress.accept(
        String.format(
            "  %s  %s  %s  %10s = %10s + %9s%s",
            counter.hospital().name(),
            person.name(),
            inpatient ? "住院" : "门诊",
            standing.figures().total(),
            standing.figures().payable(),
            standing.figures().cash(),
            twist == Twist.NONE ? "" : "  " + twist.name().toLowerCase(java.util.Locale.ROOT)));
    return new Standing(counter.hospital(), standing);
  }

  private static Settled twist(Cashier cashier, Settled settled, Priced priced, Twist twist) {
    switch (twist) {
      case NONE -> {
        return settled;
      }
      case REPEAT -> {
        if (!cashier.repeatsEqually(settled)) {
          throw DeployProblem.DAY_REFUSED.with("-", "2207", "another answer to the same message");
        }
        return settled;
      }
      case CANCEL -> cashier.cancel(settled);
      case REVERSE -> cashier.reverse(settled);
    }
    return cashier.settle(settled.bill(), priced);
  }

  static List<FeeLine> fees(String bill) {
    return Table.read(DemoData.class, "bills.csv").stream()
        .filter(row -> row.get("bill").equals(bill))
        .map(
            row ->
                FeeLine.of(row.get("code"), row.get("price"), Integer.parseInt(row.get("count"))))
        .toList();
  }
}
