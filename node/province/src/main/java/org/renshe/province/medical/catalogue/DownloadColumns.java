package org.renshe.province.medical.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import org.renshe.protocol.crypto.Sm3;

/**
 * The columns of a downloaded catalogue, which has no heading: fees' lists {@code code, name,
 * dosform, spec, prcunt, prodentp_name, aprvno, lmt_used_flag, lmt_used_memo, bas_medn_flag,
 * chld_medc_flag, hi_nego_drug_flag, pinyin, memo, begndate, enddate, vali_flag, rid, updt_time,
 * ver}; the others {@code code, name, pinyin, memo, begndate, enddate, vali_flag, rid, updt_time,
 * ver}. An empty value is the word null.
 */
final class DownloadColumns {
  private static final String NULL = "null";
  private static final int RID_LENGTH = 40;

  private DownloadColumns() {}

  /**
   * One line with its end.
   *
   * @param today decides {@code vali_flag}
   */
  static String line(ItemStore.Stored stored, LocalDate today) {
    Item item = stored.item();
    Item.Texts texts = item.texts();
    StringBuilder line = new StringBuilder();
    add(line, item.key().code(), item.name());
    if (item.pricing() != null) {
      Item.Pricing pricing = item.pricing();
      add(line, texts.dosageForm(), texts.spec(), texts.unit(), texts.maker());
      add(line, texts.approvalNumber(), flag(pricing.restricted()), texts.restriction());
      add(
          line,
          flag(pricing.marks().contains(Mark.BASIC)),
          flag(pricing.marks().contains(Mark.CHILD)),
          flag(pricing.marks().contains(Mark.NEGOTIATED)));
    }
    add(line, texts.pinyin(), texts.memo(), item.key().from().toString());
    add(line, item.to() == null ? null : item.to().toString(), flag(isValid(item, today)));
    add(line, rid(item.key().id()), time(stored), CatalogueVersion.text(stored.revision()));
    line.setCharAt(line.length() - 1, '\n');
    return line.toString();
  }

  /** {@code rid}: the same for the same version of an item, 40 characters. */
  static String rid(String id) {
    byte[] digest = Sm3.digest(id.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, RID_LENGTH);
  }

  static boolean isValid(Item item, LocalDate day) {
    return !item.key().from().isAfter(day) && (item.to() == null || !item.to().isBefore(day));
  }

  private static String time(ItemStore.Stored stored) {
    return stored
        .changedAt()
        .atZone(ItemWriter.SHANGHAI)
        .toLocalDateTime()
        .withNano(0)
        .toString()
        .replace('T', ' ');
  }

  private static void add(StringBuilder line, String... values) {
    for (String value : values) {
      boolean empty = value == null || value.isBlank();
      line.append(empty ? NULL : value.replaceAll("[\\t\\r\\n]+", " ")).append('\t');
    }
  }

  private static String flag(boolean value) {
    return value ? "1" : "0";
  }
}
