package org.renshe.hub.directory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;

/** Settings of the directory and its certificates. */
public final class DirectorySettings {
  public static final ConfigKey<Path> AUTHORITY_FOLDER =
      ConfigKey.path(
          "authority.folder",
          "authority",
          "根密钥与根证书所在文件夹",
          "Folder with the two roots: root.key, root.pem, transport-root.key, transport-root.pem");
  public static final ConfigKey<Boolean> AUTHORITY_CREATE =
      ConfigKey.flag(
          "authority.create",
          false,
          "首次启动且文件夹为空时是否生成根密钥和中心自身的密钥",
          "Whether a first start with an empty folder makes the roots and the hub's own keys");
  static final ConfigKey<Duration> LIFETIME =
      ConfigKey.duration(
          "directory.lifetime",
          "12h",
          "成员目录有效期，过半即重新签发",
          "How long a directory is good; it is signed anew after half of it");
  static final ConfigKey<Duration> CHECK =
      ConfigKey.duration(
          "directory.check",
          "20s",
          "检查成员目录是否需要重新签发的间隔",
          "How often the hub looks whether the directory must be signed anew");
  static final ConfigKey<Integer> CERTIFICATE_DAYS =
      ConfigKey.number(
          "certificate.days",
          730,
          1,
          3650,
          "成员证书有效天数",
          "Days that a member's certificate is valid");
  static final ConfigKey<Duration> OVERLAP =
      ConfigKey.duration(
          "rotation.overlap",
          "14d",
          "换证后旧证书继续有效的时间",
          "How long the old certificates stay good after new ones were issued");
  static final ConfigKey<Duration> CODE_VALIDITY =
      ConfigKey.duration(
          "enrolment.code.validity", "7d", "登记码有效期", "How long an enrolment code is good");

  static final List<ConfigKey<?>> ALL =
      List.of(
          AUTHORITY_FOLDER,
          AUTHORITY_CREATE,
          LIFETIME,
          CHECK,
          CERTIFICATE_DAYS,
          OVERLAP,
          CODE_VALIDITY);

  private DirectorySettings() {}
}
