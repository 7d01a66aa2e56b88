package org.renshe.chassis.security;

import java.nio.file.Path;
import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.ConfigType;
import org.renshe.protocol.identity.MemberCode;

/** Where a member's keys are. */
public final class KeySettings {
  public static final ConfigKey<MemberCode> MEMBER =
      new ConfigKey<>(
          "member.code",
          new ConfigType<>("000000|310000|340000|...", MemberCode::new),
          null,
          "本成员代码，省级区划代码或中心 000000",
          "Code of this member: a province's division code, or 000000 for the hub",
          false);
  public static final ConfigKey<Path> SIGNING_KEY =
      ConfigKey.path(
          "keys.signing.key", "keys/signing.key", "签名私钥（SM2，PEM）", "Signing key (SM2, PEM)");
  public static final ConfigKey<Path> PREVIOUS_SIGNING_KEY =
      new ConfigKey<>(
          "keys.signing.previous",
          ConfigType.PATH,
          null,
          "上一把签名私钥，证书更换期间仍用于解密",
          "Previous signing key, still used for opening while a certificate is being rotated",
          false);
  public static final ConfigKey<Path> SIGNING_CERTIFICATES =
      ConfigKey.path(
          "keys.signing.certificates",
          "keys/signing.crt",
          "签名证书链（PEM），本成员在前",
          "Signing certificates (PEM), this member's first");
  public static final ConfigKey<Path> ROOT =
      ConfigKey.path("keys.root", "keys/root.crt", "国家根证书（SM2，PEM）", "National root (SM2, PEM)");
  public static final ConfigKey<Path> TRANSPORT =
      ConfigKey.path(
          "keys.transport",
          "keys/transport.p12",
          "传输密钥和证书（PKCS #12，EC P-256）",
          "Transport key and certificate (PKCS #12, EC P-256)");
  public static final ConfigKey<Path> TRANSPORT_ROOT =
      ConfigKey.path(
          "keys.transport.root",
          "keys/transport-root.crt",
          "传输根证书（PEM）",
          "Root of transport certificates (PEM)");
  public static final ConfigKey<String> TRANSPORT_PASSWORD =
      ConfigKey.secret("keys.transport.password", "传输密钥口令", "Password of the transport key");
  public static final ConfigKey<Path> DATA_KEY =
      ConfigKey.path(
          "keys.data",
          "keys/data.key",
          "个人数据加密密钥（64 位十六进制），同一节点各成员相同",
          "Key of personal data at rest (64 hex digits), the same on every member of a node");

  /** All of them. */
  public static final List<ConfigKey<?>> ALL =
      List.of(
          MEMBER,
          SIGNING_KEY,
          PREVIOUS_SIGNING_KEY,
          SIGNING_CERTIFICATES,
          ROOT,
          TRANSPORT,
          TRANSPORT_ROOT,
          TRANSPORT_PASSWORD,
          DATA_KEY);

  private KeySettings() {}
}
