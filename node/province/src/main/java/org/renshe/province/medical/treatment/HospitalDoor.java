package org.renshe.province.medical.treatment;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.routes.hospital.GatewayStyle;
import org.renshe.routes.hospital.HospitalSettings;

/** Settings of the door hospitals come in by: how much, how fast, how long. */
final class HospitalDoor {
  private static final ConfigKey<Integer> BODY_BYTES_MAX =
      ConfigKey.number(
          "hospital.body.bytes-max",
          2 * 1024 * 1024,
          1024,
          4 * 1024 * 1024,
          "医院报文字节上限",
          "Bytes of a hospital's message at most");
  private static final ConfigKey<Integer> REQUESTS_PER_SECOND_MAX =
      ConfigKey.number(
          "hospital.requests-per-second.max",
          50,
          1,
          10_000,
          "每家机构每秒请求上限，超过即拒绝",
          "Requests a second of one institution at most; more are refused");
  private static final ConfigKey<Integer> CONCURRENT_MAX =
      ConfigKey.number(
          "hospital.concurrent.max",
          64,
          1,
          1_000,
          "同时处理的医院请求上限",
          "Hospitals' requests at work at a time at most");
  private static final ConfigKey<Duration> PATIENCE =
      ConfigKey.duration(
          "hospital.patience",
          "50s",
          "医院请求的处理时限，超过即告知结果未知",
          "After this a hospital is told that the outcome is not known yet");
  private static final ConfigKey<Boolean> SIGNATURE_REQUIRED =
      ConfigKey.flag(
          "hospital.signature-required",
          true,
          "是否拒绝未签名的报文",
          "Whether a message without signature is refused");

  private static final ConfigKey<String> GATEWAY =
      ConfigKey.text(
          "hospital.gateway",
          "none",
          "医院请求头的网关签名方式：none、csb（AK/SK）、tif（x-tif）或 any",
          "Which gateway headers hospitals must send: none, csb (AK/SK), tif (x-tif) or any");

  private HospitalDoor() {}

  static List<ConfigKey<?>> keys() {
    return List.of(
        BODY_BYTES_MAX,
        REQUESTS_PER_SECOND_MAX,
        CONCURRENT_MAX,
        PATIENCE,
        SIGNATURE_REQUIRED,
        GATEWAY);
  }

  static HospitalSettings from(MemberCode self, Configuration configuration) {
    return new HospitalSettings(
        self.value(),
        configuration.get(BODY_BYTES_MAX),
        configuration.get(REQUESTS_PER_SECOND_MAX),
        configuration.get(CONCURRENT_MAX),
        configuration.get(PATIENCE),
        configuration.get(SIGNATURE_REQUIRED),
        gateway(configuration.get(GATEWAY)));
  }

  private static GatewayStyle gateway(String text) {
    for (GatewayStyle style : GatewayStyle.values()) {
      if (style.name().toLowerCase(Locale.ROOT).equals(text)) {
        return style;
      }
    }
    throw ChassisProblem.BAD_SETTING.with(GATEWAY.name(), text, "none, csb, tif, any");
  }
}
