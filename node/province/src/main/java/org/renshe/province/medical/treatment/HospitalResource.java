package org.renshe.province.medical.treatment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.renshe.routes.hospital.HospitalHeaders;
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
  public Response take(@Context HttpHeaders headers, byte[] envelope) {
    Exchange exchange =
        route.request(
            HospitalRoute.ENDPOINT,
            asked -> {
              asked.getIn().setBody(envelope);
              asked.getIn().setHeader(HospitalRoute.HEADERS, first(headers));
            });
    byte[] answer = exchange.getMessage().getBody(byte[].class);
    String file = exchange.getMessage().getHeader(HospitalRoute.FILE_NAME, String.class);
    if (file == null) {
      return Response.ok(answer).build();
    }
    return Response.ok(answer, MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''"
                + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20"))
        .build();
  }

  /** Some gateways put the transaction number into the path; the envelope's own counts. */
  @POST
  @Path("{infno: [0-9A-Z]{4,6}}")
  @Consumes({"application/json", "text/plain"})
  @Produces("application/json;charset=utf-8")
  public Response takeNamed(@Context HttpHeaders headers, byte[] envelope) {
    return take(headers, envelope);
  }

  private static HospitalHeaders first(HttpHeaders headers) {
    return new HospitalHeaders(
        headers.getRequestHeaders().keySet().stream()
            .collect(Collectors.toMap(name -> name, headers::getHeaderString)));
  }
}
