package org.renshe.province;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.chassis.database.OnceStore;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.Keys;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.TrustSource;
import org.renshe.province.card.CardArea;
import org.renshe.province.medical.filing.FilingArea;
import org.renshe.province.medical.injury.InjuryArea;
import org.renshe.province.medical.settlement.SettlementArea;
import org.renshe.province.medical.wallet.WalletArea;
import org.renshe.province.registry.RegistryArea;

/** A province's registry and card areas on a real database, without messaging or cluster. */
public final class Foundation implements AutoCloseable {
  public static final MemberCode ANHUI = new MemberCode("340000");

  public final Database database;
  public final OnceStore once;
  public final PersonalData personalData;
  public final Ledger ledger;
  public final Supplier<String> ids = () -> UUID.randomUUID().toString();
  public final Clock clock;
  public final RegistryArea registry = new RegistryArea();
  public final CardArea card = new CardArea(registry);
  public final FilingArea filing = new FilingArea(registry);
  public final InjuryArea injury = new InjuryArea(registry, filing);

  private Foundation(
      Map<String, String> settings, Clock clock, TrustSource trust, SigningIdentity signing) {
    Keys keys = new Keys(ANHUI, signing, List.of(), null, null);
    Configuration configuration = Configuration.of(settings, settings());
    this.clock = clock;
    WalletArea wallet = new WalletArea(registry);
    Schema settlement = new SettlementArea(registry, card, filing, wallet, injury).schema();
    database =
        Database.open(
            configuration,
            List.of(
                registry.schema(),
                card.schema(),
                filing.schema(),
                wallet.schema(),
                injury.schema(),
                settlement));
    once = new OnceStore(database, clock);
    personalData =
        new PersonalData(Sm3.digest("test".getBytes(StandardCharsets.UTF_8)), new SecureRandom());
    ledger = new Ledger(clock);
    Chassis chassis =
        new Chassis(
            ANHUI,
            configuration,
            clock,
            ids,
            database,
            once,
            personalData,
            new Audit(clock, ids),
            ledger,
            null,
            null,
            null,
            null,
            null,
            trust,
            keys,
            null);
    registry.open(chassis);
    card.open(chassis);
    filing.open(chassis);
    injury.open(chassis);
  }

  public static Foundation h2(Path folder, Clock clock) {
    return open(Map.of("data.folder", folder.toString()), clock, () -> null, null);
  }

  public static Foundation postgres(EmbeddedPostgres server, Clock clock) {
    return open(
        Map.of(
            "database.url", server.getJdbcUrl("postgres", "postgres"), "database.user", "postgres"),
        clock,
        () -> null,
        null);
  }

  public static Foundation open(
      Map<String, String> settings, Clock clock, TrustSource trust, SigningIdentity signing) {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("database.pool.size", "12");
    all.putIfAbsent("database.attempts", "40");
    return new Foundation(all, clock, trust, signing);
  }

  /** The resource of that class, as HTTP would reach it. */
  public <T> T resource(Class<T> type) {
    return Stream.of(registry.resources(), card.resources(), filing.resources(), injury.resources())
        .flatMap(List::stream)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Empties every table; opening a database anew for each test would take most of its time. */
  public void clear() {
    database.run(
        transaction -> {
          List<String> tables =
              transaction
                  .session()
                  .createNativeQuery(
                      "select table_name from information_schema.tables"
                          + " where table_schema = 'PUBLIC' and table_name not like 'DATABASE%'",
                      String.class)
                  .getResultList();
          execute(transaction, "set referential_integrity false");
          tables.forEach(table -> execute(transaction, "truncate table " + table));
          execute(transaction, "set referential_integrity true");
        });
  }

  private static void execute(Transaction transaction, String sql) {
    transaction.session().createNativeMutationQuery(sql).executeUpdate();
  }

  @Override
  public void close() {
    database.close();
  }

  private List<ConfigKey<?>> settings() {
    return Stream.of(
            DatabaseSettings.ALL,
            registry.configuration(),
            card.configuration(),
            filing.configuration(),
            injury.configuration())
        .flatMap(List::stream)
        .<ConfigKey<?>>map(key -> key)
        .toList();
  }
}
