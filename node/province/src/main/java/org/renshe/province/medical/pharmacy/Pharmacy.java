package org.renshe.province.medical.pharmacy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.type.YesNoConverter;

/** Which services a designated pharmacy has opened with its agency. */
@Entity
@Table(name = "pharmacy_service")
class Pharmacy {
  @Id
  @Column(name = "institution_code", length = 12)
  private String code;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "pooled_care", nullable = false, length = 1)
  private boolean pooledCare;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "online_sales", nullable = false, length = 1)
  private boolean onlineSales;

  protected Pharmacy() {}

  Pharmacy(String code) {
    this.code = code;
  }

  void open(boolean pool, boolean online) {
    pooledCare = pool;
    onlineSales = online;
  }

  boolean hasPooledCare() {
    return pooledCare;
  }

  boolean hasOnlineSales() {
    return onlineSales;
  }
}
