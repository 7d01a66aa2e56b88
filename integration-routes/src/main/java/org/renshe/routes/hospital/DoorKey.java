package org.renshe.routes.hospital;

/**
 * A secret shared with an institution.
 *
 * @param institution {@code fixmedins_code} of whom it belongs to
 * @param secret never written to a log
 */
public record DoorKey(String institution, String secret) {
  @Override
  public String toString() {
    return "DoorKey[" + institution + "]";
  }
}
