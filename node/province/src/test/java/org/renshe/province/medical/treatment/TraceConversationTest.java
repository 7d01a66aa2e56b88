package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.province.medical.pharmacy.TraceQuestion;

/** Packs with trace codes, through the real route and on a real database. */
class TraceConversationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"1300-trace-codes.txt", "1310-trace-hospital.txt", "1320-sales-outside.txt"})
  void goesAsWritten(String transcript) {
    try (TestPharmacy pharmacy = new TestPharmacy(Map.of())) {
      new Story(pharmacy.place).play(transcript);
    }
  }

  @Test
  void aProvinceMayWantEveryPackScanned() {
    Map<String, String> strict =
        Map.of(
            "RENSHE_PHARMACY_TRACE_REQUIRED", "true",
            "RENSHE_PHARMACY_TRACE_SPLIT_REPEATS", "false");
    try (TestPharmacy pharmacy = new TestPharmacy(strict)) {
      new Story(pharmacy.place).play("1330-codes-required.txt");
    }
  }

  @Test
  void ofTwoPharmaciesAtOnceExactlyOneSellsAPack() throws Exception {
    try (TestPharmacy pharmacy = new TestPharmacy(Map.of())) {
      ExecutorService clerks = Executors.newFixedThreadPool(2);
      try {
        Story one = counter(pharmacy, TestTreatment.PHARMACY);
        Story other = counter(pharmacy, TestTreatment.OTHER_PHARMACY);
        for (int pack = 0; pack < 20; pack++) {
          List<Callable<byte[]>> sales = new ArrayList<>();
          byte[] first = one.nextMessage(sale(pack));
          byte[] second = other.nextMessage(sale(pack));
          sales.add(() -> pharmacy.place.send(first));
          sales.add(() -> pharmacy.place.send(second));
          List<String> answers = new ArrayList<>();
          for (Future<byte[]> answer : clerks.invokeAll(sales)) {
            answers.add(new String(answer.get(), StandardCharsets.UTF_8));
          }
          assertEquals(
              1,
              answers.stream().filter(text -> text.contains("\"infcode\":\"0\"")).count(),
              answers::toString);
          assertEquals(
              1,
              answers.stream().filter(text -> text.contains("RS-MED-0413")).count(),
              answers::toString);
        }
      } finally {
        clerks.shutdownNow();
      }
    }
  }

  @Test
  void inspectorsSeeWhereEachPackWent() {
    try (TestPharmacy pharmacy = new TestPharmacy(Map.of())) {
      Story story = new Story(pharmacy.place);
      story.play("1320-sales-outside.txt");
      String uses =
          pharmacy
              .resource()
              .trace(new TraceQuestion(List.of("80000000000000000001", "80000000000000000009")))
              .toString();
      assertTrue(uses.contains("settlementId=" + story.caught("sale")), uses);
      assertTrue(uses.contains("state=FREED") && uses.contains("state=SOLD"), uses);
      assertTrue(uses.contains(TestTreatment.PHARMACY), uses);
    }
  }

  private static Story counter(TestPharmacy pharmacy, String code) {
    Story story = new Story(pharmacy.place);
    story.play("1340-at-the-counter.txt", Map.of("pharmacy", code));
    return story;
  }

  private static String sale(int pack) {
    return """
        2102 {"druginfo":{"psn_no":"990100000000000000010001","mdtrt_cert_type":"02",\
        "mdtrt_cert_no":"990201198504120018","begntime":"2026-03-10 09:10:00",\
        "medfee_sumamt":33.45,"insutype":"310","acct_used_flag":"0","med_type":"41"},\
        "drugdetail":[{"feedetl_sn":"1","rx_circ_flag":"0","fee_ocur_time":"2026-03-10 09:10:00",\
        "med_list_codg":"X0002","medins_list_codg":"L1","det_item_fee_sumamt":33.45,"cnt":1,\
        "pric":33.45,"durg_trac_info":[{"feedetl_sn":"1","drug_trac_codg":"9%019d",\
        "trdn_flag":"0"}]}]}"""
        .formatted(pack);
  }
}
