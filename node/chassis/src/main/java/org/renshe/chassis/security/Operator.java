package org.renshe.chassis.security;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * Who works at the operators' pages and interface (经办人).
 *
 * @param name one person's name, or {@link #SHARED} for whoever knows the member's own token
 */
public record Operator(String name) implements Principal {
  /** The name behind {@code operator.token}, which several people may know. */
  public static final String SHARED = "operator";

  /** Who a request came from; the operators' filter let it in, so there is one. */
  public static Operator of(SecurityContext context) {
    return context.getUserPrincipal() instanceof Operator operator
        ? operator
        : new Operator(SHARED);
  }

  /** Whether it is one known person, as four eyes (双人复核) need. */
  public boolean isPerson() {
    return !SHARED.equals(name);
  }

  @Override
  public String getName() {
    return name;
  }
}
