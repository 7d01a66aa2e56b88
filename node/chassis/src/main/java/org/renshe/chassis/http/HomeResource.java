package org.renshe.chassis.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.renshe.chassis.pages.Page;

/** The first page: what can be done here. */
@Hidden
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class HomeResource {
  private final Site site;

  HomeResource(Site site) {
    this.site = site;
  }

  @GET
  public Page home() {
    return new Page("chassis/home.jte", "首页", "Home", Map.of("links", site.links()));
  }
}
