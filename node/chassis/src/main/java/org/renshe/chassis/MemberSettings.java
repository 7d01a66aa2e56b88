package org.renshe.chassis;

import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.cluster.ClusterSettings;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.chassis.http.HttpSettings;
import org.renshe.chassis.messaging.MessagingSettings;
import org.renshe.chassis.security.KeySettings;
import org.renshe.chassis.security.TrustSettings;

/** The settings of the chassis. */
final class MemberSettings {
  static final ConfigKey<String> NAME_ZH =
      ConfigKey.text("member.name.zh", "", "本成员中文名称，显示在页面上", "Name in Chinese, shown on pages");
  static final ConfigKey<String> NAME_EN =
      ConfigKey.text("member.name.en", "", "本成员英文名称", "Name in English, shown on pages");

  private MemberSettings() {}

  static List<ConfigKey<?>> all(List<Area> areas) {
    List<ConfigKey<?>> keys = new ArrayList<>(List.of(NAME_ZH, NAME_EN));
    keys.addAll(DatabaseSettings.ALL);
    keys.addAll(KeySettings.ALL);
    keys.addAll(TrustSettings.ALL);
    keys.addAll(ClusterSettings.ALL);
    keys.addAll(MessagingSettings.ALL);
    keys.addAll(HttpSettings.ALL);
    areas.forEach(area -> keys.addAll(area.configuration()));
    return List.copyOf(keys);
  }
}
