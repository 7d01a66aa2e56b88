package org.renshe.province.medical.files;

import java.time.Instant;

/**
 * A kept file.
 *
 * @param number {@code file_qury_no}
 * @param institution {@code fixmedins_code} of whom it is for
 * @param name as the sender called it
 * @param content its bytes; may hold personal data
 * @param until {@code dld_endtime}: it is forgotten afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record StoredFile(
    String number, String institution, String name, byte[] content, Instant until) {

  @Override
  public String toString() {
    return "StoredFile[" + number + ", " + content.length + " bytes]";
  }
}
