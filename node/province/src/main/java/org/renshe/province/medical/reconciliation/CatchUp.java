package org.renshe.province.medical.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.type.YesNoConverter;
import org.renshe.chassis.database.Database;
import org.renshe.province.medical.treatment.ClearedAct;
import org.renshe.province.medical.treatment.TreatmentService;

/**
 * Enters, once in a database's life, what was settled before accounts were kept here. What is
 * booked meanwhile enters itself.
 */
@Entity
@Table(name = "clearing_catch_up")
class CatchUp {
  private static final String ONLY = "settlements";
  private static final int PAGE = 500;

  @Id
  @Column(length = 20)
  String id = ONLY;

  @Column(name = "last_key", length = 80, nullable = false)
  String lastKey = " ";

  @Convert(converter = YesNoConverter.class)
  @Column(name = "finished", length = 1, nullable = false)
  boolean finished;

  protected CatchUp() {}

  static void run(Database database, TreatmentService treatment, ClearedRows rows) {
    while (!page(database, treatment, rows)) {
      // each page is a transaction of its own, so that a stop loses no more than one
    }
  }

  private static boolean page(Database database, TreatmentService treatment, ClearedRows rows) {
    return database.write(
        transaction -> {
          CatchUp state = transaction.session().find(CatchUp.class, ONLY);
          if (state == null) {
            state = new CatchUp();
            transaction.session().persist(state);
          }
          if (state.finished) {
            return true;
          }
          List<ClearedAct> acts = treatment.clearedActs(transaction, state.lastKey, PAGE);
          acts.forEach(act -> rows.take(transaction, act));
          state.finished = acts.size() < PAGE;
          state.lastKey = acts.isEmpty() ? state.lastKey : acts.get(acts.size() - 1).key();
          return state.finished;
        });
  }
}
