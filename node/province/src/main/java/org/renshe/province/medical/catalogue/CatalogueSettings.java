package org.renshe.province.medical.catalogue;

import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;

/**
 * Settings of the catalogues.
 *
 * @param itemsMax versions of items kept, in the database and in the memory of each member
 * @param importBytesMax bytes of a file to import
 * @param matchDays calendar days to decide a match
 * @param matchRequired whether a fee row needs an approved match of the institution's own item
 */
record CatalogueSettings(int itemsMax, int importBytesMax, int matchDays, boolean matchRequired) {
  private static final ConfigKey<Integer> ITEMS_MAX =
      ConfigKey.number(
          "catalogue.items-max",
          600_000,
          1_000,
          5_000_000,
          "目录版本条数上限；每条约占内存 250 字节",
          "Versions of catalogue items at most; each takes about 250 bytes of memory");
  private static final ConfigKey<Integer> IMPORT_BYTES_MAX =
      ConfigKey.number(
          "catalogue.import.bytes-max",
          128 * 1024 * 1024,
          1024,
          512 * 1024 * 1024,
          "目录导入文件字节上限",
          "Bytes of a catalogue file to import at most");
  private static final ConfigKey<Integer> MATCH_DAYS =
      ConfigKey.number(
          "catalogue.match-days",
          5,
          1,
          365,
          "目录对照审核时限（自然日）",
          "Calendar days to decide a match of an institution's item");
  private static final ConfigKey<Boolean> MATCH_REQUIRED =
      ConfigKey.flag(
          "catalogue.match-required",
          false,
          "费用明细是否须有审核通过的目录对照（3301），否则按全自费处理",
          "Whether a fee row without an approved match (3301) is the patient's own expense");

  static List<ConfigKey<?>> keys() {
    return List.of(ITEMS_MAX, IMPORT_BYTES_MAX, MATCH_DAYS, MATCH_REQUIRED);
  }

  static CatalogueSettings from(Configuration configuration) {
    return new CatalogueSettings(
        configuration.get(ITEMS_MAX),
        configuration.get(IMPORT_BYTES_MAX),
        configuration.get(MATCH_DAYS),
        configuration.get(MATCH_REQUIRED));
  }
}
