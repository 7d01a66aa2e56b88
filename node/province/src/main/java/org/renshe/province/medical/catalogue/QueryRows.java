package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.routes.hospital.AnswerRow;

/** Rows of the catalogue queries, as the interface names their fields. */
final class QueryRows {
  private static final String KEEPER = "0";
  private static final String KEEPER_NAME = "省级医保目录";

  /**
   * {@code overlmt_dspo_way}: what is over the limit is the patient's; the table is not printed.
   */
  private static final String OVER_LIMIT_SELF_PAY = "1";

  /** {@code selfpay_prop_type}: first self-pay of the catalogue. */
  private static final String FIRST_SELF_PAY = "10";

  private final MemberCode self;
  private final LocalDate day;

  /**
   * @param day decides {@code vali_flag}
   */
  QueryRows(MemberCode self, LocalDate day) {
    this.self = self;
    this.day = day;
  }

  AnswerRow catalogue(ItemStore.Stored stored) {
    Item item = stored.item();
    Item.Pricing pricing = item.pricing();
    AnswerRow row =
        validity(
            new AnswerRow()
                .text("hilist_code", item.key().code())
                .text("hilist_name", item.name())
                .text("insu_admdvs", place(item)),
            item);
    row.text("med_chrgitm_type", pricing.category())
        .text("chrgitm_lv", classCode(pricing.itemClass()))
        .flag("lmt_used_flag", pricing.restricted())
        .text("list_type", item.key().kind().listType())
        .flag("med_use_flag", true)
        .flag("matn_used_flag", pricing.itemClass() != ItemClass.C)
        .text("hilist_use_type", "1")
        .text("lmt_cpnd_type", "0")
        .text("wubi", "")
        .text("pinyin", item.texts().pinyin())
        .text("memo", cut(item.texts().restriction()));
    return tail(row, stored);
  }

  AnswerRow both(ItemStore.Stored stored) {
    Item item = stored.item();
    AnswerRow row =
        validity(
            new AnswerRow()
                .text("med_list_codg", item.key().code())
                .text("hilist_code", item.key().code())
                .text("list_type", item.key().kind().listType())
                .text("insu_admdvs", place(item)),
            item);
    return tail(row.text("memo", cut(item.texts().memo())), stored);
  }

  AnswerRow limit(ItemStore.Stored stored, String grade, BigDecimal limit) {
    Item item = stored.item();
    AnswerRow row =
        new AnswerRow()
            .text("hilist_code", item.key().code())
            .text("hilist_lmtpric_type", grade)
            .text("overlmt_dspo_way", OVER_LIMIT_SELF_PAY)
            .text("insu_admdvs", place(item));
    validity(row, item).price("hilist_pric_uplmt_amt", limit);
    return tail(row.text("tabname", ""), stored);
  }

  AnswerRow share(ItemStore.Stored stored, String insurance, BasisPoints share) {
    Item item = stored.item();
    AnswerRow row =
        new AnswerRow()
            .text("hilist_code", item.key().code())
            .text("selfpay_prop_psn_type", insurance)
            .text("selfpay_prop_type", FIRST_SELF_PAY)
            .text("insu_admdvs", place(item));
    boolean ownExpense = item.pricing().itemClass() == ItemClass.C;
    validity(row, item).ratio("selfpay_prop", ownExpense ? BasisPoints.ALL : share);
    return tail(row.text("tabname", ""), stored);
  }

  AnswerRow ethnic(ItemStore.Stored stored) {
    Item item = stored.item();
    Item.Texts texts = item.texts();
    AnswerRow row =
        new AnswerRow()
            .text("med_list_codg", item.key().code())
            .text("drug_prodname", item.name())
            .text("drug_genname", item.name())
            .text("dosform", texts.dosageForm())
            .text("drug_spec", texts.spec())
            .text("min_prcunt", texts.unit())
            .text("pinyin", texts.pinyin())
            .text("memo", cut(texts.memo()));
    return tail(validity(row, item), stored).text("ver", CatalogueVersion.text(stored.revision()));
  }

  /** A match as 1317 shows it; where it stands is in its memo, since no field is printed for it. */
  AnswerRow match(Match match) {
    boolean counts =
        match.state() == MatchState.APPROVED
            && !match.from().isAfter(day)
            && !match.to().isBefore(day);
    Match.Texts texts = match.texts();
    String reason = match.state() == MatchState.REJECTED ? "：" + match.reason() : "";
    LocalDateTime submitted = time(match.submittedAt());
    return new AnswerRow()
        .text("fixmedins_code", match.key().institution())
        .text("medins_list_codg", match.key().ownCode())
        .text("medins_list_name", match.ownName())
        .text("insu_admdvs", self.value())
        .text("list_type", match.key().listType())
        .text("med_list_codg", match.key().nationalCode())
        .date("begndate", match.from())
        .date("enddate", match.to())
        .text("aprvno", texts.approvalNumber())
        .text("dosform", texts.dosageForm())
        .text("exct_cont", texts.exclusions())
        .text("item_cont", texts.contents())
        .text("prcunt", texts.unit())
        .text("spec", texts.spec())
        .text("pacspec", texts.packing())
        .text("memo", cut(match.state().zh() + reason))
        .flag("vali_flag", counts)
        .text("rid", DownloadColumns.rid(match.key().id()))
        .dateTime("updt_time", match.decidedAt() == null ? submitted : time(match.decidedAt()))
        .dateTime("crte_time", submitted)
        .text("optins_no", self.value());
  }

  private AnswerRow validity(AnswerRow row, Item item) {
    return row.date("begndate", item.key().from()).date("enddate", item.to());
  }

  private AnswerRow tail(AnswerRow row, ItemStore.Stored stored) {
    LocalDateTime changed = time(stored.changedAt());
    return row.flag("vali_flag", DownloadColumns.isValid(stored.item(), day))
        .text("rid", DownloadColumns.rid(stored.item().key().id()))
        .dateTime("updt_time", changed)
        .text("crter_id", KEEPER)
        .text("crter_name", KEEPER_NAME)
        .dateTime("crte_time", changed)
        .text("crte_optins_no", self.value())
        .text("opter_id", KEEPER)
        .text("opter_name", KEEPER_NAME)
        .dateTime("opt_time", changed)
        .text("optins_no", self.value())
        .text("poolarea_no", place(stored.item()));
  }

  private String place(Item item) {
    return item.key().place() == null ? self.value() : item.key().place();
  }

  private static LocalDateTime time(java.time.Instant instant) {
    return LocalDateTime.ofInstant(instant, ItemWriter.SHANGHAI).withNano(0);
  }

  private static String cut(String text) {
    return text == null || text.length() <= 500 ? text : text.substring(0, 500);
  }

  private static String classCode(ItemClass itemClass) {
    return switch (itemClass) {
      case A -> "01";
      case B -> "02";
      case C -> "03";
    };
  }

  /** The class as the table keeps it; a code that is none finds nothing. */
  static String itemClass(String code) {
    return switch (code) {
      case "01" -> "A";
      case "02" -> "B";
      case "03" -> "C";
      default -> "-";
    };
  }

  /** Names of the lists of a {@code list_type}, quoted; a code that is none finds nothing. */
  static String kindsOf(String listType) {
    String kinds =
        Arrays.stream(CatalogueKind.values())
            .filter(kind -> kind.isBilled() && kind.listType().equals(listType))
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? "'-'" : kinds;
  }
}
