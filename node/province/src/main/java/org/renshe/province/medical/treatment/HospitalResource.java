package org.renshe.province.medical.treatment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.apache.camel.ProducerTemplate;
import org.renshe.routes.hospital.HospitalRoute;

/**
 * Where hospitals send the envelopes of the national interface. The bytes go to the route as they
 * came: the hospital's signature is over them.
 */
@Path("/fsi")
public final class HospitalResource {
  private final ProducerTemplate route;

  HospitalResource(ProducerTemplate route) {
    this.route = route;
  }

  @POST
  @Consumes({"application/json", "text/plain"})
  @Produces("application/json;charset=utf-8")
  public byte[] take(byte[] envelope) {
    return route.requestBody(HospitalRoute.ENDPOINT, envelope, byte[].class);
  }

  /** Some gateways put the transaction number into the path; the envelope's own counts. */
  @POST
  @Path("{infno: [0-9A-Z]{4,6}}")
  @Consumes({"application/json", "text/plain"})
  @Produces("application/json;charset=utf-8")
  public byte[] takeNamed(byte[] envelope) {
    return take(envelope);
  }
}
