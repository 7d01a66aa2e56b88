package org.renshe.deploy.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.renshe.deploy.conformance.Result.Verdict;
import org.renshe.protocol.problem.ProblemException;

/** Tries every rule against a centre, playing the hospital. */
final class Conformance {
  private final Bench bench;
  private final Set<String> leftOut;
  private final Consumer<Result> progress;

  /**
   * @param leftOut transactions the centre need not offer
   */
  Conformance(Bench bench, Set<String> leftOut, Consumer<Result> progress) {
    this.bench = bench;
    this.leftOut = leftOut;
    this.progress = progress;
  }

  List<Result> run(List<Rule> rules) {
    bench.counter().signIn();
    bench.takeExchanges();
    List<Result> results = new ArrayList<>();
    for (Rule rule : rules) {
      Result result =
          leftOut.contains(rule.transaction())
              ? new Result(rule, Verdict.LEFT_OUT, "", List.of())
              : run(rule);
      results.add(result);
      progress.accept(result);
    }
    return results;
  }

  private Result run(Rule rule) {
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
