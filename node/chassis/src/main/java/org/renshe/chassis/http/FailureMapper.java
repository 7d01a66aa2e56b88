package org.renshe.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.database.Conflict;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.problem.ProblemException;

/** Every failure of a resource leaves as a catalogue entry, never as a stack trace. */
final class FailureMapper implements ExceptionMapper<Throwable> {
  private final ProblemAnswers answers;

  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  FailureMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(Throwable failure) {
    var locale = Wording.of(headers, uri).locale();
    var acceptable = headers.getAcceptableMediaTypes();
    Optional<ProblemException> refusal = refusal(failure);
    if (refusal.isPresent()) {
      return answers.refusal(refusal.get(), locale, acceptable);
    }
    if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    return answers.failure(failure, locale, acceptable);
  }

  private static Optional<ProblemException> refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException refusal) {
        return Optional.of(refusal);
      }
      if (cause instanceof Conflict) {
        return Optional.of(new ProblemException(ChassisProblem.BUSY, cause));
      }
      if (cause instanceof JsonProcessingException json) {
        return Optional.of(ChassisProblem.BAD_REQUEST.with(where(json)));
      }
    }
    return failure instanceof WebApplicationException web ? ofHttp(web) : Optional.empty();
  }

  private static Optional<ProblemException> ofHttp(WebApplicationException failure) {
    return switch (failure.getResponse().getStatus()) {
      case 400 -> Optional.of(ChassisProblem.BAD_REQUEST.with("parameter"));
      case 404 -> Optional.of(ChassisProblem.NOT_FOUND.with());
      case 405 -> Optional.of(ChassisProblem.METHOD_NOT_ALLOWED.with());
      case 406 -> Optional.of(ChassisProblem.NOT_ACCEPTABLE.with());
      case 415 -> Optional.of(ChassisProblem.MEDIA_TYPE.with());
      default -> Optional.empty();
    };
  }

  /** Says where, never what: the text may hold personal data. */
  private static String where(JsonProcessingException json) {
    return json.getLocation() == null
        ? "JSON"
        : "JSON, line "
            + json.getLocation().getLineNr()
            + ", column "
            + json.getLocation().getColumnNr();
  }
}
