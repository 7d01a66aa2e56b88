package org.renshe.hub;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.renshe.chassis.Area;
import org.renshe.chassis.Member;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Schema;
import org.renshe.hub.clearing.ClearingArea;
import org.renshe.hub.directory.Authority;
import org.renshe.hub.directory.DirectoryArea;
import org.renshe.hub.directory.LocalTrust;
import org.renshe.hub.exchange.ExchangeArea;
import org.renshe.hub.reconciliation.ReconciliationArea;
import org.renshe.hub.status.StatusArea;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.trust.SigningIdentity;

/** The running hub: put together here, by hand, in start order. */
public final class Hub implements AutoCloseable {
  private final Member member;

  private Hub(Member member) {
    this.member = member;
  }

  /** Every setting of the hub, the chassis's included. */
  public static List<ConfigKey<?>> settings() {
    return Member.settings(described());
  }

  /** The refusals of every area, for the catalogue. */
  public static List<Problem> problems() {
    return described().stream().flatMap(area -> area.problems().stream()).toList();
  }

  /** Tables of every area, for the generated Oracle SQL. */
  public static List<Schema> schemas() {
    return described().stream().map(Area::schema).toList();
  }

  /**
   * Opens the hub's database alone, for tools such as the verification of the message log. An
   * embedded database must not be in use by a running hub.
   */
  public static Database openDatabase(Configuration configuration) {
    return Database.open(configuration, schemas());
  }

  /**
   * Starts the hub on the machine's clock.
   *
   * @throws org.renshe.protocol.problem.ProblemException when keys, database, ports or broker do
   *     not allow it; each says what to do
   */
  public static Hub start(Configuration configuration) {
    return start(
        configuration,
        Clock.system(ZoneOffset.UTC),
        () -> UUID.randomUUID().toString(),
        new SecureRandom());
  }

  /** Starts the hub with this clock, identifiers and randomness. */
  public static Hub start(
      Configuration configuration, Clock clock, Supplier<String> ids, SecureRandom random) {
    Authority authority = HubKeys.authority(configuration, clock, random);
    SigningIdentity hub = HubKeys.signing(configuration, authority, clock, random);
    LocalTrust trust = new LocalTrust();
    Rooms rooms = areas(authority, hub, trust, random);
    Member member = Member.startHub(configuration, clock, ids, rooms.all(), trust);
    try {
      rooms.exchange().openLines();
      return new Hub(member);
    } catch (RuntimeException e) {
      member.close();
      throw e;
    }
  }

  /** Where its pages and API are. */
  public String url() {
    return member.url();
  }

  @Override
  public void close() {
    member.close();
  }

  /** Areas to be asked what they are, not to be opened. */
  private static List<Area> described() {
    return areas(null, null, new LocalTrust(), new SecureRandom()).all();
  }

  private static Rooms areas(
      Authority authority, SigningIdentity hub, LocalTrust trust, SecureRandom random) {
    X509Certificate root = authority == null ? null : authority.root().certificate();
    DirectoryArea directory = new DirectoryArea(authority, hub, trust, random);
    ClearingArea clearing = new ClearingArea();
    ExchangeArea exchange = new ExchangeArea(directory, clearing, root);
    ReconciliationArea reconciliation = new ReconciliationArea(directory, clearing);
    StatusArea status = new StatusArea(directory, exchange, clearing);
    return new Rooms(exchange, List.of(directory, clearing, exchange, reconciliation, status));
  }

  private record Rooms(ExchangeArea exchange, List<Area> all) {}
}
