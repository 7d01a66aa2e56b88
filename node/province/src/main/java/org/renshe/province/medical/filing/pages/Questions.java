package org.renshe.province.medical.filing.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.protocol.identity.Division;
import org.renshe.protocol.identity.Divisions;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.filing.FilingOffice;
import org.renshe.province.medical.filing.FilingRules;
import org.renshe.province.medical.filing.pages.Form.Field;
import org.renshe.province.medical.filing.pages.Form.Kind;
import org.renshe.province.medical.filing.pages.Form.Option;

/** The journey's questions, one a page, with what was answered before. */
final class Questions {
  private static final Text GO_ON = new Text("继续", "Continue");

  private final FilingOffice office;
  private final String ownProvince;

  Questions(FilingOffice office, String ownProvince) {
    this.office = office;
    this.ownProvince = ownProvince;
  }

  /** The page of a question; its title begins with a word when something is wrong. */
  static Page page(Step step, Form form) {
    boolean wrong = !form.faults().isEmpty();
    return new Page(
        "province/filing/question.jte",
        (wrong ? "错误：" : "") + step.zh(),
        (wrong ? "Error: " : "") + step.en(),
        Map.of("form", form));
  }

  Form form(Step step, Draft draft, String token, Map<String, Text> faults) {
    return new Form(
        step.url(), token, lead(step, draft), fields(step, draft), step.back(), GO_ON, faults);
  }

  private static Text lead(Step step, Draft draft) {
    return switch (step) {
      case KIND -> new Text("急诊抢救视同已备案，不用办理。", "An emergency counts as filed; nothing to do.");
      case PROVINCE ->
          new Text("直辖市、海南、西藏等按全省（市）备案，不用选医院。", "You file to a place, not to a hospital.");
      case CITY ->
          new Text(
              "备案后，该市所有联网医院都可以直接结算。",
              "Every networked hospital of the city can then settle directly.");
      case DATES ->
          FilingRules.isLong(draft.filingKind())
              ? new Text("长期备案一直有效，直到您变更或取消。", "It holds until you change or cancel it.")
              : new Text(
                  "已经住院也可以备案：出院结算前有效即可。",
                  "In hospital already? It only must hold before you settle.");
      case INSURANCE, CONTACT, EVIDENCE, CHECK -> Text.NONE;
    };
  }

  private List<Field> fields(Step step, Draft draft) {
    return switch (step) {
      case INSURANCE -> List.of(choice("insurance", draft.insurance(), insurances(draft)));
      case KIND -> List.of(choice("kind", draft.kind(), kinds()));
      case PROVINCE -> List.of(select("province", draft.province(), provinces()));
      case CITY -> List.of(select("city", draft.place(), cities(draft.province())));
      case DATES -> dates(draft);
      case CONTACT -> contact(draft);
      case EVIDENCE, CHECK -> List.of();
    };
  }

  private List<Field> dates(Draft draft) {
    String from = draft.from().isEmpty() ? office.today().toString() : draft.from();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(
            Kind.DATE,
            "from",
            new Text("开始日期", "First day"),
            new Text("今天或以后", "Today or later"),
            from));
    if (!FilingRules.isLong(draft.filingKind())) {
      int months = office.policy(draft.personId(), draft.insuranceKind()).temporaryMonths();
      fields.add(
          new Field(
              Kind.DATE,
              "to",
              new Text("结束日期（可不填）", "Last day (may be left out)"),
              new Text("不填则有效 " + months + " 个月", "Otherwise it holds " + months + " months"),
              draft.to(),
              List.of(),
              false));
    }
    return fields;
  }

  private static List<Field> contact(Draft draft) {
    return List.of(
        Field.of(
            Kind.TELEPHONE,
            "telephone",
            new Text("手机号码", "Mobile number"),
            new Text("审核结果会用它通知您", "You will be told of the decision"),
            draft.telephone()),
        new Field(
            Kind.TEXT,
            "address",
            new Text("就医地住址（可不填）", "Address there (may be left out)"),
            Text.NONE,
            draft.address(),
            List.of(),
            false));
  }

  private List<Option> insurances(Draft draft) {
    return office.insurances(draft.personId()).stream()
        .map(kind -> new Option(kind.name(), FilingWords.insurance(kind), Text.NONE))
        .toList();
  }

  /** What a person may file herself. */
  static List<Option> kinds() {
    List<Option> options = new ArrayList<>();
    for (FilingKind kind : FilingKind.values()) {
      if (kind != FilingKind.TEMP_EMERGENCY) {
        options.add(new Option(kind.name(), FilingWords.kind(kind), FilingWords.explain(kind)));
      }
    }
    return options;
  }

  /** Other provinces that take part in medical insurance. */
  List<Option> provinces() {
    return Divisions.official().all().stream()
        .filter(division -> division.level() == Division.Level.PROVINCE && division.inForce())
        .filter(division -> !division.code().equals(ownProvince))
        .filter(division -> division.code().charAt(0) < '7')
        .sorted(Comparator.comparing(Division::code))
        .map(Questions::option)
        .toList();
  }

  List<Option> cities(String province) {
    return Divisions.official().all().stream()
        .filter(division -> division.level() == Division.Level.PREFECTURE && division.inForce())
        .filter(division -> division.province().equals(province))
        .sorted(Comparator.comparing(Division::code))
        .map(Questions::option)
        .toList();
  }

  boolean mayInsure(Draft draft, String answer) {
    return office.insurances(draft.personId()).stream()
        .map(InsuranceKind::name)
        .anyMatch(answer::equals);
  }

  LocalDate today() {
    return office.today();
  }

  private static Option option(Division division) {
    return new Option(division.code(), new Text(division.name(), division.name()), Text.NONE);
  }

  private static Field choice(String name, String value, List<Option> options) {
    return new Field(
        Kind.CHOICE, name, new Text("请选择", "Choose one"), Text.NONE, value, options, true);
  }

  private static Field select(String name, String value, List<Option> options) {
    return new Field(
        Kind.SELECT, name, new Text("请选择", "Choose one"), Text.NONE, value, options, true);
  }
}
