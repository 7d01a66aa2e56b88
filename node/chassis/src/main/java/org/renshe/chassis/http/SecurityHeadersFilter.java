package org.renshe.chassis.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import java.util.Set;

/**
 * Headers that keep a browser from doing what a page does not need, and how the reader wants to be
 * spoken to.
 */
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
    remember("lang", Set.of("zh", "en"), request, headers);
    remember("elder", Set.of("0", "1"), request, headers);
  }

  private static void remember(
      String choice,
      Set<String> values,
      ContainerRequestContext request,
      MultivaluedMap<String, Object> headers) {
    String chosen = request.getUriInfo().getQueryParameters().getFirst(choice);
    if (chosen != null && values.contains(chosen)) {
      headers.add(
          HttpHeaders.SET_COOKIE,
          new NewCookie.Builder(choice)
              .value(chosen)
              .path("/")
              .httpOnly(true)
              .sameSite(NewCookie.SameSite.LAX)
              .build());
    }
  }
}
