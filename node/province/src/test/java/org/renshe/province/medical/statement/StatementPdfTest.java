package org.renshe.province.medical.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.statement.paper.PdfFonts;

/** The statement as a PDF: what a search, a copy and a screen reader get of it. */
class StatementPdfTest {

  @Test
  void itsTextCanBeExtractedInItsLanguage() throws IOException {
    try (PDDocument zh = document(Locale.SIMPLIFIED_CHINESE)) {
      assertEquals("zh-CN", zh.getDocumentCatalog().getLanguage());
      String text = new PDFTextStripper().getText(zh).replaceAll("\\s", "");
      for (String words :
          List.of(
              "医疗费用结算单",
              "统筹基金支付23,355.00",
              "柒仟捌佰肆拾伍元整",
              "340100-employee.yaml:41",
              "<b>特需</b>",
              "上海演示医院")) {
        assertTrue(text.contains(words), words + " in " + text);
      }
    }
    try (PDDocument en = document(Locale.ENGLISH)) {
      assertEquals("en", en.getDocumentCatalog().getLanguage());
      assertTrue(new PDFTextStripper().getText(en).contains("How each figure came about"));
    }
  }

  /** The font PDFBox brings has no Chinese, which is why the English statement is made of it. */
  @Test
  void aConfiguredFontIsEmbeddedWithTheCharactersUsedOnly(@TempDir Path folder) throws IOException {
    Path font = folder.resolve("font.ttf");
    try (InputStream in =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      Files.copy(in, font);
    }
    Statements statements = new Statements(Explanation.Sources.NONE, PdfFonts.embedding(font));
    byte[] bytes = statements.pdf(StatementPageTest.bill(true), new Wording(Locale.ENGLISH));
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFont used = document.getPage(0).getResources().getFont(COSName.getPDFName("F2"));
      assertTrue(used.isEmbedded());
      assertTrue(used.getName().endsWith("+LiberationSans"), used.getName());
      assertTrue(bytes.length < Files.size(font), "only a part of the font");
      assertTrue(new PDFTextStripper().getText(document).contains("the pooled fund pays 90 %"));
    }
  }

  @Test
  void aFontThatCannotBeReadIsNamed(@TempDir Path folder) {
    Statements statements =
        new Statements(Explanation.Sources.NONE, PdfFonts.embedding(folder.resolve("missing.ttf")));
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () -> statements.pdf(StatementPageTest.bill(true), new Wording(Locale.ENGLISH)));
    assertEquals(StatementProblem.FONT_UNREADABLE, refusal.problem());
  }

  @Test
  void everyWordBelongsToAHeadingAParagraphOrACell() throws IOException {
    try (PDDocument document = document(Locale.SIMPLIFIED_CHINESE)) {
      assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
      Set<String> types = new HashSet<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), types);
      assertTrue(types.containsAll(Set.of("Document", "H1", "H2", "P", "Table", "TR", "TH", "TD")));
      assertFalse(document.getDocumentInformation().getTitle().isBlank());
    }
  }

  private static void collect(PDStructureNode node, Set<String> types) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        collect(element, types);
      }
    }
  }

  private static PDDocument document(Locale locale) throws IOException {
    byte[] bytes = Statements.plain().pdf(StatementPageTest.bill(true), new Wording(locale));
    Path picture = Path.of("target/pictures/statement-" + locale.getLanguage() + ".pdf");
    Files.createDirectories(picture.getParent());
    Files.write(picture, bytes);
    return Loader.loadPDF(bytes);
  }
}
