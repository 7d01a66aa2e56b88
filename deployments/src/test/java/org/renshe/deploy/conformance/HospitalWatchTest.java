package org.renshe.deploy.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.renshe.deploy.conformance.Result.Verdict;

class HospitalWatchTest {
  private static final String OK = "{\"infcode\":\"0\",\"err_msg\":\"\",\"output\":%s}";
  private static final String UNKNOWN =
      "{\"infcode\":\"-1\",\"err_msg\":\"[RS-MED-0206] …\",\"output\":null}";
  private static final String BILL =
      "{\"data\":{\"psn_no\":\"P1\",\"mdtrt_id\":\"V1\",\"chrg_bchno\":\"B1\",\"inscp_scp_amt\":%s}}";

  private final HospitalWatch watch = new HospitalWatch();
  private int sequence;

  @Test
  void software_that_keeps_the_order_and_echoes_breaks_nothing() {
    orderly();
    say("2207", BILL.formatted("25.00"), OK.formatted("{\"setlinfo\":{}}"));
    Map<String, Verdict> verdicts = verdicts();
    assertEquals(Verdict.PASS, verdicts.get("hospital-person-first"));
    assertEquals(Verdict.PASS, verdicts.get("hospital-echo"));
    assertEquals(Verdict.PASS, verdicts.get("hospital-estimate-first"));
    assertEquals(Verdict.PASS, verdicts.get("hospital-message-number"));
    assertEquals(Verdict.LEFT_OUT, verdicts.get("hospital-unknown-outcome"));
  }

  @Test
  void another_settlement_after_an_unknown_outcome_breaks_the_rule() {
    orderly();
    say("2207", BILL.formatted("25.00"), UNKNOWN);
    say("2207", BILL.formatted("25.00"), OK.formatted("{}"));
    assertEquals(Verdict.FAIL, verdicts().get("hospital-unknown-outcome"));
  }

  @Test
  void the_same_message_again_or_a_reversal_keeps_it() {
    orderly();
    String number = say("2207", BILL.formatted("25.00"), "");
    watch.look(exchange("2207", number, BILL.formatted("25.00"), OK.formatted("{}")));
    assertEquals(Verdict.PASS, verdicts().get("hospital-unknown-outcome"));
    String lost = say("2207", BILL.formatted("25.00"), "");
    say(
        "2601",
        "{\"data\":{\"psn_no\":\"P1\",\"omsgid\":\"" + lost + "\",\"oinfno\":\"2207\"}}",
        OK.formatted("null"));
    say("2207", BILL.formatted("25.00"), OK.formatted("{}"));
    assertEquals(Verdict.PASS, verdicts().get("hospital-unknown-outcome"));
  }

  @Test
  void a_wrong_echo_a_person_never_found_and_a_shared_number_are_named() {
    orderly();
    say("2207", BILL.formatted("24.99"), OK.formatted("{}"));
    String number = say("2206", BILL.replace("P1", "P9").formatted("25.00"), OK.formatted("{}"));
    watch.look(exchange("2206", number, BILL.formatted("1.00"), OK.formatted("{}")));
    Map<String, Verdict> verdicts = verdicts();
    assertEquals(Verdict.FAIL, verdicts.get("hospital-echo"));
    assertEquals(Verdict.FAIL, verdicts.get("hospital-person-first"));
    assertEquals(Verdict.FAIL, verdicts.get("hospital-message-once"));
  }

  private void orderly() {
    say("9001", "{\"signIn\":{\"opter_no\":\"7\"}}", OK.formatted("{\"signinoutb\":{}}"));
    say("1101", "{\"data\":{}}", OK.formatted("{\"baseinfo\":{\"psn_no\":\"P1\"}}"));
    say(
        "2204",
        "{\"feedetail\":[{\"psn_no\":\"P1\",\"mdtrt_id\":\"V1\",\"chrg_bchno\":\"B1\"}]}",
        OK.formatted("{\"result\":[{\"inscp_scp_amt\":25.00}]}"));
    say("2206", BILL.formatted("25.00"), OK.formatted("{\"setlinfo\":{}}"));
  }

  private String say(String transaction, String input, String answer) {
    sequence++;
    String number = "H3101010000120261125090000%04d".formatted(sequence);
    watch.look(exchange(transaction, number, input, answer));
    return number;
  }

  private static Exchange exchange(String transaction, String number, String input, String answer) {
    String request =
        "{\"infno\":\"%s\",\"msgid\":\"%s\",\"opter\":\"7\",\"cainfo\":\"x\",\"input\":%s}"
            .formatted(transaction, number, input);
    return new Exchange(request, answer, 1);
  }

  private Map<String, Verdict> verdicts() {
    return watch.results().stream()
        .collect(Collectors.toMap(result -> result.rule().id(), Result::verdict));
  }
}
