package org.renshe.province.medical.filing.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.renshe.chassis.http.OwnForms;
import org.renshe.province.medical.filing.FilingProblem;

/** Lets no form of another site to the citizen's pages, not even the one that says who she is. */
final class FilingGate implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath().replaceFirst("^/", "");
    boolean ours = path.equals("filing") || path.startsWith("filing/");
    if (ours && "POST".equals(request.getMethod()) && !OwnForms.mayCome(request)) {
      throw FilingProblem.SESSION_OVER.with();
    }
  }
}
