package org.renshe.province.medical.reconciliation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.files.FileStore;
import org.renshe.province.medical.files.StoredFile;
import org.renshe.province.medical.reconciliation.DetailComparison.Ours;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Rows of an institution's account (对明细账, 3202), once its totals were found to differ. */
final class DetailsDesk {
  private static final String RESULT_NAME = "result.zip";

  private final Database database;
  private final HospitalCounter counter;
  private final ClearedRows rows;
  private final FileStore files;
  private final int rowsMax;

  DetailsDesk(
      Database database, HospitalCounter counter, ClearedRows rows, FileStore files, int rowsMax) {
    this.database = database;
    this.counter = counter;
    this.rows = rows;
    this.files = files;
    this.rowsMax = rowsMax;
  }

  /** 3202. */
  HospitalAnswer compare(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    String number =
        counter.once(
            request,
            transaction -> {
              counter.institution(transaction, request);
              return compare(transaction, request.institutionCode(), row);
            });
    StoredFile file =
        database.read(transaction -> files.require(transaction, number, request.institutionCode()));
    return HospitalAnswer.none()
        .with(
            "fileinfo",
            new AnswerRow()
                .text("file_qury_no", file.number())
                .text("filename", file.name())
                .dateTime(
                    "dld_endtime", LocalDateTime.ofInstant(file.until(), ClearedRow.SHANGHAI)));
  }

  private String compare(Transaction transaction, String institution, HospitalRow row) {
    AccountStatements.Latest latest =
        AccountStatements.of(
            transaction,
            institution,
            row.text("setl_optins"),
            row.text("clr_type"),
            Period.read(row, "stmt_begndate", "stmt_enddate"));
    if (latest.isEmpty()) {
      throw ReconciliationProblem.TOTALS_FIRST.with();
    }
    if (latest.unbalanced().isEmpty()) {
      throw ReconciliationProblem.DETAILS_NOT_NEEDED.with();
    }
    StoredFile sent = files.require(transaction, row.text("file_qury_no"), institution);
    List<DetailLine> theirs = DetailFile.read(sent.content(), rowsMax);
    requireSums(row, theirs);
    List<DetailResult> results =
        DetailComparison.compare(theirs, ours(transaction, latest.unbalanced()));
    return files.put(transaction, institution, RESULT_NAME, DetailFile.write(results)).number();
  }

  private List<Ours> ours(Transaction transaction, List<AccountStatement> unbalanced) {
    List<Ours> ours = new ArrayList<>();
    for (AccountStatement statement : unbalanced) {
      for (ClearedRow row : rows.rows(transaction, statement.account(), rowsMax + 1)) {
        ours.add(new Ours(line(row), row.messageId));
      }
      if (ours.size() > rowsMax) {
        throw ReconciliationProblem.FILE_TOO_LONG.with(rowsMax);
      }
    }
    return ours;
  }

  private DetailLine line(ClearedRow row) {
    return new DetailLine(
        row.recordId,
        row.visitId,
        rows.personNumber(row),
        Money.ofFen(row.totalFen),
        Money.ofFen(row.fundsFen),
        Money.ofFen(row.accountFen),
        row.refund);
  }

  /** The file must be the account the message speaks of. */
  private static void requireSums(HospitalRow row, List<DetailLine> lines) {
    requireSame(
        "医疗费总额",
        Money.sum(lines.stream().map(DetailLine::total).toList()),
        row.money("medfee_sumamt"));
    requireSame(
        "基金支付总额",
        Money.sum(lines.stream().map(DetailLine::funds).toList()),
        row.money("fund_pay_sumamt"));
    requireSame(
        "现金支付金额",
        Money.sum(lines.stream().map(DetailLine::cash).toList()),
        row.money("cash_payamt"));
    long count = Counts.read(row, "fixmedins_setl_cnt");
    if (count != lines.size()) {
      throw ReconciliationProblem.FILE_SUM_DIFFERS.with("结算笔数", lines.size(), count);
    }
  }

  private static void requireSame(String figure, Money file, Money message) {
    if (!file.equals(message)) {
      throw ReconciliationProblem.FILE_SUM_DIFFERS.with(figure, file.toYuan(), message.toYuan());
    }
  }
}
