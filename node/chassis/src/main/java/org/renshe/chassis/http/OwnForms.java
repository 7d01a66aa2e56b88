package org.renshe.chassis.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;

/** Tells a form of this site from one that another site makes a browser send. */
public final class OwnForms {
  private OwnForms() {}

  /**
   * Whether what a browser says of a command's origin allows it; a program that says nothing is let
   * pass, for it has no cookie it did not put there itself.
   */
  public static boolean mayCome(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return "same-origin".equals(site) || "none".equals(site);
    }
    String origin = request.getHeaderString("Origin");
    String host = request.getHeaderString("Host");
    return origin == null || (host != null && host.equals(authority(origin)));
  }

  private static String authority(String origin) {
    try {
      return URI.create(origin).getRawAuthority();
    } catch (IllegalArgumentException opaque) {
      return null;
    }
  }
}
