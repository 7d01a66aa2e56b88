package org.renshe.province.registry;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.renshe.province.loading.Batch;
import org.renshe.province.loading.Batch.Loaded;

/** The operator's way in: loading people, employers, relations; looking at a person. */
@Path("/api/v1/admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RegistryResource {
  private final Batch batch;
  private final PersonLoader people;
  private final RelationLoader relations;
  private final PersonViews views;

  RegistryResource(Batch batch, PersonLoader people, RelationLoader relations, PersonViews views) {
    this.batch = batch;
    this.people = people;
    this.relations = relations;
    this.views = views;
  }

  @POST
  @Path("/people")
  @Operation(summary = "Register people: one object or an array; all rows or none")
  public Loaded people(String body) {
    return batch.load(body, PersonEntry.class, people::load);
  }

  @POST
  @Path("/employers")
  @Operation(summary = "Register employers: one object or an array; all rows or none")
  public Loaded employers(String body) {
    return batch.load(body, EmployerEntry.class, relations::loadEmployer);
  }

  @POST
  @Path("/insured-relations")
  @Operation(summary = "Register insured relations: one object or an array; all rows or none")
  public Loaded relations(String body) {
    return batch.load(body, RelationEntry.class, relations::loadRelation);
  }

  @GET
  @Path("/people/{personNumber}")
  @Operation(summary = "A person with relations; audited with the purpose given")
  public PersonViews.View person(
      @PathParam("personNumber") String personNumber, @QueryParam("purpose") String purpose) {
    return views.look(personNumber, purpose);
  }
}
