package org.renshe.province.medical.filing.pages;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.pages.Link;
import org.renshe.chassis.security.Attempts;
import org.renshe.chassis.security.SignedCookie;
import org.renshe.province.card.CardArea;
import org.renshe.province.medical.filing.FilingArea;
import org.renshe.province.medical.filing.FilingOffice;

/** Wiring of filing's pages. */
public final class FilingPagesArea implements Area {
  private static final Duration IDLE_MAX = Duration.ofMinutes(20);
  private static final Duration LIFE_MAX = Duration.ofHours(2);
  private static final int TRIES_MAX = 10;
  private static final Duration TRIES_SPAN = Duration.ofHours(24);

  private final CardArea card;
  private final FilingArea filing;
  private List<Object> resources = List.of();

  public FilingPagesArea(CardArea card, FilingArea filing) {
    this.card = card;
    this.filing = filing;
  }

  @Override
  public String name() {
    return "filing-pages";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public void open(Chassis chassis) {
    FilingOffice office = filing.office();
    Journey journey =
        new Journey(
            new SignedCookie("filing", chassis.personalData(), chassis.clock(), IDLE_MAX, LIFE_MAX),
            chassis.personalData());
    Identity identity =
        new Identity(card.citizens(), new Attempts(TRIES_MAX, TRIES_SPAN, chassis.clock()));
    Questions questions = new Questions(office, chassis.self().value());
    resources =
        List.of(
            new FilingGate(),
            new CitizenPages(office, identity, journey, questions),
            new EvidencePages(office, journey),
            new CheckPages(office, journey),
            new ProgressPages(office, new Attempts(TRIES_MAX, TRIES_SPAN, chassis.clock())),
            new ClerkPages(office),
            new CounterPages(office),
            new DeclarationPages(filing.declarationOffice()));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public List<Link> links() {
    return List.of(
        new Link("/filing", "异地就医备案", "File for care elsewhere"),
        new Link("/operator/filings", "备案经办", "Filings (clerks)"));
  }
}
