package org.renshe.province.medical.treatment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.renshe.province.medical.pharmacy.PharmacyArea;
import org.renshe.province.medical.pharmacy.PharmacyResource;

/** A treatment place that also knows pharmacies and trace codes. */
final class TestPharmacy implements AutoCloseable {
  final TestTreatment place;
  private PharmacyArea area;

  TestPharmacy(Map<String, String> settings) {
    place =
        new TestTreatment(
            "jdbc:h2:mem:" + UUID.randomUUID(),
            new TestTreatment.Capabilities(
                settings,
                treatment -> {
                  area = new PharmacyArea(treatment);
                  return List.of(area);
                }));
    resource()
        .medicines("{\"nationalCode\":\"X0002\",\"onPrescription\":true,\"unitsPerPack\":24}");
    resource().pharmacies("{\"code\":\"P99010100002\",\"pooledCare\":true,\"onlineSales\":true}");
  }

  PharmacyResource resource() {
    return (PharmacyResource) area.resources().get(0);
  }

  @Override
  public void close() {
    place.close();
  }
}
