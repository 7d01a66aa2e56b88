package org.renshe.chassis.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;

/** Headers that keep a browser from doing what a page does not need, and the language chosen. */
final class SecurityHeadersFilter implements ContainerResponseFilter {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    HEADERS.forEach(headers::putSingle);
    headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> java.util.List.of("no-store"));
    String language = request.getUriInfo().getQueryParameters().getFirst("lang");
    if ("zh".equals(language) || "en".equals(language)) {
      headers.add(
          HttpHeaders.SET_COOKIE,
          new NewCookie.Builder("lang")
              .value(language)
              .path("/")
              .httpOnly(true)
              .sameSite(NewCookie.SameSite.LAX)
              .build());
    }
  }
}
