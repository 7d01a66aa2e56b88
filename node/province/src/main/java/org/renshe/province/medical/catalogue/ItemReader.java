package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.province.medical.catalogue.Fault.RowRefused;

/** Reads one row of a catalogue table; every value is a text, so that a wrong one can be named. */
final class ItemReader {
  private static final int PRICE_SCALE = 6;
  private static final Pattern PRICE = Pattern.compile("\\d{1,10}(\\.\\d{1,6})?");
  private static final Pattern CATEGORY = Pattern.compile("0[1-9]|1[0-4]");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z.+*†/_-]{1,50}");
  private static final Pattern PLACE = Pattern.compile("\\d{6}");
  private static final Pattern EXCEL_DAY = Pattern.compile("\\d{5}(\\.0+)?");
  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);

  private final Map<ItemColumn, String> cells;

  private ItemReader(Map<ItemColumn, String> cells) {
    this.cells = cells;
  }

  /**
   * @param cells by column; a column may be missing
   */
  static Item read(Map<ItemColumn, String> cells) throws RowRefused {
    return new ItemReader(cells).item();
  }

  private Item item() throws RowRefused {
    CatalogueKind kind = kind();
    LocalDate from = day(ItemColumn.VALID_FROM);
    LocalDate to = day(ItemColumn.VALID_TO);
    if (from == null) {
      throw refused(ItemColumn.VALID_FROM, "必填", "is required");
    }
    if (to != null && to.isBefore(from)) {
      throw refused(ItemColumn.VALID_TO, "早于开始日期", "lies before validFrom");
    }
    String name = required(ItemColumn.NAME);
    Item.Key key = new Item.Key(kind, place(), code(kind), from);
    boolean priced = kind.isBilled() || kind == CatalogueKind.CATEGORY_LIMIT;
    return new Item(key, name, priced ? pricing(kind, key.code()) : null, texts(name), to);
  }

  private CatalogueKind kind() throws RowRefused {
    String text = text(ItemColumn.KIND);
    if (text == null) {
      return CatalogueKind.ofCategory(category(required(ItemColumn.CATEGORY)));
    }
    return CatalogueKind.named(text)
        .orElseThrow(() -> refused(ItemColumn.KIND, "没有这个目录类别", "no such list"));
  }

  private String code(CatalogueKind kind) throws RowRefused {
    String code = required(ItemColumn.CODE);
    if (!CODE.matcher(code).matches()) {
      throw refused(
          ItemColumn.CODE,
          "应为 1 至 50 位字母数字，Excel 中须设为文本格式",
          "has 1 to 50 letters and digits; a text cell in Excel");
    }
    return kind == CatalogueKind.CATEGORY_LIMIT ? category(code) : code;
  }

  private String place() throws RowRefused {
    String place = text(ItemColumn.PLACE);
    if (place == null) {
      return null;
    }
    if (!PLACE.matcher(place).matches() || !place.endsWith("00")) {
      throw refused(ItemColumn.PLACE, "应为 6 位地市区划或留空", "is a prefecture's six digits or empty");
    }
    return place.endsWith("0000") ? null : place;
  }

  private Item.Pricing pricing(CatalogueKind kind, String code) throws RowRefused {
    boolean categoryLimit = kind == CatalogueKind.CATEGORY_LIMIT;
    ItemClass itemClass =
        categoryLimit
            ? ItemClass.A
            : itemClass(ItemColumn.ITEM_CLASS, required(ItemColumn.ITEM_CLASS));
    BasisPoints share = share();
    if (itemClass == ItemClass.A && share.value() != 0) {
      throw refused(ItemColumn.FIRST_SELF_PAY, "甲类没有先行自付", "class A has none");
    }
    String injury = text(ItemColumn.INJURY_CLASS);
    Item.Limits limits =
        new Item.Limits(
            price(ItemColumn.LIMIT),
            price(ItemColumn.LIMIT_1),
            price(ItemColumn.LIMIT_2),
            price(ItemColumn.LIMIT_3));
    if (categoryLimit && limits.isNone()) {
      throw refused(ItemColumn.LIMIT, "类别限额须给出限价", "a category's limit needs one");
    }
    return new Item.Pricing(
        categoryLimit ? code : category(required(ItemColumn.CATEGORY)),
        itemClass,
        share,
        limits,
        flag(ItemColumn.RESTRICTED),
        marks(kind),
        new Item.Injury(
            injury == null ? null : itemClass(ItemColumn.INJURY_CLASS, injury),
            price(ItemColumn.INJURY_LIMIT)));
  }

  private Set<Mark> marks(CatalogueKind kind) throws RowRefused {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    add(marks, Mark.BASIC, ItemColumn.BASIC);
    add(marks, Mark.NEGOTIATED, ItemColumn.NEGOTIATED);
    add(marks, Mark.CHILD, ItemColumn.CHILD);
    add(marks, Mark.SPECIAL, ItemColumn.SPECIAL);
    add(marks, Mark.DIRECT, ItemColumn.DIRECT);
    String dual = text(ItemColumn.DUAL_CHANNEL);
    if (dual == null) {
      return marks;
    }
    if (!kind.isDrug()) {
      throw refused(ItemColumn.DUAL_CHANNEL, "只用于药品", "is for drugs only");
    }
    switch (dual) {
      case "A", "甲" -> marks.add(Mark.DUAL_A);
      case "B", "乙" -> marks.add(Mark.DUAL_B);
      default -> throw refused(ItemColumn.DUAL_CHANNEL, "应为 A、B 或留空", "A, B or empty");
    }
    return marks;
  }

  private void add(Set<Mark> marks, Mark mark, ItemColumn column) throws RowRefused {
    if (flag(column)) {
      marks.add(mark);
    }
  }

  private Item.Texts texts(String name) throws RowRefused {
    String pinyin = text(ItemColumn.PINYIN);
    return new Item.Texts(
        text(ItemColumn.RESTRICTION),
        text(ItemColumn.SPEC),
        text(ItemColumn.DOSAGE_FORM),
        text(ItemColumn.UNIT),
        text(ItemColumn.MAKER),
        text(ItemColumn.APPROVAL_NUMBER),
        pinyin == null ? Pinyin.initials(name, ItemColumn.PINYIN.lengthMax()) : pinyin,
        text(ItemColumn.MEMO));
  }

  private static ItemClass itemClass(ItemColumn column, String text) throws RowRefused {
    return switch (text) {
      case "A", "01", "甲" -> ItemClass.A;
      case "B", "02", "乙" -> ItemClass.B;
      case "C", "03", "丙" -> ItemClass.C;
      default -> throw refused(column, "应为 A、B、C（甲、乙、丙）", "A, B or C");
    };
  }

  private static String category(String value) throws RowRefused {
    if (!CATEGORY.matcher(value).matches()) {
      throw refused(ItemColumn.CATEGORY, "应为 01 至 14", "01 to 14");
    }
    return value;
  }

  private BasisPoints share() throws RowRefused {
    String text = text(ItemColumn.FIRST_SELF_PAY);
    try {
      return text == null ? BasisPoints.NONE : BasisPoints.ofDecimal(text);
    } catch (IllegalArgumentException wrong) {
      throw refused(ItemColumn.FIRST_SELF_PAY, "应为 0 至 1 的四位小数", "0 to 1, four decimals");
    }
  }

  private BigDecimal price(ItemColumn column) throws RowRefused {
    String text = text(column);
    if (text == null) {
      return null;
    }
    if (!PRICE.matcher(text).matches()) {
      throw refused(column, "应为不超过六位小数的非负金额", "yuan, not negative, at most six decimals");
    }
    return new BigDecimal(text).setScale(PRICE_SCALE, RoundingMode.UNNECESSARY);
  }

  private boolean flag(ItemColumn column) throws RowRefused {
    String text = text(column);
    if (text == null) {
      return false;
    }
    return switch (text) {
      case "true", "TRUE", "1", "是" -> true;
      case "false", "FALSE", "0", "否" -> false;
      default -> throw refused(column, "应为 是/否 或 1/0", "true or false");
    };
  }

  private LocalDate day(ItemColumn column) throws RowRefused {
    String text = text(column);
    if (text == null) {
      return null;
    }
    try {
      if (EXCEL_DAY.matcher(text).matches()) {
        return EXCEL_EPOCH.plusDays(Long.parseLong(text.substring(0, 5)));
      }
      return text.indexOf('/') > 0 ? LocalDate.parse(text, SLASHES) : LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw refused(column, "应为 yyyy-MM-dd", "yyyy-MM-dd");
    }
  }

  private String required(ItemColumn column) throws RowRefused {
    String text = text(column);
    if (text == null) {
      throw refused(column, "必填", "is required");
    }
    return text;
  }

  /** Null when empty. */
  private String text(ItemColumn column) throws RowRefused {
    String value = cells.get(column);
    String text = value == null ? "" : value.strip();
    if (text.length() > column.lengthMax()) {
      throw refused(
          column,
          "超过 " + column.lengthMax() + " 个字符",
          "more than " + column.lengthMax() + " characters");
    }
    return text.isEmpty() ? null : text;
  }

  private static RowRefused refused(ItemColumn column, String zh, String en) {
    return new RowRefused(Fault.of(column, zh, en));
  }
}
