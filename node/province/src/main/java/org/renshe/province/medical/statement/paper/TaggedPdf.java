package org.renshe.province.medical.statement.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes an A4 document from top to bottom whose every word belongs to a heading, a paragraph or a
 * table cell (tagged PDF, ISO 32000-1, 14.8), so that it can be read aloud in its language.
 */
public final class TaggedPdf {
  /** Room between the margins, in points. */
  public static final float WIDTH = PDRectangle.A4.getWidth() - 2 * 48;

  /** Size of ordinary text, in points. */
  public static final float TEXT = 9.5f;

  /** Size of small print, in points. */
  public static final float SMALL = 8;

  private static final float MARGIN = 48;
  private static final float LEADING = 1.5f;

  private final PDDocument document = new PDDocument();
  private final PdfFonts.Loaded fonts;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole;
  private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();

  private PDPage page;
  private COSArray pageParents;
  private List<Object> ink;
  private float y;

  public TaggedPdf(PdfFonts fonts, String title, Locale language) {
    this.fonts = fonts.load(document);
    document.getDocumentCatalog().setLanguage(language.toLanguageTag());
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(marked);
    PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
    shown.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(shown);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setStructureTreeRoot(root);
    whole = new PDStructureElement("Document", root);
    whole.setLanguage(language.toLanguageTag());
    root.appendKid(whole);
    newPage();
  }

  /** A cell of a table's row. */
  public record Cell(String text, float width, boolean number) {}

  public void heading(int level, String text, float size) {
    space(size * 0.6f);
    block(element("H" + level, whole), text, size);
  }

  public void paragraph(String text, float size) {
    block(element("P", whole), text, size);
    space(size * 0.35f);
  }

  /** A table; the first row is its heading. */
  public void table(List<List<Cell>> rows, float size) {
    PDStructureElement table = element("Table", whole);
    for (int i = 0; i < rows.size(); i++) {
      row(element("TR", table), rows.get(i), i == 0, size);
    }
    space(size);
  }

  private void row(PDStructureElement tr, List<Cell> cells, boolean heading, float size) {
    List<List<String>> wrapped = new ArrayList<>();
    int lines = 1;
    for (Cell cell : cells) {
      List<String> text = wrap(cell.text(), cell.width() - 6, size);
      wrapped.add(text);
      lines = Math.max(lines, text.size());
    }
    need(lines * size * LEADING + 4);
    float top = y;
    float x = MARGIN;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      PDStructureElement tag = element(heading ? "TH" : "TD", tr);
      y = top;
      for (String line : wrapped.get(i)) {
        float right = cell.number() ? cell.width() - 6 - width(line, size) : 0;
        write(tag, line, x + right, size);
      }
      x += cell.width();
    }
    y = top - lines * size * LEADING - 1;
    rule(heading ? 0.9f : 0.4f, y);
    y -= 2;
  }

  /** An ornament to readers: its text is printed beside it. */
  public void code(QrCode code, float side) {
    need(side + 6);
    float module = side / code.modules();
    artifact();
    for (QrCode.Bar bar : code.bars()) {
      numbers(MARGIN + bar.x() * module, y - (bar.y() + 1) * module, bar.width() * module, module);
      operator("re");
    }
    operator("f");
    operator("EMC");
    y -= side;
  }

  void space(float points) {
    y -= points;
  }

  private void block(PDStructureElement tag, String text, float size) {
    for (String line : wrap(text, WIDTH, size)) {
      need(size * LEADING);
      write(tag, line, MARGIN, size);
    }
  }

  private void write(PDStructureElement tag, String line, float x, float size) {
    y -= size * LEADING;
    int number = pageParents.size();
    pageParents.add(tag.getCOSObject());
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(COSName.PG, page);
    reference.setInt(COSName.MCID, number);
    kids(tag).add(reference);
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, number);
    ink.add(COSName.getPDFName(tag.getStructureType()));
    ink.add(properties);
    operator("BDC");
    operator("BT");
    numbers(1, 0, 0, 1, x, y + size * 0.3f);
    operator("Tm");
    for (PdfFonts.Run run : fonts.runs(line)) {
      ink.add(run.font());
      numbers(size);
      operator("Tf");
      ink.add(new COSString(run.encoded()));
      operator("Tj");
    }
    operator("ET");
    operator("EMC");
  }

  private void rule(float thickness, float at) {
    artifact();
    numbers(MARGIN, at - thickness / 2, WIDTH, thickness);
    operator("re");
    operator("f");
    operator("EMC");
  }

  private void artifact() {
    ink.add(COSName.getPDFName("Artifact"));
    operator("BMC");
  }

  /** Lines that fit; Latin words are kept whole where they can be. */
  private List<String> wrap(String text, float room, float size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    float used = 0;
    for (String word : words(text)) {
      float width = width(word, size);
      if (used + width > room && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
        if (word.isBlank()) {
          continue;
        }
      }
      line.append(word);
      used += width;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Runs of Latin text up to a space, every other character alone; long runs in pieces. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int character : text.codePoints().toArray()) {
      boolean latin = character > ' ' && character < 0x7F;
      if (!latin || word.length() >= 24) {
        add(words, word);
      }
      word.appendCodePoint(character);
      if (!latin) {
        add(words, word);
      }
    }
    add(words, word);
    return words;
  }

  private static void add(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private float width(String text, float size) {
    return fonts.width(text) * size / 1000;
  }

  private PDStructureElement element(String type, PDStructureElement parent) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  private static COSArray kids(PDStructureElement tag) {
    COSArray kids = tag.getCOSObject().getCOSArray(COSName.K);
    if (kids == null) {
      kids = new COSArray();
      tag.getCOSObject().setItem(COSName.K, kids);
    }
    return kids;
  }

  private void need(float height) {
    if (y - height < MARGIN) {
      endPage();
      newPage();
    }
  }

  private void newPage() {
    page = new PDPage(PDRectangle.A4);
    PDResources resources = new PDResources();
    resources.getCOSObject().setItem(COSName.FONT, fonts.resources());
    page.setResources(resources);
    int number = document.getNumberOfPages();
    page.getCOSObject().setInt(COSName.STRUCT_PARENTS, number);
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    document.addPage(page);
    pageParents = new COSArray();
    parents.put(number, new PDParentTreeValue(pageParents));
    ink = new ArrayList<>();
    y = PDRectangle.A4.getHeight() - MARGIN;
  }

  private void endPage() {
    try {
      PDStream contents = new PDStream(document);
      try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
        new ContentStreamWriter(out).writeTokens(ink);
      }
      page.setContents(contents);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The document; nothing more can be written to it. */
  public byte[] bytes() {
    endPage();
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(parents.size());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (document) {
      fonts.finish();
      document.save(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void numbers(float... values) {
    for (float value : values) {
      ink.add(new COSFloat(value));
    }
  }

  private void operator(String name) {
    ink.add(Operator.getOperator(name));
  }
}
