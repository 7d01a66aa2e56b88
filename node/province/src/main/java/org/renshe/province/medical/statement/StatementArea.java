package org.renshe.province.medical.statement;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.pages.Link;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.medical.settlement.SettlementArea;
import org.renshe.province.medical.statement.paper.PdfFonts;
import org.renshe.province.medical.treatment.TreatmentArea;
import org.renshe.province.medical.treatment.TreatmentService;

/** Wiring of statements. */
public final class StatementArea implements Area {
  private static final ConfigKey<Path> FONT =
      ConfigKey.path(
          "statement.pdf-font",
          null,
          "结算单 PDF 内嵌的中文 TrueType 字体；不设则不内嵌，由阅读器替换",
          "TrueType font with Chinese to embed into statements; without, readers use their own");

  private final TreatmentArea treatment;
  private final SettlementArea settlement;
  private Statements statements;
  private Clock clock;

  public StatementArea(TreatmentArea treatment, SettlementArea settlement) {
    this.treatment = treatment;
    this.settlement = settlement;
  }

  /** Makes pages and documents of settled bills; there once the area is open. */
  public Statements statements() {
    return statements;
  }

  @Override
  public String name() {
    return "statement";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return List.of(FONT);
  }

  @Override
  public List<Problem> problems() {
    return List.of(StatementProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    clock = chassis.clock();
    PdfFonts fonts =
        chassis.configuration().find(FONT).map(PdfFonts::embedding).orElseGet(PdfFonts::standard);
    statements = new Statements(settlement.ruleSources()::find, fonts);
  }

  @Override
  public List<Object> resources() {
    return resources(treatment.service(), statements, clock);
  }

  @Override
  public List<Link> links() {
    return List.of(new Link("/operator/settlements", "就医地结算", "Settlements"));
  }

  /** Pages and API over that service. */
  public static List<Object> resources(
      TreatmentService service, Statements statements, Clock clock) {
    return List.of(
        new StatementPages(service, statements),
        new StatementResource(service),
        new DayPages(service, clock));
  }
}
