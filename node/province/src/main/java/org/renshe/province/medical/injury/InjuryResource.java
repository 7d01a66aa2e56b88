package org.renshe.province.medical.injury;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.loading.Batch;
import org.renshe.province.loading.Batch.Loaded;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;

/** The operator's way in for decisions on work injury. */
@Path("/api/v1/admin/injury-qualifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class InjuryResource {
  private static final int NUMBER_MAX = 40;

  private final Batch batch;
  private final RegistryService registry;

  InjuryResource(Batch batch, RegistryService registry) {
    this.batch = batch;
    this.registry = registry;
  }

  @POST
  @Operation(
      summary = "Register decisions on work injury: one object or an array; all rows or none")
  public Loaded qualifications(String body) {
    return batch.load(body, QualificationEntry.class, this::load);
  }

  /** The same row again changes nothing; with another validity it takes that. */
  private void load(Transaction transaction, QualificationEntry entry) {
    require(
        entry.number() != null
            && !entry.number().isBlank()
            && entry.number().length() <= NUMBER_MAX,
        "number");
    require(entry.kind() != null, "kind");
    require(entry.from() != null, "from");
    require(entry.to() == null || !entry.to().isBefore(entry.from()), "to");
    require(entry.personNumber() != null, "personNumber");
    Person person =
        registry
            .byPersonNumber(transaction, entry.personNumber())
            .orElseThrow(() -> InjuryProblem.ROW_WRONG.with("personNumber"));
    Session session = transaction.session();
    QualificationRow row = session.find(QualificationRow.class, entry.number());
    if (row == null) {
      row = new QualificationRow(entry.number(), person.id());
      row.kind = entry.kind();
      row.validFrom = entry.from();
      row.validTo = entry.to();
      session.persist(row);
      return;
    }
    require(row.personId.equals(person.id()) && row.kind == entry.kind(), "number");
    row.validFrom = entry.from();
    row.validTo = entry.to();
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw InjuryProblem.ROW_WRONG.with(field);
    }
  }
}
