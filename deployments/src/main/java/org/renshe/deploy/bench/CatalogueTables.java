package org.renshe.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An invented catalogue of any size, the same for the same seed; codes are shaped as real ones. */
final class CatalogueTables {
  private static final String HEADINGS =
      "kind,code,name,category,itemClass,firstSelfPay,limitPrice,limitPrice2,restricted,"
          + "restriction,basic,negotiated,spec,dosageForm,unit,maker,approvalNumber,validFrom\n";
  private static final String SYLLABLES = "阿莫西林头孢呋辛奥美拉唑氯化钠葡萄糖注射液胶囊片剂颗粒复方丹参滴丸甘草当归黄芪血常规检查平扫缝线支架导管";
  private static final String[] FORMS = {"片剂", "胶囊剂", "注射剂", "颗粒剂", "口服溶液剂"};

  private final List<String> codes = new ArrayList<>();
  private final byte[] table;

  CatalogueTables(int items, long seed) {
    Random random = new Random(seed);
    StringBuilder rows = new StringBuilder(HEADINGS);
    for (int i = 0; i < items; i++) {
      row(rows, i, random);
    }
    table = rows.toString().getBytes(UTF_8);
  }

  /** The table as a CSV file. */
  byte[] table() {
    return table.clone();
  }

  List<String> codes() {
    return codes;
  }

  private void row(StringBuilder rows, int number, Random random) {
    int part = number % 10;
    String kind = part < 6 ? "DRUG" : part < 8 ? "SERVICE" : "MATERIAL";
    String code = code(kind, number);
    codes.add(code);
    boolean classB = random.nextInt(3) > 0;
    rows.append(kind).append(',').append(code).append(',').append(name(random)).append(',');
    rows.append(part < 6 ? "09" : part < 8 ? "05" : "08").append(',');
    rows.append(classB ? "B,0.1000," : "A,,");
    rows.append(random.nextInt(100_000)).append(".50,");
    rows.append(random.nextInt(4) == 0 ? "12.34" : "").append(',');
    rows.append(random.nextInt(5) == 0 ? "1,限二级以上医疗机构使用" : "0,").append(',');
    rows.append(random.nextInt(2)).append(',').append(random.nextInt(2)).append(',');
    rows.append(random.nextInt(900) + 100).append("mg*24,");
    rows.append(FORMS[random.nextInt(FORMS.length)]).append(",盒,");
    rows.append(name(random))
        .append("（演示）有限公司,国药准字H")
        .append(10_000_000 + number)
        .append(",2026-01-01\n");
  }

  private static String code(String kind, int number) {
    return switch (kind) {
      case "DRUG" -> String.format(Locale.ROOT, "XD%021d", number);
      case "SERVICE" -> String.format(Locale.ROOT, "%015d", number);
      default -> String.format(Locale.ROOT, "C%019d", number);
    };
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int length = 6 + random.nextInt(8); length > 0; length--) {
      name.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
    }
    return name.toString();
  }
}
