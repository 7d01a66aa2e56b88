package org.renshe.province.medical.statement;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.statement.paper.PdfFonts;
import org.renshe.province.medical.treatment.SettledBill;

/** A settled bill as people get it, for whoever was let to look at it: a page, a document. */
public final class Statements {
  private final Explanation.Sources sources;
  private final PdfFonts fonts;

  Statements(Explanation.Sources sources, PdfFonts fonts) {
    this.sources = sources;
    this.fonts = fonts;
  }

  /** For tests and tools: no sources are known, no font is configured. */
  public static Statements plain() {
    return new Statements(Explanation.Sources.NONE, PdfFonts.standard());
  }

  /**
   * @param pdf address of the same as a PDF
   */
  public Page page(SettledBill bill, String pdf) {
    return new Page(
        "province/statement.jte",
        "医疗费用结算单",
        "Statement of a medical bill",
        Map.of("bill", bill, "figures", new StatementFigures(bill, sources), "pdf", pdf));
  }

  /** The statement as a PDF in the reader's language, to be downloaded. */
  public Response document(SettledBill bill, Wording wording) {
    return Response.ok(pdf(bill, wording), "application/pdf")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"statement-" + bill.settlementId() + ".pdf\"")
        .build();
  }

  byte[] pdf(SettledBill bill, Wording wording) {
    try {
      return new StatementPdf(bill, new StatementFigures(bill, sources), wording, fonts).bytes();
    } catch (UncheckedIOException font) {
      throw new ProblemException(StatementProblem.FONT_UNREADABLE, font, font.getMessage());
    }
  }
}
