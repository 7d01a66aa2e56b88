package org.renshe.province.medical.injury;

import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.filing.FilingRules;
import org.renshe.province.medical.filing.FilingService;

/** What settlement asks of work injury. Works inside the caller's transaction. */
public final class InjuryService {
  private final FilingService filings;
  private final InjuryTerms terms;

  InjuryService(FilingService filings, InjuryTerms terms) {
    this.filings = filings;
    this.terms = terms;
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException {@link InjuryProblem#CARD_ONLY}
   */
  public void requireCard(Credential credential) {
    InjuryRules.requireCard(credential);
  }

  /**
   * A decision for this care holds, and away from home it is filed.
   *
   * @throws org.renshe.protocol.problem.ProblemException an {@link InjuryProblem}
   */
  public void require(
      Transaction transaction, String personId, Bill bill, boolean atHome, LocalDate today) {
    InjuryRules.requireQualified(qualifications(transaction, personId), bill, terms);
    if (!atHome) {
      InjuryRules.requireFiled(
          FilingRules.coverage(
                  filings.filings(transaction, personId, InsuranceKind.INJURY),
                  bill.treatmentDivision(),
                  bill.begins(),
                  today)
              .kinds());
    }
  }

  /** Decisions on record, oldest first. */
  public List<Qualification> qualifications(Transaction transaction, String personId) {
    return transaction
        .session()
        .createSelectionQuery(
            "from QualificationRow where personId = :person order by validFrom, number",
            QualificationRow.class)
        .setParameter("person", personId)
        .getResultList()
        .stream()
        .map(QualificationRow::view)
        .toList();
  }
}
