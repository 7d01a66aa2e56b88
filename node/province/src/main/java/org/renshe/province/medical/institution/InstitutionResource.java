package org.renshe.province.medical.institution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;

/** Registration of designated institutions by an operator. */
@Path("/api/v1/admin/institutions")
@Consumes("application/json")
@Produces("application/json")
public final class InstitutionResource {
  private final InstitutionDesk desk;
  private final DoorKeyDesk doorKeys;
  private final StaffDesk staff;

  InstitutionResource(InstitutionDesk desk, DoorKeyDesk doorKeys, StaffDesk staff) {
    this.desk = desk;
    this.doorKeys = doorKeys;
    this.staff = staff;
  }

  /** Registers or changes institutions, all or none. */
  @POST
  public Map<String, Integer> register(List<InstitutionDesk.Registration> institutions) {
    desk.register(institutions);
    return Map.of("registered", institutions.size());
  }

  /** Secrets of the institution's gateway and encryption; they are never shown again. */
  @POST
  @Path("{code}/door-keys")
  public Map<String, Integer> doorKeys(
      @PathParam("code") String code, List<DoorKeyDesk.Registration> keys) {
    doorKeys.register(code, keys);
    return Map.of("registered", keys.size());
  }

  /** The institution's departments, in the fields 5101 answers with. */
  @POST
  @Path("{code}/departments")
  public Map<String, Integer> departments(@PathParam("code") String code, List<JsonNode> rows) {
    return Map.of("loaded", staff.loadDepartments(code, texts(rows)));
  }

  /** The institution's doctors, nurses, pharmacists, technicians, in the fields of 5102. */
  @POST
  @Path("{code}/practitioners")
  public Map<String, Integer> practitioners(@PathParam("code") String code, List<JsonNode> rows) {
    return Map.of("loaded", staff.loadPractitioners(code, texts(rows)));
  }

  private static List<String> texts(List<JsonNode> rows) {
    return rows.stream().map(JsonNode::toString).toList();
  }
}
