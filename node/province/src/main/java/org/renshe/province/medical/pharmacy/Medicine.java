package org.renshe.province.medical.pharmacy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.type.YesNoConverter;

/** What is known of a medicine beside its price in the catalogue. */
@Entity
@Table(name = "pharmacy_medicine")
class Medicine {
  @Id
  @Column(name = "national_code", length = 50)
  private String nationalCode;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "on_prescription", nullable = false, length = 1)
  private boolean onPrescription;

  @Column(name = "units_per_pack", precision = 16, scale = 4)
  private BigDecimal unitsPerPack;

  @Column(name = "online_price_max", precision = 16, scale = 6)
  private BigDecimal onlinePriceMax;

  protected Medicine() {}

  Medicine(String nationalCode) {
    this.nationalCode = nationalCode;
  }

  void change(MedicineEntry entry) {
    onPrescription = entry.onPrescription();
    unitsPerPack = entry.unitsPerPack();
    onlinePriceMax = entry.onlinePriceMax();
  }

  MedicineFacts facts() {
    return new MedicineFacts(nationalCode, onPrescription, unitsPerPack, onlinePriceMax);
  }
}
