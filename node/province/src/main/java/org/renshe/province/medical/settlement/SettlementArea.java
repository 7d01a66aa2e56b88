package org.renshe.province.medical.settlement;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.province.card.CardArea;
import org.renshe.province.registry.RegistryArea;

/** Wiring of the insured place (参保地). */
public final class SettlementArea implements Area {
  private final RegistryArea registry;
  private final CardArea card;
  private InsuredDesk desk;

  public SettlementArea(RegistryArea registry, CardArea card) {
    this.registry = registry;
    this.card = card;
  }

  /** The desk; there once the area is open. */
  public InsuredDesk desk() {
    return desk;
  }

  @Override
  public String name() {
    return "settlement";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public void open(Chassis chassis) {
    desk =
        (place, key, request) ->
            new RequestRefused("RS-MED-0000", registry.name(), card.name(), "", "");
  }
}
