package org.renshe.province.medical.statement;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A Code 128 bar code (GB/T 18347) as bars of whole modules, for a picture that scales.
 *
 * @param text what it says
 * @param modules its width, quiet zones included
 */
public record Barcode(String text, int modules, List<Bar> bars) {
  /** GB/T 18347 wants ten modules free on either side. */
  private static final int QUIET = 10;

  /** A black bar. */
  public record Bar(int x, int width) {}

  /** The bar code of a text of ASCII characters. */
  public static Barcode code128(String text) {
    BitMatrix row = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
    int left = 0;
    while (!row.get(left, 0)) {
      left++;
    }
    List<Bar> bars = new ArrayList<>();
    int last = left;
    for (int x = left; x < row.getWidth(); x++) {
      if (row.get(x, 0)) {
        int from = x;
        while (x < row.getWidth() && row.get(x, 0)) {
          x++;
        }
        bars.add(new Bar(from - left + QUIET, x - from));
        last = x;
      }
    }
    return new Barcode(text, last - left + 2 * QUIET, bars);
  }
}
