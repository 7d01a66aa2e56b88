package org.renshe.chassis.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.renshe.chassis.ChassisProblem.OPERATOR_CLOSED;
import static org.renshe.chassis.ChassisProblem.OPERATOR_ONLY;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Base64;
import org.renshe.chassis.security.Operator;
import org.renshe.chassis.security.Operators;

/**
 * Lets only operators to {@code /operator} and {@code /api/v1/admin}, and says who it is: bearer
 * token for programs, basic password for browsers. Since a browser repeats basic credentials by
 * itself, what other sites make it send is refused.
 */
@Priority(20)
final class OperatorFilter implements ContainerRequestFilter {
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final Operators operators;

  /**
   * @param operators none closes everything for operators
   */
  OperatorFilter(Operators operators) {
    this.operators = operators;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isForOperators(request.getUriInfo().getPath())) {
      return;
    }
    if (operators.isEmpty()) {
      throw OPERATOR_CLOSED.with();
    }
    String site = request.getHeaderString("Sec-Fetch-Site");
    boolean foreign = site != null && !"same-origin".equals(site) && !"none".equals(site);
    if (foreign && !"GET".equals(request.getMethod())) {
      throw OPERATOR_ONLY.with();
    }
    byte[] shown = credential(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    Operator operator = operators.find(shown).orElseThrow(OPERATOR_ONLY::with);
    request.setSecurityContext(new Known(operator, request.getSecurityContext().isSecure()));
  }

  private record Known(Operator operator, boolean secure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return operator;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public String getAuthenticationScheme() {
      return "Bearer";
    }
  }

  private static boolean isForOperators(String path) {
    return under(path, "operator") || under(path, "api/v1/admin");
  }

  private static boolean under(String path, String folder) {
    String relative = path.startsWith("/") ? path.substring(1) : path;
    return relative.equals(folder) || relative.startsWith(folder + "/");
  }

  private static byte[] credential(String authorization) {
    if (authorization == null) {
      return new byte[0];
    }
    if (authorization.startsWith(BEARER)) {
      return authorization.substring(BEARER.length()).strip().getBytes(UTF_8);
    }
    if (authorization.startsWith(BASIC)) {
      return password(authorization.substring(BASIC.length()).strip());
    }
    return new byte[0];
  }

  private static byte[] password(String basic) {
    try {
      String pair = new String(Base64.getDecoder().decode(basic), UTF_8);
      return pair.substring(pair.indexOf(':') + 1).getBytes(UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
