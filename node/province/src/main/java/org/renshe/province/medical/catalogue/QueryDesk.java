package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Paged queries of the catalogues: 1304, 1312, 1316, 1318, 1319. */
final class QueryDesk {
  private static final String BILLED = "kind <> 'CATEGORY_LIMIT' and item_class is not null";
  private static final String ORDER = " order by national_code, valid_from, id";

  private final Database database;
  private final HospitalSide hospitals;
  private final MemberCode self;
  private final Clock clock;

  QueryDesk(Database database, HospitalSide hospitals, MemberCode self, Clock clock) {
    this.database = database;
    this.hospitals = hospitals;
    this.self = self;
    this.clock = clock;
  }

  /** 1304 民族药品目录查询. */
  HospitalAnswer ethnicMedicine(HospitalRequest request) {
    HospitalRow data = request.input().row("data");
    Conditions conditions =
        new Conditions()
            .and("kind = ?", CatalogueKind.ETHNIC.name())
            .andEqual("national_code", data.text("med_list_codg"));
    named(conditions, data.text("drug_genname"));
    named(conditions, data.text("drug_prodname"));
    named(conditions, data.text("tcmherb_name"));
    data.find("ver").ifPresent(ver -> conditions.and("revision > ?", CatalogueVersion.read(ver)));
    return items(request, conditions, (stored, today) -> new QueryRows(self, today).ethnic(stored));
  }

  /** 1312 医保目录信息查询. */
  HospitalAnswer insuranceCatalogue(HospitalRequest request) {
    HospitalRow data = request.input().row("data");
    Conditions conditions = billed(data).andEqual("category", data.text("med_chrgitm_type"));
    named(conditions, data.text("hilist_name"));
    data.find("pinyin").ifPresent(text -> conditions.and("pinyin like ?", prefix(text)));
    data.find("lmt_used_flag")
        .ifPresent(flag -> conditions.and("restricted = ?", "1".equals(flag) ? "Y" : "N"));
    data.find("chrgitm_lv")
        .ifPresent(level -> conditions.and("item_class = ?", QueryRows.itemClass(level)));
    return items(
        request, conditions, (stored, today) -> new QueryRows(self, today).catalogue(stored));
  }

  /** 1316 医疗目录与医保目录匹配信息查询: both carry the national code. */
  HospitalAnswer bothCatalogues(HospitalRequest request) {
    HospitalRow data = request.input().row("data");
    Conditions conditions = billed(data).andEqual("national_code", data.text("med_list_codg"));
    return items(request, conditions, (stored, today) -> new QueryRows(self, today).both(stored));
  }

  /** 1318 医保目录限价信息查询: a row a grade that has a limit. */
  HospitalAnswer limits(HospitalRequest request) {
    HospitalRow data = request.input().row("data");
    List<Variant> grades = new ArrayList<>();
    for (LimitLevel level : LimitLevel.values()) {
      String limit = "coalesce(limit_price_" + level.code() + ", limit_price)";
      grades.add(new Variant(level.code(), limit, limit + " is not null"));
    }
    return variants(
        request,
        wanted(grades, data.text("hilist_lmtpric_type")),
        (stored, variant, value, today) ->
            new QueryRows(self, today).limit(stored, variant, value));
  }

  /** 1319 医保目录先自付比例信息查询: a row a kind of insurance. */
  HospitalAnswer shares(HospitalRequest request) {
    HospitalRow data = request.input().row("data");
    String share = "first_self_pay_bp";
    List<Variant> kinds =
        List.of(new Variant("310", share, "1 = 1"), new Variant("390", share, "1 = 1"));
    return variants(
        request,
        wanted(kinds, data.text("selfpay_prop_psn_type")),
        (stored, variant, value, today) ->
            new QueryRows(self, today)
                .share(stored, variant, new BasisPoints(value.intValueExact())));
  }

  /** One of several rows an item gives: its mark, its value, whether it is there. */
  private record Variant(String mark, String value, String condition) {}

  private static List<Variant> wanted(List<Variant> all, String mark) {
    return mark.isEmpty() ? all : all.stream().filter(one -> one.mark().equals(mark)).toList();
  }

  @FunctionalInterface
  private interface RowMaker {
    AnswerRow make(ItemStore.Stored stored, LocalDate today);
  }

  @FunctionalInterface
  private interface VariantMaker {
    AnswerRow make(ItemStore.Stored stored, String variant, BigDecimal value, LocalDate today);
  }

  private record VariantRow(String id, String mark, BigDecimal value) {}

  private HospitalAnswer items(HospitalRequest request, Conditions asked, RowMaker maker) {
    HospitalRow data = request.input().row("data");
    PageAsked page = PageAsked.read(data);
    LocalDate today = today(data);
    Conditions conditions = common(asked, data, today);
    return database.read(
        transaction -> {
          hospitals.setting(transaction, request);
          long all = ItemStore.count(transaction, conditions.where(), conditions.parameters());
          List<AnswerRow> rows =
              ItemStore.list(
                      transaction, conditions.where() + ORDER + page.sql(), conditions.parameters())
                  .stream()
                  .map(stored -> maker.make(stored, today))
                  .toList();
          return page.answer(rows, all);
        });
  }

  private HospitalAnswer variants(
      HospitalRequest request, List<Variant> variants, VariantMaker maker) {
    HospitalRow data = request.input().row("data");
    PageAsked page = PageAsked.read(data);
    LocalDate today = today(data);
    List<String> selects = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (Variant variant : variants) {
      Conditions conditions = common(billed(data).and(variant.condition()), data, today);
      selects.add(
          "select id, national_code, valid_from, '"
              + variant.mark()
              + "' as mark, "
              + variant.value()
              + " as amount from catalogue_entry "
              + conditions.where());
      parameters.addAll(List.of(conditions.parameters()));
    }
    if (selects.isEmpty()) {
      return page.answer(List.of(), 0);
    }
    String all = " from (" + String.join(" union all ", selects) + ") variants";
    return database.read(
        transaction -> {
          hospitals.setting(transaction, request);
          long count =
              Sql.find(
                      transaction,
                      "select count(*)" + all,
                      row -> row.getLong(1),
                      parameters.toArray())
                  .orElse(0L);
          List<VariantRow> rows =
              Sql.list(
                  transaction,
                  "select id, mark, amount" + all + ORDER + ", mark" + page.sql(),
                  QueryDesk::variant,
                  parameters.toArray());
          return page.answer(made(transaction, rows, maker, today), count);
        });
  }

  private static VariantRow variant(ResultSet row) throws SQLException {
    return new VariantRow(row.getString("id"), row.getString("mark"), row.getBigDecimal("amount"));
  }

  private static List<AnswerRow> made(
      Transaction transaction, List<VariantRow> rows, VariantMaker maker, LocalDate today) {
    List<AnswerRow> made = new ArrayList<>();
    for (VariantRow row : rows) {
      ItemStore.find(transaction, row.id())
          .ifPresent(stored -> made.add(maker.make(stored, row.mark(), row.value(), today)));
    }
    return made;
  }

  private static Conditions billed(HospitalRow data) {
    Conditions conditions =
        new Conditions().and(BILLED).andEqual("national_code", data.text("hilist_code"));
    data.find("list_type")
        .ifPresent(type -> conditions.and("kind in (" + QueryRows.kindsOf(type) + ")"));
    return conditions;
  }

  /** What every one of these queries may ask for. */
  private static Conditions common(Conditions conditions, HospitalRow data, LocalDate today) {
    data.findDateTime("updt_time")
        .ifPresent(since -> conditions.and("changed_at >= ?", instant(since)));
    data.findDate("begndate").ifPresent(day -> conditions.and("valid_from >= ?", day));
    data.find("query_date")
        .ifPresent(
            given ->
                conditions.and(
                    "valid_from <= ? and (valid_to is null or valid_to >= ?)", today, today));
    data.find("vali_flag")
        .ifPresent(
            flag ->
                conditions.and(
                    ("1".equals(flag) ? "" : "not ")
                        + "(valid_from <= ? and (valid_to is null or valid_to >= ?))",
                    today,
                    today));
    data.find("insu_admdvs")
        .ifPresent(place -> conditions.and("(place is null or place = ?)", place));
    return conditions;
  }

  private static void named(Conditions conditions, String name) {
    if (!name.isEmpty()) {
      conditions.and("name like ? escape '\\'", "%" + plain(name) + "%");
    }
  }

  private static String prefix(String pinyin) {
    return pinyin.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "") + "%";
  }

  static String plain(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(ItemWriter.SHANGHAI).toInstant();
  }

  private LocalDate today(HospitalRow data) {
    return data.findDate("query_date")
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ItemWriter.SHANGHAI));
  }
}
