package org.renshe.province.medical.statement.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Fonts of a document. No freely licensed Chinese font comes in a library we could ship, so Chinese
 * is set in a font every reader of PDF replaces by its own (Adobe-GB1, named STSong-Light, Unicode
 * encoding), Latin in Helvetica: nothing is embedded, and the text can be searched and read aloud.
 * Whoever has a font of its own (TrueType) names it in a setting and gets it embedded, only the
 * characters used.
 */
public final class PdfFonts {
  private static final String CHINESE = "STSong-Light";
  private static final String ENCODING = "UniGB-UTF16-H";
  private static final int EM = 1000;

  private final Path own;

  private PdfFonts(Path own) {
    this.own = own;
  }

  public static PdfFonts standard() {
    return new PdfFonts(null);
  }

  /**
   * @param file TrueType with Chinese characters
   */
  public static PdfFonts embedding(Path file) {
    return new PdfFonts(file);
  }

  /** A run of text in one font. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
  record Run(COSName font, byte[] encoded, int width) {}

  /** The fonts of one document. */
  final class Loaded {
    private final PDType0Font embedded;
    private final PDFont latin = new PDType1Font(FontName.HELVETICA);
    private final COSDictionary resources = new COSDictionary();
    private static final COSName LATIN = COSName.getPDFName("F1");
    private static final COSName HAN = COSName.getPDFName("F2");

    private Loaded(PDDocument document) throws IOException {
      embedded = own == null ? null : PDType0Font.load(document, own.toFile());
      if (embedded == null) {
        resources.setItem(LATIN, latin.getCOSObject());
        resources.setItem(HAN, chinese());
      } else {
        resources.setItem(HAN, embedded.getCOSObject());
      }
    }

    /** What pages name fonts by. */
    COSDictionary resources() {
      return resources;
    }

    /** The text in runs of one font; a character no font has is a square. */
    List<Run> runs(String text) {
      List<Run> runs = new ArrayList<>();
      int from = 0;
      while (from < text.length()) {
        boolean han = isHan(text.codePointAt(from));
        int to = from;
        while (to < text.length() && isHan(text.codePointAt(to)) == han) {
          to = text.offsetByCodePoints(to, 1);
        }
        runs.add(run(text.substring(from, to), han));
        from = to;
      }
      return runs;
    }

    /** Thousandths of the font size. */
    int width(String text) {
      return runs(text).stream().mapToInt(Run::width).sum();
    }

    private boolean isHan(int character) {
      boolean latin = character < 0x7F || character == 0xB7 || character == 0xD7;
      return embedded != null || !latin;
    }

    private Run run(String text, boolean han) {
      try {
        if (embedded != null) {
          String shown = shown(text);
          shown.codePoints().forEach(embedded::addToSubset);
          return new Run(HAN, embedded.encode(shown), Math.round(embedded.getStringWidth(shown)));
        }
        if (!han) {
          return new Run(LATIN, latin.encode(text), Math.round(latin.getStringWidth(text)));
        }
        String shown = beyondPlane(text);
        return new Run(HAN, shown.getBytes(StandardCharsets.UTF_16BE), EM * shown.length());
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    private String shown(String text) throws IOException {
      StringBuilder shown = new StringBuilder();
      for (int character : text.codePoints().toArray()) {
        String one = Character.toString(character);
        shown.append(embedded.hasGlyph(character) ? one : "?");
      }
      return shown.toString();
    }

    void finish() throws IOException {
      if (embedded != null) {
        embedded.subset();
      }
    }
  }

  Loaded load(PDDocument document) {
    try {
      return new Loaded(document);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(String.valueOf(own), unreadable);
    }
  }

  /** Adobe-GB1 has no character beyond the first plane. */
  private static String beyondPlane(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            character ->
                plain.appendCodePoint(Character.isBmpCodePoint(character) ? character : 0x25A1));
    return plain.toString();
  }

  private static COSDictionary chinese() {
    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "GB1");
    system.setInt(COSName.SUPPLEMENT, 5);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, CHINESE);
    descriptor.setInt(COSName.FLAGS, 6);
    descriptor.setItem(COSName.FONT_BBOX, numbers(-25, -254, 1000, 880));
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, 880);
    descriptor.setInt(COSName.DESCENT, -120);
    descriptor.setInt(COSName.CAP_HEIGHT, 880);
    descriptor.setInt(COSName.STEM_V, 93);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setName(COSName.BASE_FONT, CHINESE);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setInt(COSName.DW, EM);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, CHINESE + "-" + ENCODING);
    font.setName(COSName.ENCODING, ENCODING);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }

  private static COSArray numbers(int... values) {
    COSArray array = new COSArray();
    for (int value : values) {
      array.add(COSInteger.get(value));
    }
    return array;
  }
}
