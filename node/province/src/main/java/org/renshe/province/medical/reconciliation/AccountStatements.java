package org.renshe.province.medical.reconciliation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;

/** What was asked by 3201. */
final class AccountStatements {
  private static final int LOOKED_AT_MAX = 200;

  private AccountStatements() {}

  static void keep(Transaction transaction, AccountStatement statement) {
    statement.madeOrder =
        transaction
            .session()
            .createSelectionQuery(
                "select count(*) from AccountStatement where institution = :institution",
                Long.class)
            .setParameter("institution", statement.institution)
            .getSingleResult();
    transaction.session().persist(statement);
  }

  /** The last comparison of the whole account. */
  static Optional<AccountStatement> latest(Transaction transaction, Account account) {
    return of(
            transaction,
            account.institution(),
            account.agency(),
            account.clearingType(),
            account.period())
        .filter(account.insutype());
  }

  /** The last comparison of each insurance kind of that agency, clearing type and period. */
  static Latest of(
      Transaction transaction,
      String institution,
      String agency,
      String clearingType,
      Period period) {
    List<AccountStatement> found =
        transaction
            .session()
            .createSelectionQuery(
                "from AccountStatement where institution = :institution and agency = :agency"
                    + " and clearingType = :type and firstDay = :from and lastDay = :to"
                    + " and whole = true order by madeAt desc, madeOrder desc",
                AccountStatement.class)
            .setParameter("institution", institution)
            .setParameter("agency", agency)
            .setParameter("type", clearingType)
            .setParameter("from", period.from())
            .setParameter("to", period.to())
            .setMaxResults(LOOKED_AT_MAX)
            .getResultList();
    Map<String, AccountStatement> latest = new LinkedHashMap<>();
    found.forEach(statement -> latest.putIfAbsent(statement.insutype, statement));
    return new Latest(latest);
  }

  /** By insurance kind. */
  record Latest(Map<String, AccountStatement> byKind) {
    Optional<AccountStatement> filter(String insutype) {
      return Optional.ofNullable(byKind.get(insutype));
    }

    boolean isEmpty() {
      return byKind.isEmpty();
    }

    List<AccountStatement> unbalanced() {
      return byKind.values().stream().filter(statement -> !statement.balanced()).toList();
    }
  }
}
