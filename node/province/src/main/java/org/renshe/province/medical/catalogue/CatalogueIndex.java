package org.renshe.province.medical.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.renshe.chassis.database.Database;

/**
 * Every version of every item in the memory of each member. The database is the truth: the index
 * reads what is later than the revision it has, when another member says so and every few seconds
 * besides. Readers take no lock. An entry takes about 250 bytes; how many there may be is the
 * catalogue's limit ({@code catalogue.items-max}).
 */
final class CatalogueIndex {
  private final Database database;
  private final Map<String, IndexEntry> billed = new ConcurrentHashMap<>();
  private final Map<CatalogueKind, Map<String, IndexEntry>> others =
      new EnumMap<>(CatalogueKind.class);
  private final Shared shared = new Shared();
  private long revision;

  CatalogueIndex(Database database) {
    this.database = database;
    for (CatalogueKind kind : CatalogueKind.values()) {
      if (!kind.isBilled()) {
        others.put(kind, new ConcurrentHashMap<>());
      }
    }
  }

  /** Catches up with the database. */
  synchronized void refresh() {
    revision =
        database.read(
            transaction -> {
              long target = ItemStore.state(transaction).revision();
              ItemStore.forEachChanged(
                  transaction, null, revision, target, stored -> put(stored.item()));
              return target;
            });
  }

  /** Enters a version; {@link #refresh} does so for what the database has. */
  void put(Item item) {
    of(item.key().kind())
        .compute(item.key().code(), (code, newest) -> IndexEntry.with(newest, item, shared));
  }

  /** The item a fee row names, as it stood that day at that place. */
  Optional<IndexEntry> billed(String code, LocalDate day, String division) {
    return on(billed.get(code), day, division);
  }

  /** An entry of a list, as it stood that day at that place. */
  Optional<IndexEntry> find(CatalogueKind kind, String code, LocalDate day, String division) {
    return on(of(kind).get(code), day, division).filter(entry -> entry.kind == kind);
  }

  /** A billed item and its code. */
  record Coded(String code, IndexEntry entry) {}

  /** Billed items of a day whose code begins with the words or whose name holds them. */
  List<Coded> search(String words, LocalDate day, String division, int max) {
    return billed.entrySet().stream()
        .filter(item -> item.getKey().startsWith(words) || item.getValue().name().contains(words))
        .flatMap(
            item ->
                on(item.getValue(), day, division)
                    .map(entry -> new Coded(item.getKey(), entry))
                    .stream())
        .sorted(
            Comparator.comparingInt((Coded found) -> found.entry().name().length())
                .thenComparing(Coded::code))
        .limit(max)
        .toList();
  }

  /** Number of codes. */
  int size() {
    return billed.size() + others.values().stream().mapToInt(Map::size).sum();
  }

  private Map<String, IndexEntry> of(CatalogueKind kind) {
    return kind.isBilled() ? billed : others.get(kind);
  }

  private static Optional<IndexEntry> on(IndexEntry newest, LocalDate day, String division) {
    if (newest == null) {
      return Optional.empty();
    }
    // Most items are the whole province's; the city is made out only for those that are not.
    String city = newest.older == null && newest.place == null ? "" : city(division);
    return Optional.ofNullable(IndexEntry.on(newest, IndexEntry.day(day), city));
  }

  private static String city(String division) {
    return division.length() < 4 ? division : division.substring(0, 4) + "00";
  }

  /** Categories, places and sets of marks are few; each is kept once. */
  private static final class Shared implements IndexEntry.Shared {
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<Set<Mark>, Set<Mark>> marks = new ConcurrentHashMap<>();

    @Override
    public String text(String value) {
      return value == null ? null : texts.computeIfAbsent(value, Function.identity());
    }

    @Override
    public Set<Mark> marks(Set<Mark> value) {
      return marks.computeIfAbsent(Set.copyOf(value), Function.identity());
    }
  }
}
