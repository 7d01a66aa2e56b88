package org.renshe.routes.hospital;

/** Which headers a hospital's gateway must send (hospital interface, 1.1). */
public enum GatewayStyle {
  /** None are looked at. */
  NONE,
  /** AK/SK. */
  CSB,
  /** x-tif. */
  TIF,
  /** Either of the two, told apart by the headers. */
  ANY
}
