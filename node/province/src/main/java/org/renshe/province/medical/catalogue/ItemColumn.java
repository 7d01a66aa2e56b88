package org.renshe.province.medical.catalogue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns of a catalogue table, by name or by their Chinese heading. */
enum ItemColumn {
  KIND("kind", "目录类别", 20),
  CODE("code", "编码", 50),
  NAME("name", "名称", 200),
  CATEGORY("category", "收费类别", 2),
  ITEM_CLASS("itemClass", "等级", 2),
  FIRST_SELF_PAY("firstSelfPay", "先行自付比例", 6),
  LIMIT("limitPrice", "限价", 17),
  LIMIT_1("limitPrice1", "一级及以下限价", 17),
  LIMIT_2("limitPrice2", "二级限价", 17),
  LIMIT_3("limitPrice3", "三级限价", 17),
  RESTRICTED("restricted", "限制使用", 5),
  RESTRICTION("restriction", "限制支付范围", 1000),
  BASIC("basic", "基本药物", 5),
  NEGOTIATED("negotiated", "谈判药品", 5),
  DUAL_CHANNEL("dualChannel", "双通道", 1),
  CHILD("child", "儿童用药", 5),
  SPECIAL("special", "特项", 5),
  DIRECT("direct", "直报", 5),
  INJURY_CLASS("injuryClass", "工伤等级", 2),
  INJURY_LIMIT("injuryLimit", "工伤限价", 17),
  SPEC("spec", "规格", 200),
  DOSAGE_FORM("dosageForm", "剂型", 200),
  UNIT("unit", "计价单位", 100),
  MAKER("maker", "生产企业", 200),
  APPROVAL_NUMBER("approvalNumber", "批准文号", 100),
  PINYIN("pinyin", "拼音码", 30),
  PLACE("place", "统筹区", 6),
  VALID_FROM("validFrom", "开始日期", 10),
  VALID_TO("validTo", "结束日期", 10),
  MEMO("memo", "备注", 500);

  private static final Map<String, ItemColumn> BY_HEADING =
      Arrays.stream(values())
          .flatMap(column -> Stream.of(Map.entry(column.key, column), Map.entry(column.zh, column)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String key;
  private final String zh;
  private final int lengthMax;

  ItemColumn(String key, String zh, int lengthMax) {
    this.key = key;
    this.zh = zh;
    this.lengthMax = lengthMax;
  }

  /** The name in programs' tables. */
  String key() {
    return key;
  }

  /** The heading in people's tables. */
  String zh() {
    return zh;
  }

  int lengthMax() {
    return lengthMax;
  }

  /** Null for a heading that is none of these. */
  static ItemColumn of(String heading) {
    return BY_HEADING.get(heading.strip());
  }
}
