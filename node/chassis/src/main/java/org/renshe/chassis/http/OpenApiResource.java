package org.renshe.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.renshe.chassis.pages.Page;

/** OpenAPI 3.1 read from the resources themselves, and the page to browse it. */
@Hidden
@Path("/")
public final class OpenApiResource {
  private final Site site;
  private String document;

  OpenApiResource(Site site) {
    this.site = site;
  }

  @GET
  @Path("/openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  public String document() throws JsonProcessingException {
    return read();
  }

  @GET
  @Path("/docs")
  @Produces(MediaType.TEXT_HTML)
  public Page page() {
    return new Page("chassis/docs.jte", "接口说明", "API reference", Map.of());
  }

  /** Made at the first question: reading takes a second that starting need not spend. */
  private synchronized String read() throws JsonProcessingException {
    if (document == null) {
      OpenAPI base =
          new OpenAPI(SpecVersion.V31)
              .openapi("3.1.0")
              .info(
                  new Info()
                      .title(site.nameEn() + " — Renshe API")
                      .description(site.nameZh())
                      .version("v1")
                      .license(
                          new License()
                              .name("Apache-2.0")
                              .url("https://www.apache.org/licenses/LICENSE-2.0")));
      Set<Class<?>> classes = new LinkedHashSet<>();
      classes.add(HealthResource.class);
      classes.add(MetricsResource.class);
      site.resources().forEach(resource -> classes.add(resource.getClass()));
      SwaggerConfiguration settings =
          new SwaggerConfiguration().openAPI31(true).openAPI(base).readAllResources(true);
      document = Json31.pretty().writeValueAsString(new Reader(settings).read(classes));
    }
    return document;
  }
}
