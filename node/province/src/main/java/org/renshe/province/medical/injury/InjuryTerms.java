package org.renshe.province.medical.injury;

import java.util.List;
import java.util.Set;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;

/**
 * Which medical types ({@code med_type}) mean which care of work injury.
 *
 * @param rehabilitation inpatient rehabilitation
 * @param devices fitting or replacing assistive devices
 */
record InjuryTerms(Set<String> rehabilitation, Set<String> devices) {
  private static final ConfigKey<List<String>> REHABILITATION =
      ConfigKey.list(
          "injury.rehabilitation-med-types",
          "2105",
          "工伤住院康复的医疗类别代码",
          "Medical types (med_type) of inpatient rehabilitation after work injury");
  private static final ConfigKey<List<String>> DEVICES =
      ConfigKey.list(
          "injury.device-med-types",
          "99",
          "工伤辅助器具配置的医疗类别代码",
          "Medical types (med_type) of assistive devices after work injury");

  static List<ConfigKey<?>> keys() {
    return List.of(REHABILITATION, DEVICES);
  }

  static InjuryTerms of(Configuration configuration) {
    return new InjuryTerms(
        Set.copyOf(configuration.get(REHABILITATION)), Set.copyOf(configuration.get(DEVICES)));
  }

  static InjuryTerms defaults() {
    return new InjuryTerms(Set.of("2105"), Set.of("99"));
  }
}
