package org.renshe.province.medical.statement;

import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.ChineseAmount;
import org.renshe.province.medical.statement.paper.PdfFonts;
import org.renshe.province.medical.statement.paper.QrCode;
import org.renshe.province.medical.statement.paper.TaggedPdf;
import org.renshe.province.medical.statement.paper.TaggedPdf.Cell;
import org.renshe.province.medical.treatment.SettledBill;

/** A statement as a document: who, the split, every figure explained, every fee row. */
final class StatementPdf {
  private final SettledBill bill;
  private final StatementFigures figures;
  private final Wording wording;
  private final TaggedPdf pdf;

  StatementPdf(SettledBill bill, StatementFigures figures, Wording wording, PdfFonts fonts) {
    this.bill = bill;
    this.figures = figures;
    this.wording = wording;
    this.pdf =
        new TaggedPdf(
            fonts, wording.of("医疗费用结算单", "Statement of a medical bill"), wording.locale());
  }

  byte[] bytes() {
    pdf.heading(1, wording.of("医疗费用结算单", "Statement of a medical bill"), 16);
    if (bill.statement().sample()) {
      pdf.paragraph(
          wording.of("样例政策：未经核实，不作为待遇依据。", "Sample policy: not verified, no basis for benefits."),
          TaggedPdf.TEXT);
    }
    if (!figures.stands()) {
      pdf.paragraph(figures.state(wording), 12);
    }
    facts();
    split();
    explanation();
    rows();
    pdf.code(QrCode.of(bill.settlementId()), 72);
    pdf.paragraph(wording.of("结算编号 ", "Settlement ") + bill.settlementId(), TaggedPdf.SMALL);
    return pdf.bytes();
  }

  private void facts() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(pair(wording.of("项目", "What"), wording.of("内容", "Value")));
    rows.add(pair(wording.of("结算编号", "Settlement"), bill.settlementId()));
    rows.add(pair(wording.of("结算时间", "Settled"), wording.time(bill.settledAt())));
    rows.add(pair(wording.of("姓名", "Name"), bill.maskedName() + "  " + bill.maskedNumber()));
    rows.add(
        pair(wording.of("参保", "Insured"), figures.kind(wording) + ", " + figures.insuredPlace()));
    rows.add(
        pair(
            wording.of("医疗机构", "Institution"),
            bill.bill().institutionName() + " (" + bill.bill().institutionCode() + ")"));
    rows.add(
        pair(
            wording.of("就医", "Care"),
            figures.care(wording)
                + ", "
                + wording.date(bill.bill().begins())
                + " – "
                + wording.date(bill.bill().ends())));
    pdf.table(rows, TaggedPdf.TEXT);
  }

  private static List<Cell> pair(String name, String value) {
    return List.of(new Cell(name, 110, false), new Cell(value, TaggedPdf.WIDTH - 110, false));
  }

  private void split() {
    Statement statement = bill.statement();
    pdf.heading(2, wording.of("谁支付", "Who pays"), 12);
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(money(wording.of("支付方", "Payer"), wording.of("金额（元）", "Amount (CNY)")));
    for (StatementFigures.Payment payment : figures.payments()) {
      rows.add(money(figures.fund(payment.fund(), wording), wording.amount(payment.amount())));
    }
    rows.add(money(wording.of("现金", "Cash"), wording.amount(statement.cash())));
    rows.add(money(wording.of("医疗费总额", "Bill"), wording.amount(statement.totals().total())));
    pdf.table(rows, TaggedPdf.TEXT);
    pdf.paragraph(
        wording.of("总额（大写）：", "Total in Chinese capital figures: ")
            + ChineseAmount.of(statement.totals().total()),
        TaggedPdf.TEXT);
    pdf.paragraph(
        wording.of("现金（大写）：", "Cash in Chinese capital figures: ")
            + ChineseAmount.of(statement.cash()),
        TaggedPdf.TEXT);
  }

  private static List<Cell> money(String name, String amount) {
    return List.of(new Cell(name, TaggedPdf.WIDTH - 120, false), new Cell(amount, 120, true));
  }

  private void explanation() {
    Explanation explanation = figures.explanation();
    pdf.heading(2, wording.of("每一项是怎么算出来的", "How each figure came about"), 12);
    explanation.opening(wording).forEach(sentence -> pdf.paragraph(sentence, TaggedPdf.TEXT));
    int number = 1;
    for (Statement.Step step : bill.statement().steps()) {
      String source = explanation.source(step, wording);
      pdf.paragraph(number++ + ". " + explanation.sentence(step, wording), TaggedPdf.TEXT);
      pdf.paragraph(
          wording.of("规则 ", "rule ") + step.rule() + (source.isEmpty() ? "" : "  " + source),
          TaggedPdf.SMALL);
    }
    pdf.paragraph(explanation.closing(wording), TaggedPdf.TEXT);
  }

  private void rows() {
    pdf.heading(2, wording.of("费用明细", "Fee rows"), 12);
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        fees(
            wording.of("名称", "Item"),
            wording.of("金额", "Amount"),
            wording.of("全自费", "Own"),
            wording.of("超限价", "Over limit"),
            wording.of("先行自付", "First pay"),
            wording.of("范围内", "In scope")));
    for (BillLine line : bill.bill().lines()) {
      rows.add(
          fees(
              line.name(),
              wording.amount(line.amount()),
              wording.amount(line.fullSelfPay()),
              wording.amount(line.overLimit()),
              wording.amount(line.firstSelfPay()),
              wording.amount(line.inScope())));
    }
    pdf.table(rows, TaggedPdf.SMALL);
  }

  private static List<Cell> fees(String name, String... amounts) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(name, TaggedPdf.WIDTH - amounts.length * 62, false));
    for (String amount : amounts) {
      cells.add(new Cell(amount, 62, true));
    }
    return cells;
  }
}
