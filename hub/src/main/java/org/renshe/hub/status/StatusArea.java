package org.renshe.hub.status;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.hub.clearing.ClearingArea;
import org.renshe.hub.directory.DirectoryArea;
import org.renshe.hub.exchange.ExchangeArea;

/** Pages that show the hub's operator how the federation stands. */
public final class StatusArea implements Area {
  private final DirectoryArea directory;
  private final ExchangeArea exchange;
  private final ClearingArea clearing;
  private List<Object> resources;

  public StatusArea(DirectoryArea directory, ExchangeArea exchange, ClearingArea clearing) {
    this.directory = directory;
    this.exchange = exchange;
    this.clearing = clearing;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public void open(Chassis chassis) {
    resources =
        List.of(
            new StatusPages(
                new StatusService(
                    directory.service(),
                    exchange.lastMessages(),
                    exchange.deadLetters(),
                    clearing.report(),
                    chassis.messaging(),
                    chassis.clock()),
                chassis.clock()));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }
}
