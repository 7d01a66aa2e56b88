package org.renshe.deploy.conformance;

import org.renshe.deploy.hospital.FeeLine;

/** Fee lines of the sandbox's catalogue. */
final class Fees {
  static final FeeLine VISIT = FeeLine.of("009900000000101", "25.00", 1);
  static final FeeLine BLOOD = FeeLine.of("009900000000104", "22.00", 1);
  static final FeeLine SCAN = FeeLine.of("009900000000105", "300.00", 1);
  static final FeeLine SPECIAL = FeeLine.of("009900000000107", "100.00", 1);
  static final FeeLine BED = FeeLine.of("009900000000102", "120.00", 5);
  static final FeeLine OPERATION = FeeLine.of("009900000000106", "5300.00", 1);
  static final FeeLine GREAT_OPERATION = FeeLine.of("009900000000106", "2000000.00", 1);
  static final FeeLine UNKNOWN = FeeLine.of("009900000009999", "33.00", 1);

  private Fees() {}
}
