package org.renshe.province.medical.catalogue;

import java.util.Locale;
import java.util.Optional;

/** The lists a catalogue has (目录类别), each with the transaction that hospitals download it by. */
public enum CatalogueKind {
  /** Western and Chinese patent medicine (西药中成药). */
  DRUG("1301", "101", "西药中成药", "western and Chinese patent medicine"),
  /** Herbal pieces (中药饮片). */
  HERB("1302", "102", "中药饮片", "herbal pieces"),
  /** Hospital preparations (医疗机构制剂). */
  PREPARATION("1303", "103", "医疗机构制剂", "hospital preparations"),
  /** Ethnic medicine (民族药); queried by 1304, not downloaded. */
  ETHNIC("1304", "104", "民族药", "ethnic medicine"),
  /** Formula granules (中药配方颗粒). */
  GRANULE("1320", "106", "中药配方颗粒", "formula granules"),
  /** Services (医疗服务项目). */
  SERVICE("1305", "201", "医疗服务项目", "service items"),
  /** Services of the newer form (医疗服务项目新). */
  NEW_SERVICE("1321", "201", "医疗服务项目（新）", "service items, new form"),
  /** Consumables (医用耗材). */
  MATERIAL("1306", "301", "医用耗材", "consumables"),
  /** Diseases and diagnoses, ICD-10 (疾病与诊断). */
  DIAGNOSIS("1307", "", "疾病与诊断", "diseases and diagnoses"),
  /** Operations, ICD-9-CM-3 (手术操作). */
  OPERATION("1308", "", "手术操作", "operations"),
  /** Chronic and special diseases (门诊慢特病种). */
  CHRONIC("1309", "", "门诊慢特病种", "chronic and special diseases"),
  /** Diseases paid as a whole (按病种付费病种). */
  BY_DISEASE("1310", "", "按病种付费病种", "diseases paid as a whole"),
  /** Day surgery (日间手术治疗病种). */
  DAY_SURGERY("1311", "", "日间手术治疗病种", "day surgery"),
  /** Morphology of tumours (肿瘤形态学). */
  TUMOUR("1313", "", "肿瘤形态学", "morphology of tumours"),
  /** Diseases of Chinese medicine (中医疾病). */
  TCM_DISEASE("1314", "", "中医疾病", "diseases of Chinese medicine"),
  /** Syndromes of Chinese medicine (中医证候). */
  TCM_SYNDROME("1315", "", "中医证候", "syndromes of Chinese medicine"),
  /**
   * Limit of every item of a charge category that has none of its own, such as the bed fee a day
   * (收费类别限额); its code is the category, 01 to 14. Of this province only.
   */
  CATEGORY_LIMIT("", "", "收费类别限额", "limits by charge category");

  private final String transaction;
  private final String listType;
  private final String zh;
  private final String en;

  CatalogueKind(String transaction, String listType, String zh, String en) {
    this.transaction = transaction;
    this.listType = listType;
    this.zh = zh;
    this.en = en;
  }

  /** {@code infno} that hands it out; empty for what hospitals do not get. */
  public String transaction() {
    return transaction;
  }

  /** {@code list_type}; empty for lists no fee is billed by. */
  public String listType() {
    return listType;
  }

  /** Whether fee rows name items of this list. */
  public boolean isBilled() {
    return !listType.isEmpty();
  }

  /** Whether it is a drug of whatever form. */
  public boolean isDrug() {
    return listType.startsWith("1");
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** By the name of the constant, in any case. */
  static Optional<CatalogueKind> named(String text) {
    for (CatalogueKind kind : values()) {
      if (kind.name().equals(text.toUpperCase(Locale.ROOT)) || kind.zh.equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** What an item of a charge category ({@code med_chrgitm_type}) most likely is. */
  public static CatalogueKind ofCategory(String category) {
    return switch (category) {
      case "09", "11" -> DRUG;
      case "10" -> HERB;
      case "08" -> MATERIAL;
      default -> SERVICE;
    };
  }
}
