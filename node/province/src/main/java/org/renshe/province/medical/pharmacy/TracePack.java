package org.renshe.province.medical.pharmacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/**
 * A pack with a trace code: how much of it is sold. Its key is the code, so the database itself
 * lets one of two sellers win.
 */
@Entity
@Table(name = "pharmacy_trace_pack")
class TracePack {
  @Id
  @Column(length = 100)
  private String code;

  @Column(name = "national_code", length = 50, nullable = false)
  private String nationalCode;

  @Column(nullable = false, precision = 16, scale = 4)
  private BigDecimal units;

  @Column(name = "units_sold", nullable = false, precision = 16, scale = 4)
  private BigDecimal sold = BigDecimal.ZERO;

  @Version
  @Column(nullable = false)
  private long version;

  protected TracePack() {}

  TracePack(String code, String nationalCode, BigDecimal units) {
    this.code = code;
    this.nationalCode = nationalCode;
    this.units = units;
  }

  void take(BigDecimal quantity) {
    sold = sold.add(quantity);
  }

  void giveBack(BigDecimal quantity) {
    sold = sold.subtract(quantity);
  }

  /** A pack nothing of which is sold may have been scanned under another medicine by mistake. */
  void become(String medicine, BigDecimal content) {
    nationalCode = medicine;
    units = content;
  }

  String nationalCode() {
    return nationalCode;
  }

  BigDecimal units() {
    return units;
  }

  boolean isUntouched() {
    return sold.signum() == 0;
  }

  BigDecimal left() {
    return units.subtract(sold);
  }
}
