package org.renshe.province.medical.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.renshe.chassis.database.Transaction;

/**
 * One row an institution, changed by whoever applies for a clearing or reverses a settlement: of
 * two at once, one is run again and then sees what the other did.
 */
@Entity
@Table(name = "clearing_account_lock")
class AccountLock {
  @Id
  @Column(name = "institution_code", length = 12)
  String institution;

  @Column(nullable = false)
  long uses;

  @Version
  @Column(nullable = false)
  long version;

  protected AccountLock() {}

  private AccountLock(String institution) {
    this.institution = institution;
  }

  static void take(Transaction transaction, String institution) {
    AccountLock lock = transaction.session().find(AccountLock.class, institution);
    if (lock == null) {
      lock = new AccountLock(institution);
      transaction.session().persist(lock);
    }
    lock.uses++;
  }
}
