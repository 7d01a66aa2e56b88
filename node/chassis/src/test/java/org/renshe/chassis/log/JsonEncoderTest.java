package org.renshe.chassis.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JsonEncoderTest {
  @Test
  void aLineIsJsonAndHoldsNoPersonsNumber() throws Exception {
    var logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("test");
    LoggingEvent event =
        new LoggingEvent(
            "here",
            logger,
            Level.WARN,
            "person {} with card {} and phone {}",
            new IllegalStateException("no 190101196503150115"),
            new Object[] {"190101196503150115", "6222021234567890123", "13800138000"});
    String line = new String(new JsonEncoder().encode(event), StandardCharsets.UTF_8);
    var json = new ObjectMapper().readTree(line);
    assertEquals(
        "person 1901**********0115 with card 6222***********0123 and phone 138****8000",
        json.path("message").asText());
    assertFalse(line.contains("19650315"));
    assertTrue(json.path("exception").asText().contains("IllegalStateException"));
    assertTrue(line.endsWith("}\n"));
  }

  @Test
  void whatIsNoPersonsNumberStays() {
    String text =
        "id 3b0c8a8e-1b22-4d52-9c8b-138001380001, settlement S1, 20261124, 12345678901234";
    assertEquals(text, LogMask.mask(text));
    assertEquals("1901**********011X", LogMask.mask("19010119650315011X"));
  }
}
