package org.renshe.province.medical.policy.pack;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.PolicyProblem;

/** Makes the tables of a policy file of its text; every key and value is checked on the way. */
public final class PackParser {
  private static final Set<String> TOP =
      Set.of(
          ("schema division division_name scheme pooling accumulation_year_start currency rounding"
                  + " verification valid_from_confidence note sources catalog settlement"
                  + " deductibles ratios age_points ceilings cross_province serious_illness"
                  + " assistance account civil_servant enterprise diseases floor base"
                  + " premium_subsidy")
              .split(" "));

  private static final List<String> NEEDED =
      List.of("settlement", "deductibles", "ratios", "ceilings", "cross_province");

  private final String name;
  private final String file;
  private final Yaml.Fields top;
  private final Row head;

  private PackParser(String name, byte[] yaml) {
    this.name = name;
    this.file = name + ".yaml";
    this.top = YamlReader.read(file, yaml);
    this.head = new Row(file, top, TOP);
  }

  /**
   * @throws ProblemException a {@link PolicyProblem} that names file and line
   */
  public static PackTables parse(String name, byte[] yaml) {
    return new PackParser(name, yaml).tables();
  }

  private PackTables tables() {
    head.only("schema", "renshe-medical-policy/1");
    head.only("currency", "CNY");
    head.only("rounding", "half_up_fen_per_fund");
    PackHead.Scheme scheme = head.word("scheme", PackHead.Scheme.class);
    if (scheme != PackHead.Scheme.ASSISTANCE) {
      for (String key : NEEDED) {
        require(key);
      }
    }
    PackTable table = new PackTable(file, top);
    checkCatalog(table);
    BenefitRows benefits = new BenefitRows(table);
    List<DeductibleRow> deductibles = benefits.deductibles();
    List<RatioRow> ratios = benefits.ratios();
    List<CeilingRow> ceilings = benefits.ceilings();
    return new PackTables(
        head(scheme),
        deductibles,
        ratios,
        benefits.agePoints(),
        ceilings,
        benefits.cuts(),
        benefits.diseases(),
        new LayerRows(table).layers());
  }

  private PackHead head(PackHead.Scheme scheme) {
    head.only("verification", "unverified_draft", "verified");
    boolean verified = "verified".equals(head.text("verification"));
    PackSwitches switches =
        top.fields().get("settlement") instanceof Yaml.Fields fields
            ? PackSwitches.of(file, fields)
            : PackSwitches.none(head.line());
    return new PackHead(name, division(), scheme, yearStart(), verified, switches);
  }

  private String division() {
    String division = head.text("division");
    if (!division.matches("\\d{6}")) {
      throw head.wrong("division", division, "000000 … 999999");
    }
    return division;
  }

  private MonthDay yearStart() {
    String text = head.text("accumulation_year_start");
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      throw (ProblemException) head.wrong("accumulation_year_start", text, "MM-dd").initCause(e);
    }
  }

  private void checkCatalog(PackTable table) {
    for (Row row : table.rows("catalog", Set.of("cls", "first_pay"))) {
      row.only("cls", "A", "B", "C");
      row.ratio("first_pay");
    }
  }

  private void require(String key) {
    if (!top.fields().containsKey(key)) {
      throw PolicyProblem.KEY_MISSING.with(file + ":1", key);
    }
  }
}
