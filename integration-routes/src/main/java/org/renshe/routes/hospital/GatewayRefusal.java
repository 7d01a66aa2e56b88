package org.renshe.routes.hospital;

/**
 * A gateway's refusal: not an envelope but {@code {"code":401,"message":…}}, so that a hospital
 * does not take it for an answer of the business.
 */
final class GatewayRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GatewayRefusal(String message) {
    super(message, null, false, false);
  }
}
