package org.renshe.province.medical.treatment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;

/** Registration of designated institutions by an operator. */
@Path("/api/v1/admin/institutions")
@Consumes("application/json")
@Produces("application/json")
public final class InstitutionResource {
  private final InstitutionDesk desk;

  InstitutionResource(InstitutionDesk desk) {
    this.desk = desk;
  }

  /** Registers or changes institutions, all or none. */
  @POST
  public Map<String, Integer> register(List<InstitutionDesk.Registration> institutions) {
    desk.register(institutions);
    return Map.of("registered", institutions.size());
  }
}
