package org.renshe.province.medical.treatment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
}
