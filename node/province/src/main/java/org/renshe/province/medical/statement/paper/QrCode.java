package org.renshe.province.medical.statement.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code (GB/T 18284) as bars of whole modules, for a picture that scales. A settlement's number
 * has thirty places: as a bar code its lines would be too fine for the printer of a counter.
 *
 * @param text what it says
 * @param modules its width and height, quiet zone included
 */
public record QrCode(String text, int modules, List<Bar> bars) {
  private static final int QUIET = 4;

  /** Black modules side by side. */
  public record Bar(int x, int y, int width) {}

  /** The code of a text, readable with 15 % of it damaged. */
  public static QrCode of(String text) {
    BitMatrix matrix = matrix(text);
    List<Bar> bars = new ArrayList<>();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        int from = x;
        while (x < matrix.getWidth() && matrix.get(x, y)) {
          x++;
        }
        if (x > from) {
          bars.add(new Bar(from, y, x - from));
        }
      }
    }
    return new QrCode(text, matrix.getWidth(), bars);
  }

  private static BitMatrix matrix(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  QUIET,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too long for a QR code: " + text.length(), tooLong);
    }
  }
}
