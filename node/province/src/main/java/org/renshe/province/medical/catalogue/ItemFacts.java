package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Everything a version says, label by label, for its page. */
final class ItemFacts {
  private final List<Fact> facts = new ArrayList<>();

  private ItemFacts() {}

  static List<Fact> of(ItemStore.Stored stored) {
    ItemFacts made = new ItemFacts();
    Item item = stored.item();
    made.add("名称", "Name", item.name());
    made.add("统筹区", "Pooling area", item.key().place());
    if (item.pricing() != null) {
      made.pricing(item.pricing());
    }
    Item.Texts texts = item.texts();
    made.add("限制支付范围", "Restriction", texts.restriction());
    made.add("规格", "Specification", texts.spec());
    made.add("剂型", "Dosage form", texts.dosageForm());
    made.add("计价单位", "Unit", texts.unit());
    made.add("生产企业", "Maker", texts.maker());
    made.add("批准文号", "Approval number", texts.approvalNumber());
    made.add("拼音码", "First letters", texts.pinyin());
    made.add("备注", "Memo", texts.memo());
    made.add("版本号", "Version", CatalogueVersion.text(stored.revision()));
    return List.copyOf(made.facts);
  }

  private void pricing(Item.Pricing pricing) {
    add("收费类别", "Charge category", pricing.category());
    add("等级", "Class", pricing.itemClass().name());
    add("先行自付比例", "First self-pay", pricing.firstSelfPay().toDecimal());
    add("限价（元）", "Limit (yuan)", limits(pricing.limits()));
    facts.add(Fact.flag("限制使用", "Restricted", pricing.restricted()));
    mark("基本药物", "Basic medicine", pricing, Mark.BASIC);
    mark("谈判药品", "Negotiated", pricing, Mark.NEGOTIATED);
    mark("双通道甲", "Dual channel A", pricing, Mark.DUAL_A);
    mark("双通道乙", "Dual channel B", pricing, Mark.DUAL_B);
    mark("儿童用药", "For children", pricing, Mark.CHILD);
    mark("特项", "Special", pricing, Mark.SPECIAL);
    mark("直报", "Reimbursed directly", pricing, Mark.DIRECT);
    Item.Injury injury = pricing.injury();
    add(
        "工伤等级",
        "Class, work injury",
        injury.itemClass() == null ? null : injury.itemClass().name());
    add("工伤限价（元）", "Limit, work injury", injury.limit() == null ? null : plain(injury.limit()));
  }

  /** Where it is not so, nothing is said. */
  private void mark(String zh, String en, Item.Pricing pricing, Mark mark) {
    if (pricing.marks().contains(mark)) {
      facts.add(Fact.flag(zh, en, true));
    }
  }

  /** Such as {@code 50} or {@code 50 (1: 30, 2: 40)}; empty without limit. */
  static String limits(Item.Limits limits) {
    List<String> grades = new ArrayList<>();
    addGrade(grades, "1", limits.grade1());
    addGrade(grades, "2", limits.grade2());
    addGrade(grades, "3", limits.grade3());
    String general = limits.general() == null ? "" : plain(limits.general());
    String own = grades.isEmpty() ? "" : "(" + String.join(", ", grades) + ")";
    return (general + " " + own).strip();
  }

  private static void addGrade(List<String> grades, String grade, BigDecimal limit) {
    if (limit != null) {
      grades.add(grade + ": " + plain(limit));
    }
  }

  private static String plain(BigDecimal yuan) {
    return yuan.stripTrailingZeros().toPlainString();
  }

  private void add(String zh, String en, String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(Fact.of(zh, en, value));
    }
  }
}
