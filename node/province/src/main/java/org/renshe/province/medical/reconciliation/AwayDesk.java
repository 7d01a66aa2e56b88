package org.renshe.province.medical.reconciliation;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.institution.InstitutionFacts;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** An institution's monthly confirmation of in-province away settlements: 3260, 3261, 3262. */
final class AwayDesk {
  private static final int ROWS_MAX = 100;
  private static final String WHOLE_MONTH = "0";

  private final Database database;
  private final HospitalCounter counter;
  private final ClearedRows rows;
  private final Audit audit;

  AwayDesk(Database database, HospitalCounter counter, ClearedRows rows, Audit audit) {
    this.database = database;
    this.counter = counter;
    this.rows = rows;
    this.audit = audit;
  }

  /** 3260 提取异地清分明细. */
  HospitalAnswer list(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    int start = Math.max(1, Math.toIntExact(Counts.read(row, "startrow")));
    List<AnswerRow> answer =
        database.write(
            transaction -> {
              AwayRows.Month month = month(transaction, request, row);
              audit.record(
                  transaction,
                  "hospital:" + request.institutionCode(),
                  "away-clearing-list",
                  request.institutionCode(),
                  request.msgid());
              List<AnswerRow> found = new ArrayList<>();
              for (ClearedRow one : AwayRows.list(transaction, month, start, ROWS_MAX)) {
                found.add(answer(one, month.division(), start + found.size()));
              }
              return found;
            });
    return HospitalAnswer.none().with("data", answer);
  }

  private AnswerRow answer(ClearedRow row, String division, int number) {
    return new AnswerRow()
        .text("seqno", Integer.toString(number))
        .text("mdtrtarea", division)
        .text("medins_no", row.institution)
        .text("certno", rows.certificateNumber(row))
        .text("mdtrt_id", row.visitId)
        .dateTime("mdtrt_setl_time", time(row))
        .text("setl_sn", row.recordId)
        .flag("fulamt_advpay_flag", false)
        .money("medfee_sumamt", Money.ofFen(row.totalFen))
        .money("optins_pay_sumamt", agencyPays(row));
  }

  /** Funds and personal account: what the insured place owes the treatment place. */
  private static Money agencyPays(ClearedRow row) {
    return Money.ofFen(row.fundsFen).plus(Money.ofFen(row.accountFen));
  }

  private static LocalDateTime time(ClearedRow row) {
    return LocalDateTime.ofInstant(row.settledAt, ClearedRow.SHANGHAI);
  }

  /** 3261 异地清分结果确认: all rows or none. */
  HospitalAnswer confirm(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    List<HospitalRow> details = request.input().rows("detail");
    long told = Counts.read(row, "totalrow");
    if (told != details.size() || details.isEmpty() || details.size() > ROWS_MAX) {
      throw ReconciliationProblem.AWAY_ROWS_WRONG.with(details.size(), told, ROWS_MAX);
    }
    counter.once(
        request,
        transaction -> {
          AwayRows.Month month = month(transaction, request, row);
          AccountLock.take(transaction, request.institutionCode());
          for (HospitalRow detail : details) {
            confirm(transaction, request, month, detail);
          }
          return "confirmed " + details.size();
        });
    // a repeat is answered with a reference of its own, by which it may be taken back as well
    database.run(
        transaction ->
            transaction
                .session()
                .merge(
                    new AwayReference(
                        request.reference(), request.institutionCode(), request.msgid())));
    return HospitalAnswer.none();
  }

  private void confirm(
      Transaction transaction, HospitalRequest request, AwayRows.Month month, HospitalRow detail) {
    String recordId = detail.text("setl_sn");
    ClearedRow row =
        AwayRows.find(transaction, month, recordId)
            .orElseThrow(() -> ReconciliationProblem.AWAY_ROW_UNKNOWN.with(recordId));
    AwayRows.confirmation(transaction, row.key)
        .ifPresent(
            by -> {
              throw ReconciliationProblem.AWAY_ROW_CONFIRMED.with(recordId, by);
            });
    boolean taken = detail.flag("cnfm_flag");
    if (taken) {
      requireSame(row, detail);
    }
    String id = AwayRow.id(row.key, month.text());
    AwayRow earlier = transaction.session().find(AwayRow.class, id);
    if (earlier == null) {
      transaction.session().persist(new AwayRow(row, month.text(), taken, request.msgid()));
    } else { // left for later before, and looked at again
      earlier.taken = taken;
      earlier.messageId = request.msgid();
    }
  }

  private void requireSame(ClearedRow row, HospitalRow detail) {
    require(row, "证件号码", rows.certificateNumber(row).equals(detail.text("certno")));
    require(row, "就诊登记号", row.visitId.equals(detail.text("mdtrt_id")));
    require(
        row,
        "结算时间",
        detail
            .findDateTime("mdtrt_setl_time")
            .filter(time -> time.equals(time(row).withNano(0)))
            .isPresent());
    require(row, "总费用", Money.ofFen(row.totalFen).equals(detail.money("medfee_sumamt")));
    require(row, "经办机构支付总额", agencyPays(row).equals(detail.money("optins_pay_sumamt")));
  }

  private static void require(ClearedRow row, String figure, boolean same) {
    if (!same) {
      throw ReconciliationProblem.AWAY_ROW_DIFFERS.with(row.recordId, figure);
    }
  }

  /** 3262 异地清分结果确认回退. */
  HospitalAnswer takeBack(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    String original = row.text("otransid");
    counter.once(
        request,
        transaction -> {
          AwayRows.Month month = month(transaction, request, row);
          AccountLock.take(transaction, request.institutionCode());
          int gone =
              WHOLE_MONTH.equals(original)
                  ? AwayRows.takeBack(transaction, month, null)
                  : AwayRows.message(transaction, request.institutionCode(), original)
                      .map(message -> AwayRows.takeBack(transaction, month, message))
                      .orElse(0);
          if (gone == 0) {
            throw ReconciliationProblem.AWAY_CONFIRMATION_UNKNOWN.with(original);
          }
          return "taken back " + gone;
        });
    return HospitalAnswer.none();
  }

  private AwayRows.Month month(Transaction transaction, HospitalRequest request, HospitalRow row) {
    InstitutionFacts institution = counter.institution(transaction, request);
    try {
      YearMonth month =
          YearMonth.of(
              Integer.parseInt(row.text("trt_year")), Integer.parseInt(row.text("trt_month")));
      return new AwayRows.Month(institution.code(), institution.division(), month);
    } catch (DateTimeException | NumberFormatException wrong) {
      throw ReconciliationProblem.QUERY_WRONG.with("trt_year, trt_month");
    }
  }
}
