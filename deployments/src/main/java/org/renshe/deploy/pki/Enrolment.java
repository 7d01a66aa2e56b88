package org.renshe.deploy.pki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.api.JsonApi;
import org.renshe.protocol.problem.ProblemException;

/** A member's side of enrolment (入网): hand in the requests, fetch what was issued. */
public final class Enrolment {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeysFolder keys;

  public Enrolment(KeysFolder keys) {
    this.keys = keys;
  }

  /**
   * Hands in every request of the folder and remembers the enrolment's number there.
   *
   * @param code from the hub's operator, good once
   */
  public String handIn(JsonApi hub, String memberCode, String memberName, String code) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("memberCode", memberCode);
    request.put("memberName", memberName);
    request.put("enrolmentCode", code);
    request.put("signingRequest", keys.requestText(KeysFolder.SIGNING));
    request.put("transportRequest", keys.requestText(KeysFolder.TRANSPORT));
    request.put("hospitalCaRequest", keys.requestText(KeysFolder.HOSPITAL_AUTHORITY));
    JsonNode answer = hub.post("/api/v1/enrolments", request);
    String id = answer.path("id").asText();
    try {
      Files.writeString(
          keys.enrolment(), JSON.writeValueAsString(Map.of("id", id, "member", memberCode)));
    } catch (IOException e) {
      throw new ProblemException(
          DeployProblem.FILE_UNWRITABLE, e, keys.enrolment(), e.getMessage());
    }
    return id;
  }

  /**
   * Fetches and installs what was issued.
   *
   * @throws ProblemException RS-DEP-0013 while the operator has not decided
   */
  public void fetch(JsonApi hub, String transportPassword, Instant now) {
    JsonNode remembered = remembered();
    JsonNode enrolment = hub.get("/api/v1/enrolments/" + remembered.path("id").asText());
    switch (enrolment.path("state").asText()) {
      case "APPROVED" -> install(enrolment, transportPassword, now);
      case "REFUSED" ->
          throw DeployProblem.OTHER_SIDE_REFUSED.with(
              hub.base(), "-", enrolment.path("reason").asText());
      default -> throw DeployProblem.NOT_APPROVED_YET.with(remembered.path("member").asText());
    }
  }

  private void install(JsonNode enrolment, String transportPassword, Instant now) {
    if (enrolment.hasNonNull("signingCertificates")) {
      keys.installSigning(KeysFolder.SIGNING, enrolment.path("signingCertificates").asText(), now);
    }
    if (enrolment.hasNonNull("transportCertificates")) {
      keys.installTransport(
          enrolment.path("transportCertificates").asText(), transportPassword, now);
    }
    if (enrolment.hasNonNull("hospitalCaCertificates")) {
      keys.installSigning(
          KeysFolder.HOSPITAL_AUTHORITY, enrolment.path("hospitalCaCertificates").asText(), now);
    }
  }

  private JsonNode remembered() {
    try {
      return JSON.readTree(Files.readAllBytes(keys.enrolment()));
    } catch (IOException e) {
      throw new ProblemException(
          DeployProblem.FILE_UNREADABLE, e, keys.enrolment(), e.getMessage());
    }
  }
}
