package org.renshe.province.medical.pharmacy;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.province.loading.Batch;

/** What operators load of pharmacies and medicines, and what inspectors ask of trace codes. */
@Path("/api/v1/admin")
@Consumes("application/json")
@Produces("application/json")
public final class PharmacyResource {
  private static final int CODES_MAX = 500;

  private final Database database;
  private final Batch batch;
  private final Pharmacies pharmacies;
  private final Medicines medicines;
  private final TraceLedger ledger;

  PharmacyResource(
      Database database, Pharmacies pharmacies, Medicines medicines, TraceLedger ledger) {
    this.database = database;
    this.batch = new Batch(database);
    this.pharmacies = pharmacies;
    this.medicines = medicines;
    this.ledger = ledger;
  }

  @POST
  @Path("pharmacies")
  @Operation(summary = "Open or close services of designated pharmacies, all rows or none")
  public Batch.Loaded pharmacies(String body) {
    return batch.load(body, Pharmacies.Entry.class, pharmacies::load);
  }

  @POST
  @Path("medicines")
  @Operation(summary = "Describe medicines: on prescription, units in a pack, online price ceiling")
  public Batch.Loaded medicines(String body) {
    return batch.load(body, MedicineEntry.class, medicines::load);
  }

  @POST
  @Path("trace-codes/query")
  @Operation(summary = "Where packs were sold: every use of at most 500 trace codes")
  public List<TraceView> trace(TraceQuestion question) {
    List<String> codes = question == null ? null : question.codes();
    if (codes == null || codes.isEmpty() || codes.size() > CODES_MAX) {
      throw TraceProblem.TOO_MANY_ASKED.with(CODES_MAX);
    }
    return database.read(transaction -> ledger.look(transaction, codes));
  }
}
