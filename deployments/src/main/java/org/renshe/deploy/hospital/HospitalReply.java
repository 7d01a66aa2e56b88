package org.renshe.deploy.hospital;

import com.fasterxml.jackson.databind.JsonNode;

/** What the node answered, in the national envelope. */
public record HospitalReply(JsonNode body) {
  /** Whether {@code infcode} is 0. */
  public boolean succeeded() {
    return "0".equals(body.path("infcode").asText());
  }

  /** {@code err_msg}, which begins with the catalogue code in brackets. */
  public String error() {
    return body.path("err_msg").asText();
  }

  /** A node of {@code output}. */
  public JsonNode output(String node) {
    return body.path("output").path(node);
  }

  /** {@code output} as text; equal texts mean equal answers. */
  public String outputText() {
    return body.path("output").toString();
  }
}
