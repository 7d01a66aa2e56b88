package org.renshe.province.medical.reconciliation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.treatment.ClearedAct;

/** Keeps what counts in accounts, and sums it. */
final class ClearedRows {
  private static final String SUMS =
      "count(*), sum(case when refund = true then 1 else 0 end), sum(totalFen), sum(fundsFen),"
          + " sum(accountFen), sum(cashFen)";
  private static final String OF_ACCOUNT =
      " from ClearedRow where institution = :institution and insutype = :insutype"
          + " and clearingType = :type and agency = :agency and day between :from and :to"
          + " and standing = true";

  private final PersonalData personalData;

  ClearedRows(PersonalData personalData) {
    this.personalData = personalData;
  }

  /** Enters the act as it stands now; told again, it follows. */
  void take(Transaction transaction, ClearedAct act) {
    ClearedRow row = transaction.session().find(ClearedRow.class, act.key());
    if (row != null) {
      row.standing = act.standing();
      return;
    }
    String person = act.origin().personNumber() + "\n" + act.origin().certificateNumber();
    transaction.session().persist(new ClearedRow(act, personalData.seal(person)));
  }

  /** {@code psn_no}. */
  String personNumber(ClearedRow row) {
    return personalData.open(row.personSealed).split("\n", -1)[0];
  }

  /** {@code certno}. */
  String certificateNumber(ClearedRow row) {
    return personalData.open(row.personSealed).split("\n", -1)[1];
  }

  /**
   * @param refunds true for cancellations alone, false for settlements alone, null for both
   */
  Totals totals(Transaction transaction, Account account, Boolean refunds) {
    Object[] sums =
        transaction
            .session()
            .createSelectionQuery(
                "select " + SUMS + OF_ACCOUNT + (refunds == null ? "" : " and refund = " + refunds),
                Object[].class)
            .setParameter("institution", account.institution())
            .setParameter("insutype", account.insutype())
            .setParameter("type", account.clearingType())
            .setParameter("agency", account.agency())
            .setParameter("from", account.period().from())
            .setParameter("to", account.period().to())
            .getSingleResult();
    return totals(sums, 0);
  }

  /** Rows of an account in order of their {@code setl_id}, at most so many. */
  List<ClearedRow> rows(Transaction transaction, Account account, int max) {
    return transaction
        .session()
        .createSelectionQuery(OF_ACCOUNT + " order by recordId", ClearedRow.class)
        .setParameter("institution", account.institution())
        .setParameter("insutype", account.insutype())
        .setParameter("type", account.clearingType())
        .setParameter("agency", account.agency())
        .setParameter("from", account.period().from())
        .setParameter("to", account.period().to())
        .setMaxResults(max)
        .getResultList();
  }

  /** Every account that has a record of this clearing type and period, with its sums. */
  Map<Account, Totals> accounts(
      Transaction transaction, String institution, String clearingType, Period period) {
    List<Object[]> found =
        transaction
            .session()
            .createSelectionQuery(
                "select insutype, agency, "
                    + SUMS
                    + " from ClearedRow where institution = :institution"
                    + " and clearingType = :type and day between :from and :to"
                    + " and standing = true group by insutype, agency",
                Object[].class)
            .setParameter("institution", institution)
            .setParameter("type", clearingType)
            .setParameter("from", period.from())
            .setParameter("to", period.to())
            .getResultList();
    Map<String, Object[]> inOrder = new TreeMap<>();
    found.forEach(sums -> inOrder.put(sums[0] + "/" + sums[1], sums));
    Map<Account, Totals> accounts = new java.util.LinkedHashMap<>();
    for (Object[] sums : new ArrayList<>(inOrder.values())) {
      accounts.put(
          new Account(institution, (String) sums[0], clearingType, (String) sums[1], period),
          totals(sums, 2));
    }
    return accounts;
  }

  /** Institutions with a settlement of the month whose day no binding application covers. */
  static long openInstitutions(Transaction transaction, YearMonth month) {
    return transaction
        .session()
        .createSelectionQuery(
            "select count(distinct r.institution) from ClearedRow r"
                + " where r.month = :month and r.standing = true and not exists ("
                + "select 1 from ApplicationRow a where a.institution = r.institution"
                + " and a.clearingType = r.clearingType and a.stage <> :gone"
                + " and (a.agency is null or a.agency = r.agency)"
                + " and r.day between a.firstDay and a.lastDay)",
            Long.class)
        .setParameter("month", ClearedRow.MONTH.format(month))
        .setParameter("gone", ApplicationStage.NOT_APPLIED)
        .getSingleResult();
  }

  private static Totals totals(Object[] sums, int first) {
    return new Totals(
        number(sums[first]),
        number(sums[first + 1]),
        Money.ofFen(number(sums[first + 2])),
        Money.ofFen(number(sums[first + 3])),
        Money.ofFen(number(sums[first + 4])),
        Money.ofFen(number(sums[first + 5])));
  }

  private static long number(Object sum) {
    return sum == null ? 0 : ((Number) sum).longValue();
  }
}
