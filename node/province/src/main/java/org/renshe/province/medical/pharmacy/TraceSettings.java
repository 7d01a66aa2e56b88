package org.renshe.province.medical.pharmacy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.problem.ProblemException;

/**
 * Settings of trace codes. All of them are choices of the province: the interface names the field
 * and no more.
 *
 * @param form what a whole code looks like
 * @param required whether every medicine sold at a pharmacy must be scanned
 * @param splitRepeats whether a split pack's code may come again until the pack is used up
 * @param splitUnits units of a pack where nothing else is known of the medicine
 */
record TraceSettings(Pattern form, boolean required, boolean splitRepeats, int splitUnits) {
  private static final ConfigKey<String> FORM =
      ConfigKey.text(
          "pharmacy.trace.form",
          "\\d{20}",
          "药品追溯码格式（正则表达式）",
          "Form of a drug trace code, a regular expression");
  private static final ConfigKey<Boolean> REQUIRED =
      ConfigKey.flag(
          "pharmacy.trace.required",
          false,
          "药店销售药品是否必须扫追溯码",
          "Whether every medicine a pharmacy sells must have its trace codes");
  private static final ConfigKey<Boolean> SPLIT_REPEATS =
      ConfigKey.flag(
          "pharmacy.trace.split-repeats",
          true,
          "拆零药盒的追溯码在余量内可否再次出现",
          "Whether the code of a split pack may come again while something is left in it");
  private static final ConfigKey<Integer> SPLIT_UNITS =
      ConfigKey.number(
          "pharmacy.trace.split-units",
          100,
          1,
          100_000,
          "药品资料未载包装数量时，一盒的最小单位数",
          "Units in a pack where the medicine's own number is not known");

  static List<ConfigKey<?>> keys() {
    return List.of(FORM, REQUIRED, SPLIT_REPEATS, SPLIT_UNITS);
  }

  static TraceSettings from(Configuration configuration) {
    String form = configuration.get(FORM);
    try {
      return new TraceSettings(
          Pattern.compile(form),
          configuration.get(REQUIRED),
          configuration.get(SPLIT_REPEATS),
          configuration.get(SPLIT_UNITS));
    } catch (PatternSyntaxException wrong) {
      throw new ProblemException(
          ChassisProblem.BAD_SETTING, wrong, FORM.name(), form, "regular expression");
    }
  }
}
