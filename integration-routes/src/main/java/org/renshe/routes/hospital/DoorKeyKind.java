package org.renshe.routes.hospital;

/** What a secret shared with an institution is for. */
public enum DoorKeyKind {
  /** Headers of the service gateway (服务网关, AK/SK), by {@code _api_access_key}. */
  CSB,
  /** Headers of the x-tif style, by {@code x-tif-paasid}. */
  TIF,
  /** Encryption of {@code input} and {@code output}, 16 bytes in hex, by the institution's code. */
  SM4
}
