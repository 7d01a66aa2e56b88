package org.renshe.province.medical.care;

import java.util.List;
import org.renshe.chassis.database.Transaction;

/**
 * What a capability has to show a citizen of her own care. Handed to {@link CareArea#show} while
 * areas open.
 */
@FunctionalInterface
public interface CareRecords {
  /** Most rows a capability hands over. */
  int MAX = 200;

  /** Her records, the newest first, at most {@link #MAX}. */
  List<CareRecord> of(Transaction transaction, CarePerson person);
}
