package org.renshe.province.card;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.province.registry.RegistryArea;

/** Wiring of cards and credentials. */
public final class CardArea implements Area {
  private final RegistryArea registry;
  private CardService service;

  public CardArea(RegistryArea registry) {
    this.registry = registry;
  }

  /** What other areas call; there once the area is open. */
  public CardService service() {
    return service;
  }

  @Override
  public String name() {
    return "card";
  }

  @Override
  public List<Integer> actions() {
    return List.of(1, 23);
  }

  @Override
  public void open(Chassis chassis) {
    service = (credential, key, institutionCode) -> new Presented(credential, registry.name());
  }
}
