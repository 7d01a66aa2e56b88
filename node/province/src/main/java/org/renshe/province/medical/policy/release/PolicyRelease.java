package org.renshe.province.medical.policy.release;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.problem.ProblemException;

/**
 * What two officers sign of a policy file: which bytes, under which version, in force from when. It
 * lies beside the file as {@code NAME.release.json}.
 *
 * @param pack name of the file without {@code .yaml}
 * @param digest SM3 of its bytes, hex
 * @param version chosen by the province, such as {@code 2026.2}, at most 20 characters
 * @param activeFrom first day of care (discharge or visit) it is used for
 * @param signatures none, the author's, or the author's and the verifier's
 */
public record PolicyRelease(
    String pack, String digest, String version, LocalDate activeFrom, List<Signature> signatures) {
  /** Ending of a release's file name. */
  public static final String ENDING = ".release.json";

  private static final String FORMAT = "renshe-policy-release/1";

  public PolicyRelease {
    if (version == null || !version.matches("[0-9A-Za-z._-]{1,20}")) {
      throw ReleaseProblem.RELEASE_WRONG.with("version", version);
    }
    if (digest == null || !digest.matches("[0-9a-f]{64}")) {
      throw ReleaseProblem.RELEASE_WRONG.with("digest", digest);
    }
    signatures = List.copyOf(signatures);
  }

  /** Who stands for what. */
  public enum Role {
    /** Made the file (编制). */
    AUTHOR,
    /** Compared every row with its document (核验). */
    VERIFIER
  }

  /** How far a policy file has come. */
  public enum State {
    DRAFT,
    VERIFIED,
    ACTIVE
  }

  /**
   * @param certificate serial of the officer's certificate, hex
   * @param signature SM2 over {@link #text(Role)}, DER in Base64
   */
  public record Signature(Role role, String certificate, String signature) {}

  /** Exactly what is signed: one line a fact, so that a person can read what she signs. */
  public byte[] text(Role role) {
    return String.join("\n", FORMAT, pack, digest, version, activeFrom.toString(), role.name(), "")
        .getBytes(StandardCharsets.UTF_8);
  }

  public Optional<Signature> signature(Role role) {
    return signatures.stream().filter(signature -> signature.role() == role).findFirst();
  }

  /** This release with a signature more; an earlier one of the same role is replaced. */
  public PolicyRelease with(Signature signature) {
    List<Signature> more = new ArrayList<>(signatures);
    more.removeIf(earlier -> earlier.role() == signature.role());
    more.add(signature);
    return new PolicyRelease(pack, digest, version, activeFrom, more);
  }

  /** How far it has come on that day, given that its signatures hold. */
  public State state(LocalDate today) {
    if (signature(Role.AUTHOR).isEmpty() || signature(Role.VERIFIER).isEmpty()) {
      return State.DRAFT;
    }
    return today.isBefore(activeFrom) ? State.VERIFIED : State.ACTIVE;
  }

  public byte[] toJson() {
    return StrictJson.encode(this);
  }

  /**
   * @param file named in the refusal
   * @throws ProblemException {@link ReleaseProblem#RELEASE_UNREADABLE}
   */
  public static PolicyRelease read(String file, byte[] json) {
    try {
      return StrictJson.decode(json, PolicyRelease.class);
    } catch (ProblemException unreadable) {
      throw new ProblemException(
          ReleaseProblem.RELEASE_UNREADABLE, unreadable, file, unreadable.getMessage());
    }
  }
}
