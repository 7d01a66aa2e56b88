package org.renshe.province.medical.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Matches as institutions send, take back and look up: 3301, 3302, 1317. */
final class MatchDesk {
  private final Database database;
  private final HospitalSide hospitals;
  private final Matches matches;
  private final MemberCode self;
  private final Clock clock;

  MatchDesk(
      Database database, HospitalSide hospitals, Matches matches, MemberCode self, Clock clock) {
    this.database = database;
    this.hospitals = hospitals;
    this.matches = matches;
    this.self = self;
    this.clock = clock;
  }

  /** 3301 目录对照上传: all rows or none. */
  HospitalAnswer submit(HospitalRequest request) {
    List<HospitalRow> rows = request.input().rows("data");
    hospitals.once(
        request,
        transaction -> {
          CareSetting setting = hospitals.setting(transaction, request);
          for (HospitalRow row : rows) {
            matches.submit(transaction, setting, submission(setting.institution(), row));
          }
          return "submitted";
        });
    return HospitalAnswer.none();
  }

  /** 3302 目录对照撤销; only what is the institution's own. */
  HospitalAnswer withdraw(HospitalRequest request) {
    List<HospitalRow> rows = request.input().rows("data");
    hospitals.once(
        request,
        transaction -> {
          String institution = hospitals.setting(transaction, request).institution();
          for (HospitalRow row : rows) {
            if (!row.text("fixmedins_code").equals(institution)) {
              throw CatalogueProblem.MATCH_UNKNOWN.with(row.text("fixmedins_hilist_id"));
            }
            matches.withdraw(transaction, key(institution, row));
          }
          return "withdrawn";
        });
    return HospitalAnswer.none();
  }

  /** 1317 医药机构目录匹配信息查询; an institution sees its own. */
  HospitalAnswer query(HospitalRequest request) {
    HospitalRow data = request.input().row("data");
    PageAsked page = PageAsked.read(data);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ItemWriter.SHANGHAI);
    return database.read(
        transaction -> {
          String institution = hospitals.setting(transaction, request).institution();
          Conditions conditions = conditions(institution, data, today);
          long all = MatchStore.count(transaction, conditions.where(), conditions.parameters());
          LocalDate day = data.findDate("query_date").orElse(today);
          List<AnswerRow> rows = rows(transaction, conditions, page, new QueryRows(self, day));
          return page.answer(rows, all);
        });
  }

  private static List<AnswerRow> rows(
      Transaction transaction, Conditions conditions, PageAsked page, QueryRows answers) {
    return MatchStore.list(
            transaction, conditions.where() + " order by id" + page.sql(), conditions.parameters())
        .stream()
        .map(answers::match)
        .toList();
  }

  private static Conditions conditions(String institution, HospitalRow data, LocalDate today) {
    Conditions conditions =
        new Conditions()
            .and("institution_code = ?", institution)
            .andEqual("own_code", data.text("medins_list_codg"))
            .andEqual("list_type", data.text("list_type"))
            .andEqual("national_code", data.text("med_list_codg"));
    data.find("medins_list_name")
        .ifPresent(
            name ->
                conditions.and("own_name like ? escape '\\'", "%" + QueryDesk.plain(name) + "%"));
    data.findDateTime("updt_time")
        .ifPresent(
            since ->
                conditions.and("changed_at >= ?", since.atZone(ItemWriter.SHANGHAI).toInstant()));
    data.findDate("begndate").ifPresent(day -> conditions.and("valid_from >= ?", day));
    data.findDate("query_date")
        .ifPresent(day -> conditions.and("valid_from <= ? and valid_to >= ?", day, day));
    data.find("vali_flag")
        .ifPresent(
            flag ->
                conditions.and(
                    ("1".equals(flag) ? "" : "not ")
                        + "(match_state = 'APPROVED' and valid_from <= ? and valid_to >= ?)",
                    today,
                    today));
    return conditions;
  }

  private static Matches.Submission submission(String institution, HospitalRow row) {
    return new Matches.Submission(
        key(institution, row),
        row.text("fixmedins_hilist_name"),
        row.findDate("begndate").orElseThrow(),
        row.findDate("enddate").orElseThrow(),
        new Match.Texts(
            row.text("aprvno"),
            row.text("dosform"),
            row.text("exct_cont"),
            row.text("item_cont"),
            row.text("prcunt"),
            row.text("spec"),
            row.text("pacspec"),
            row.text("memo")),
        row.findNumber("pric").orElse(null));
  }

  private static Match.Key key(String institution, HospitalRow row) {
    return new Match.Key(
        institution,
        row.text("fixmedins_hilist_id"),
        row.text("list_type"),
        row.text("med_list_codg"));
  }
}
