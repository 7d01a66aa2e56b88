package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same conversations on a real PostgreSQL. */
@Tag("process")
class PostgresTest {
  @Test
  void conversationsGoTheSameWay() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        TestTreatment place = new TestTreatment(postgres.getJdbcUrl("postgres", "postgres"))) {
      Story story = new Story(place);
      story.play("0200-inpatient-away-8.2.txt");
      story.play("0900-returned-rows.txt");
      story.play("1200-catalogue-queries.txt");
      story.play("1210-matching.txt");
    }
  }

  @Test
  void accountsWithHospitalsGoTheSameWay() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        TestTreatment place = new TestTreatment(postgres.getJdbcUrl("postgres", "postgres"))) {
      Story story = new Story(place);
      story.play("0300-timeout-reversal-refund-8.3.txt");
      story.play("1200-totals-8.3.txt");
      story.play("1210-clearing-application.txt");
      String away = "> 3260 {\"data\":{\"trt_year\":\"2026\",\"trt_month\":\"03\",\"startrow\":1}}";
      assertTrue(
          new String(place.send(story.nextMessage(away.substring(2))), StandardCharsets.UTF_8)
              .contains("\"infcode\":\"0\""));
    }
  }
}
