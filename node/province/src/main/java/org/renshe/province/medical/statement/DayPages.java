package org.renshe.province.medical.statement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.province.medical.treatment.DayRow;
import org.renshe.province.medical.treatment.TreatmentService;

/** A day's settlements of this treatment place, each leading to its statement. */
@Path("operator/settlements")
public final class DayPages {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int PAGE = 100;

  private final TreatmentService service;
  private final Clock clock;

  DayPages(TreatmentService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  /**
   * @param day settlement day, yyyy-MM-dd; today without
   * @param after cursor of the page before
   */
  @GET
  @Produces("text/html;charset=utf-8")
  public Page show(
      @QueryParam("day") @DefaultValue("") String day,
      @QueryParam("after") @DefaultValue(" ") String after) {
    LocalDate shown =
        day.isEmpty() ? LocalDate.ofInstant(clock.instant(), SHANGHAI) : TreatmentService.day(day);
    List<DayRow> rows = service.doneOn(shown, after, PAGE);
    return new Page(
        "province/settlements.jte",
        "就医地结算",
        "Settlements of this treatment place",
        Map.of(
            "day",
            shown,
            "rows",
            rows,
            "next",
            rows.size() == PAGE ? rows.get(PAGE - 1).key() : ""));
  }
}
