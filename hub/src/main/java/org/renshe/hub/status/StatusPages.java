package org.renshe.hub.status;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.renshe.chassis.pages.Page;

/** The hub at a glance. */
@Hidden
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class StatusPages {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final StatusService service;
  private final Clock clock;

  StatusPages(StatusService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  /** Obligations of the days asked for, this year's without; an unreadable day means the same. */
  @GET
  public Page status(@QueryParam("from") String from, @QueryParam("to") String to) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
    LocalDate last = day(to, today);
    LocalDate first = day(from, last.withDayOfYear(1));
    return new Page(
        "hub/status.jte",
        "全国中心运行状态",
        "Hub status",
        Map.of("status", service.status(first, last), "from", first, "to", last));
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }
}
