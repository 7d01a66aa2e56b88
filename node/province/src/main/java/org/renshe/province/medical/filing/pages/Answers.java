package org.renshe.province.medical.filing.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renshe.province.medical.filing.FilingRules;
import org.renshe.province.medical.filing.pages.Form.Option;

/** Reads what was answered to a question, and says field by field what is wrong. */
final class Answers {
  private static final int ADDRESS_MAX = 200;

  private final Questions questions;

  Answers(Questions questions) {
    this.questions = questions;
  }

  /**
   * @param draft with the answer, as typed where it is wrong
   * @param faults empty when all is well
   */
  record Read(Draft draft, Map<String, Text> faults) {}

  Read read(Step step, Draft draft, MultivaluedMap<String, String> sent) {
    return switch (step) {
      case INSURANCE ->
          chosen(
              "insurance",
              draft.withInsurance(text(sent, "insurance")),
              questions.mayInsure(draft, text(sent, "insurance")));
      case KIND ->
          chosen(
              "kind",
              draft.withKind(text(sent, "kind")),
              offers(Questions.kinds(), text(sent, "kind")));
      case PROVINCE -> province(draft, text(sent, "province"));
      case CITY ->
          chosen(
              "city",
              draft.withPlace(text(sent, "city")),
              offers(questions.cities(draft.province()), text(sent, "city")));
      case DATES -> dates(draft, text(sent, "from"), text(sent, "to"));
      case CONTACT -> contact(draft, text(sent, "telephone"), text(sent, "address"));
      case EVIDENCE, CHECK -> throw new IllegalArgumentException("no question: " + step);
    };
  }

  private Read province(Draft draft, String answer) {
    boolean known = offers(questions.provinces(), answer);
    boolean whole = known && FilingRules.isOnePlace(answer);
    return chosen("province", draft.withProvince(answer, whole ? answer : ""), known);
  }

  private Read dates(Draft draft, String from, String to) {
    Map<String, Text> faults = new LinkedHashMap<>();
    LocalDate first = day(from);
    LocalDate last = to.isEmpty() ? null : day(to);
    if (first == null) {
      faults.put("from", new Text("请填写开始日期", "Give the first day"));
    } else if (first.isBefore(questions.today())) {
      faults.put("from", new Text("开始日期不能早于今天", "The first day is today or later"));
    } else if (first.isAfter(questions.today().plusYears(1))) {
      faults.put("from", new Text("开始日期不能晚于一年后", "The first day is within a year"));
    }
    if (!to.isEmpty() && last == null) {
      faults.put("to", new Text("结束日期不正确", "The last day is no date"));
    } else if (last != null && first != null && last.isBefore(first)) {
      faults.put("to", new Text("结束日期不能早于开始日期", "The last day is not before the first"));
    }
    boolean longTerm = FilingRules.isLong(draft.filingKind());
    return new Read(draft.withDates(from, longTerm ? "" : to), faults);
  }

  private static Read contact(Draft draft, String telephone, String address) {
    Map<String, Text> faults = new LinkedHashMap<>();
    if (!telephone.matches("1\\d{10}|0\\d{2,3}-?\\d{7,8}")) {
      faults.put(
          "telephone",
          new Text("请填写 11 位手机号码或带区号的固定电话", "Give a mobile number of 11 digits, or a landline"));
    }
    if (address.length() > ADDRESS_MAX) {
      faults.put("address", new Text("住址不超过 200 字", "At most 200 characters"));
    }
    return new Read(draft.withContact(telephone, address), faults);
  }

  private static Read chosen(String field, Draft draft, boolean sound) {
    return new Read(
        draft, sound ? Map.of() : Map.of(field, new Text("请选择一项", "Choose one of them")));
  }

  private static boolean offers(List<Option> options, String value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }

  /** Null for what is no date. */
  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  private static String text(MultivaluedMap<String, String> sent, String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value.strip();
  }
}
