package org.renshe.province.medical.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Clearing applications of hospitals: 3203, 3204, 3205. */
final class ApplicationDesk {
  private static final int LIST_MAX = 500;
  private static final int ID_LENGTH = 30;

  private final Database database;
  private final HospitalCounter counter;
  private final Outcomes outcomes;
  private final ClearedRows rows;
  private final Supplier<String> ids;
  private final Clock clock;

  /** Tells of acts whose outcome is not known yet. */
  @FunctionalInterface
  interface Outcomes {
    java.util.Optional<String> unknown(
        Transaction transaction, String institution, java.time.Instant before);
  }

  ApplicationDesk(
      Database database,
      HospitalCounter counter,
      Outcomes outcomes,
      ClearedRows rows,
      Supplier<String> ids,
      Clock clock) {
    this.database = database;
    this.counter = counter;
    this.outcomes = outcomes;
    this.rows = rows;
    this.ids = ids;
    this.clock = clock;
  }

  /** 3203 清算申请. */
  HospitalAnswer apply(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    Period period = Period.read(row, "begndate", "enddate");
    String id =
        counter.once(
            request,
            transaction -> {
              InstitutionFacts institution = counter.institution(transaction, request);
              AccountLock.take(transaction, request.institutionCode());
              requireClosable(transaction, request.institutionCode(), row, period);
              Totals totals = balanced(transaction, request.institutionCode(), row, period);
              requireSums(row, totals);
              ApplicationRow made =
                  new ApplicationRow(newId(), institution.code(), institution.name(), period);
              made.clearingType = row.text("clr_type");
              made.clearingWay = row.find("clr_way").orElse(null);
              made.agency = row.find("clr_optins").orElse(null);
              made.month = row.text("setlym");
              made.changedAt = clock.instant();
              made.changedBy = actor(request);
              made.count(totals);
              transaction.session().persist(made);
              return made.id;
            });
    return HospitalAnswer.none().with("result", new AnswerRow().text("clr_appy_evt_id", id));
  }

  private void requireClosable(
      Transaction transaction, String institution, HospitalRow row, Period period) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ClearedRow.SHANGHAI);
    if (!period.to().isBefore(today)) {
      throw ReconciliationProblem.PERIOD_NOT_OVER.with(period);
    }
    if (!row.text("setlym").matches("\\d{4}(0[1-9]|1[0-2])")) {
      throw ReconciliationProblem.QUERY_WRONG.with("setlym");
    }
    String agency = row.find("clr_optins").orElse(null);
    Applications.meeting(transaction, institution, row.text("clr_type"), agency, period)
        .ifPresent(
            other -> {
              throw ReconciliationProblem.PERIOD_APPLIED.with(other.id);
            });
    outcomes
        .unknown(
            transaction,
            institution,
            period.to().plusDays(1).atStartOfDay(ClearedRow.SHANGHAI).toInstant())
        .ifPresent(
            msgid -> {
              throw ReconciliationProblem.OUTCOME_UNKNOWN.with(msgid);
            });
  }

  /** Every account of the period is balanced by its last 3201, and has not changed since. */
  private Totals balanced(
      Transaction transaction, String institution, HospitalRow row, Period period) {
    String type = row.text("clr_type");
    String agency = row.find("clr_optins").orElse(null);
    Map<Account, Totals> accounts = rows.accounts(transaction, institution, type, period);
    Totals sum = Totals.NONE;
    for (Map.Entry<Account, Totals> one : accounts.entrySet()) {
      Account account = one.getKey();
      if (agency != null && !agency.equals(account.agency())) {
        continue;
      }
      boolean stands =
          AccountStatements.latest(transaction, account)
              .filter(AccountStatement::balanced)
              .map(statement -> statement.ours().equals(one.getValue()))
              .orElse(false);
      if (!stands) {
        throw ReconciliationProblem.NOT_BALANCED.with(account.insutype(), account.agency());
      }
      sum = sum.plus(one.getValue());
    }
    if (sum.count() == 0) {
      throw ReconciliationProblem.NOT_BALANCED.with("-", agency == null ? "-" : agency);
    }
    return sum;
  }

  private static void requireSums(HospitalRow row, Totals ours) {
    long personTimes = Counts.read(row, "psntime");
    if (personTimes != ours.personTimes()) {
      throw ReconciliationProblem.SUM_DIFFERS.with("清算人次", personTimes, ours.personTimes());
    }
    requireSame(row, "medfee_sumamt", "医疗费总额", ours.total());
    requireSame(row, "med_sumfee", "医保认可费用总额", ours.total());
    requireSame(row, "fund_appy_sum", "基金申报总额", ours.funds());
    requireSame(row, "cash_payamt", "现金支付金额", ours.cash());
    requireSame(row, "acct_pay", "个人账户支出", ours.account());
  }

  private static void requireSame(HospitalRow row, String field, String figure, Money ours) {
    if (!row.money(field).equals(ours)) {
      throw ReconciliationProblem.SUM_DIFFERS.with(
          figure, row.money(field).toYuan(), ours.toYuan());
    }
  }

  /** 3204 清算申请撤销. */
  HospitalAnswer withdraw(HospitalRequest request) {
    String id = request.input().row("data").text("clr_appy_evt_id");
    counter.once(
        request,
        transaction -> {
          AccountLock.take(transaction, request.institutionCode());
          ApplicationRow row = Applications.require(transaction, id);
          if (!row.institution.equals(request.institutionCode())) {
            throw ReconciliationProblem.APPLICATION_UNKNOWN.with(id);
          }
          if (row.stage != ApplicationStage.APPLIED) {
            throw ReconciliationProblem.STAGE_ILLEGAL.with(row.stage.code(), "0");
          }
          row.moveTo(ApplicationStage.NOT_APPLIED, actor(request), clock.instant());
          return "withdrawn";
        });
    return HospitalAnswer.none();
  }

  /** 3205 清算申请状态查询. */
  HospitalAnswer list(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    ApplicationStage stage =
        row.find("clr_stas")
            .map(
                code ->
                    ApplicationStage.ofCode(code)
                        .orElseThrow(() -> ReconciliationProblem.QUERY_WRONG.with("clr_stas")))
            .orElse(null);
    Applications.Query query =
        new Applications.Query(
            request.institutionCode(),
            row.find("clr_appy_evt_id").orElse(null),
            row.find("clr_type").orElse(null),
            row.find("clr_ym").orElse(null),
            row.find("clr_optins").orElse(null),
            stage,
            row.findDate("begndate").orElse(null),
            row.findDate("enddate").orElse(null));
    List<ApplicationRow> found =
        database.read(transaction -> Applications.list(transaction, query, " ", LIST_MAX));
    return HospitalAnswer.none().with("data", found.stream().map(this::answer).toList());
  }

  private AnswerRow answer(ApplicationRow row) {
    boolean byOfficer = !row.changedBy.startsWith("hospital:");
    return new AnswerRow()
        .text("fixmedins_code", row.institution)
        .text("fixmedins_name", row.institutionName)
        .text("clr_appy_evt_id", row.id)
        .text("clr_stas", row.stage.code())
        .text("clr_ym", row.month)
        .text("clr_optins", row.agency)
        .money("medfee_sumamt", Money.ofFen(row.totalFen))
        .money("hi_agre_sumfee", Money.ofFen(row.totalFen))
        .money("fund_appy_sum", Money.ofFen(row.fundsFen))
        .money("cash_payamt", Money.ofFen(row.cashFen))
        .money("acct_pay", Money.ofFen(row.accountFen))
        .date("begndate", row.firstDay)
        .date("enddate", row.lastDay)
        .text("optins_no", row.agency)
        .text("opter_id", byOfficer ? shortened(row.changedBy) : "")
        .text("opter_name", byOfficer ? row.changedBy : "")
        .dateTime("opt_time", LocalDateTime.ofInstant(row.changedAt, ClearedRow.SHANGHAI));
  }

  private static String shortened(String actor) {
    return actor.length() <= 20 ? actor : actor.substring(0, 20);
  }

  private static String actor(HospitalRequest request) {
    return "hospital:" + request.institutionCode();
  }

  /** The order of identifiers is that of their making, to the second. */
  private String newId() {
    String second =
        java.time.format.DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
            .withZone(ClearedRow.SHANGHAI)
            .format(clock.instant());
    return (second + ids.get().replace("-", "")).substring(0, ID_LENGTH);
  }
}
