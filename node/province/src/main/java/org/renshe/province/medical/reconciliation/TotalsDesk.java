package org.renshe.province.medical.reconciliation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Totals of an institution's account (对总账, 3201): a difference is a result, not an error. */
final class TotalsDesk {
  private static final int DESCRIPTION_MAX = 200;

  private final Database database;
  private final HospitalCounter counter;
  private final ClearedRows rows;
  private final Supplier<String> ids;
  private final Clock clock;

  TotalsDesk(
      Database database,
      HospitalCounter counter,
      ClearedRows rows,
      Supplier<String> ids,
      Clock clock) {
    this.database = database;
    this.counter = counter;
    this.rows = rows;
    this.ids = ids;
    this.clock = clock;
  }

  /** 3201. */
  HospitalAnswer compare(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    Account account =
        new Account(
            request.institutionCode(),
            row.text("insutype"),
            row.text("clr_type"),
            row.text("setl_optins"),
            Period.read(row, "stmt_begndate", "stmt_enddate"));
    Boolean refunds = row.find("refd_setl_flag").map("1"::equals).orElse(null);
    String id =
        counter.once(
            request,
            transaction -> {
              counter.institution(transaction, request);
              Totals ours = rows.totals(transaction, account, refunds);
              String differences = String.join("；", differences(row, ours));
              AccountStatement made =
                  new AccountStatement(
                      ids.get(), account, refunds == null, ours, differences, clock.instant());
              AccountStatements.keep(transaction, made);
              return made.id;
            });
    AccountStatement statement =
        database.read(transaction -> transaction.session().find(AccountStatement.class, id));
    return HospitalAnswer.none()
        .with(
            "stmtinfo",
            new AnswerRow()
                .text("setl_optins", statement.agency)
                .text("stmt_rslt", statement.balanced() ? "0" : "1")
                .text("stmt_rslt_dscr", cut(statement.differences)));
  }

  /** Which figure differs and by how much: theirs less ours. */
  private static List<String> differences(HospitalRow theirs, Totals ours) {
    List<String> differences = new ArrayList<>();
    differ(differences, "医疗费总额", theirs.money("medfee_sumamt"), ours.total());
    differ(differences, "基金支付总额", theirs.money("fund_pay_sumamt"), ours.funds());
    differ(differences, "个人账户支付", theirs.money("acct_pay"), ours.account());
    long count = Counts.read(theirs, "fixmedins_setl_cnt");
    if (count != ours.count()) {
      differences.add("结算笔数相差 " + (count - ours.count()) + "（中心 " + ours.count() + "）");
    }
    return differences;
  }

  private static void differ(List<String> differences, String figure, Money theirs, Money ours) {
    if (!theirs.equals(ours)) {
      differences.add(figure + "相差 " + theirs.minus(ours).toYuan() + "（中心 " + ours.toYuan() + "）");
    }
  }

  private static String cut(String text) {
    return text == null || text.length() <= DESCRIPTION_MAX
        ? text
        : text.substring(0, DESCRIPTION_MAX);
  }
}
