package org.renshe.province;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.province.card.CardArea;
import org.renshe.province.medical.MedicalArea;
import org.renshe.province.registry.RegistryArea;

/** Every area of a province, in the order they open; one line each. */
final class Areas {
  private Areas() {}

  static List<Area> all() {
    RegistryArea registry = new RegistryArea();
    CardArea card = new CardArea(registry);
    return List.of(registry, card, new MedicalArea(registry, card));
  }
}
