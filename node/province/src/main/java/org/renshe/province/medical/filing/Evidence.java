package org.renshe.province.medical.filing;

import java.time.Instant;

/**
 * A file handed in as evidence, without its content.
 *
 * @param material code of the material it shows
 * @param name what its sender called it; personal
 * @param mediaType found by its content: PDF, JPEG or PNG
 */
public record Evidence(
    String id, String material, String name, String mediaType, int bytes, Instant uploadedAt) {
  @Override
  public String toString() {
    return "Evidence[" + id + "]";
  }
}
