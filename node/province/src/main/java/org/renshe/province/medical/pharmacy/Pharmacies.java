package org.renshe.province.medical.pharmacy;

import java.util.regex.Pattern;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.treatment.InstitutionKind;
import org.renshe.province.medical.treatment.Sale;
import org.renshe.province.medical.treatment.SaleFollower;

/**
 * What designated pharmacies have opened; a pharmacy of which nothing is said has opened nothing.
 */
public final class Pharmacies implements SaleFollower {
  private static final Pattern CODE = Pattern.compile("P\\d{11}");
  private static final String POOLED = "2207";

  Pharmacies() {}

  /**
   * A pharmacy's services as an operator opens them.
   *
   * @param code {@code fixmedins_code}
   * @param pooledCare pooled outpatient care on prescription (门诊统筹)
   * @param onlineSales orders over the open interface (网上购药)
   */
  record Entry(String code, boolean pooledCare, boolean onlineSales) {}

  void load(Transaction transaction, Entry entry) {
    if (entry.code() == null || !CODE.matcher(entry.code()).matches()) {
      throw TraceProblem.PHARMACY_WRONG.with("code");
    }
    Pharmacy found = transaction.session().find(Pharmacy.class, entry.code());
    boolean fresh = found == null;
    Pharmacy pharmacy = fresh ? new Pharmacy(entry.code()) : found;
    pharmacy.open(entry.pooledCare(), entry.onlineSales());
    if (fresh) {
      transaction.session().persist(pharmacy);
    }
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException when the pharmacy does not sell online
   */
  public void requireOnline(Transaction transaction, String code) {
    Pharmacy pharmacy = transaction.session().find(Pharmacy.class, code);
    if (pharmacy == null || !pharmacy.hasOnlineSales()) {
      throw TraceProblem.ONLINE_NOT_OPENED.with(code);
    }
  }

  @Override
  public void requested(Transaction transaction, Sale sale) {
    if (!POOLED.equals(sale.transaction())
        || InstitutionKind.of(sale.institution()) != InstitutionKind.PHARMACY) {
      return;
    }
    Pharmacy pharmacy = transaction.session().find(Pharmacy.class, sale.institution());
    if (pharmacy == null || !pharmacy.hasPooledCare()) {
      throw TraceProblem.POOL_NOT_OPENED.with(sale.institution());
    }
  }

  @Override
  public void released(Transaction transaction, String key) {
    // nothing hangs on it
  }
}
