package org.renshe.province.medical.filing;

import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends filings that time has ended: expired, broken promise, insured relation over. */
final class FilingReview {
  private static final Logger LOG = LoggerFactory.getLogger(FilingReview.class);
  private static final int PAGE = 500;

  private final Database database;
  private final FilingDecisions decisions;
  private final FilingTerms terms;

  FilingReview(Database database, FilingDecisions decisions, FilingTerms terms) {
    this.database = database;
    this.decisions = decisions;
    this.terms = terms;
  }

  /** Looks at those overdue first, then at all in force, a page a transaction. */
  void run() {
    review(
        database.read(
            transaction -> FilingStore.overdue(transaction.session(), terms.today(), PAGE)));
    String after = " "; // an empty text is no value to Oracle
    List<String> page;
    do {
      String from = after;
      page =
          database.read(transaction -> FilingStore.inForceAfter(transaction.session(), from, PAGE));
      review(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1);
    } while (page.size() == PAGE);
  }

  private void review(List<String> numbers) {
    for (String number : numbers) {
      try {
        database.run(transaction -> decisions.review(transaction, number));
      } catch (ProblemException | org.renshe.chassis.database.Conflict failed) {
        // its turn comes again; the others must not wait for it
        LOG.warn("filing {} could not be reviewed", number, failed);
      }
    }
  }
}
