package org.renshe.deploy.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.renshe.deploy.conformance.Result.Verdict;
import org.renshe.protocol.problem.ProblemException;

/** Tries every rule against a centre, playing the hospital and the pharmacy. */
final class Conformance {
  private final Bench hospital;
  private final Optional<Bench> pharmacy;
  private final Set<String> leftOut;
  private final Consumer<Result> progress;

  /**
   * @param pharmacy who tries what only pharmacies send; nobody leaves that out
   * @param leftOut transactions the centre need not offer
   */
  Conformance(
      Bench hospital, Optional<Bench> pharmacy, Set<String> leftOut, Consumer<Result> progress) {
    this.hospital = hospital;
    this.pharmacy = pharmacy;
    this.leftOut = leftOut;
    this.progress = progress;
  }

  List<Result> run(List<Rule> rules) {
    open(hospital);
    pharmacy.ifPresent(Conformance::open);
    List<Result> results = new ArrayList<>();
    for (Rule rule : rules) {
      Optional<Bench> bench = rule.atPharmacy() ? pharmacy : Optional.of(hospital);
      Result result =
          bench.isEmpty() || leftOut.contains(rule.transaction())
              ? new Result(rule, Verdict.LEFT_OUT, "", List.of())
              : run(bench.get(), rule);
      results.add(result);
      progress.accept(result);
    }
    return results;
  }

  private static void open(Bench bench) {
    bench.counter().signIn();
    bench.takeExchanges();
  }

  private static Result run(Bench bench, Rule rule) {
    try {
      rule.trial().run(bench);
      return new Result(rule, Verdict.PASS, "", bench.takeExchanges());
    } catch (NotConformant broken) {
      return new Result(rule, Verdict.FAIL, broken.getMessage(), bench.takeExchanges());
    } catch (ProblemException stopped) {
      return new Result(rule, Verdict.FAIL, stopped.getMessage(), bench.takeExchanges());
    } catch (RuntimeException unexpected) {
      // an answer so odd that the kit could not read it fails the rule, and the others go on
      return new Result(rule, Verdict.FAIL, unexpected.toString(), bench.takeExchanges());
    }
  }
}
