package org.renshe.deploy.hospital;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.problem.ProblemException;

/** What the node answered, in the national envelope. */
public record HospitalReply(JsonNode body) {
  private static final Pattern UNKNOWN = Pattern.compile("\\[RS-((RTE|CHA)-\\d{4}|MED-0206)]");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads an answer.
   *
   * @throws org.renshe.protocol.problem.ProblemException when it is not in the national envelope
   */
  public static HospitalReply read(String answer) {
    try {
      JsonNode body = JSON.readTree(answer);
      if (!body.has("infcode")) {
        throw DeployProblem.OTHER_SIDE_REFUSED.with("node", "-", answer);
      }
      return new HospitalReply(body);
    } catch (JsonProcessingException e) {
      throw new ProblemException(DeployProblem.OTHER_SIDE_REFUSED, e, "node", "-", answer);
    }
  }

  /** Whether {@code infcode} is 0. */
  public boolean succeeded() {
    return "0".equals(body.path("infcode").asText());
  }

  /** {@code err_msg}, which begins with the catalogue code in brackets. */
  public String error() {
    return body.path("err_msg").asText();
  }

  /** Whether the node could not say what came of it: the house was busy, or nobody answered yet. */
  public boolean isUnknown() {
    return !succeeded() && UNKNOWN.matcher(error()).lookingAt();
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
