package org.renshe.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.pages.Page;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Refusals as JSON problem details for programs, as a page for people. */
final class ProblemAnswers {
  static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  private final Supplier<String> ids;

  ProblemAnswers(Supplier<String> ids) {
    this.ids = ids;
  }

  Response refusal(ProblemException refusal, Locale locale, List<MediaType> acceptable) {
    Problem problem = refusal.problem();
    if (problem.status() >= 500) {
      LOG.warn("{}", refusal.getMessage(), refusal.getCause());
    }
    ProblemBody body =
        new ProblemBody(
            "/problems/" + problem.code(),
            refusal.sentence(locale),
            problem.status(),
            refusal.remedy(locale),
            problem.code(),
            problem.retrySafe(),
            MDC.get(TraceFilter.TRACE_ID));
    Response.ResponseBuilder response = Response.status(problem.status());
    if (problem.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"renshe\", charset=\"UTF-8\"");
    }
    if (problem.status() == 503 || problem.status() == 429) {
      response.header(HttpHeaders.RETRY_AFTER, "5");
    }
    if (wantsPage(acceptable)) {
      return response
          .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
          .entity(new Page("chassis/problem.jte", "错误", "Error", Map.of("problem", (Object) body)))
          .build();
    }
    return response.type(PROBLEM_JSON).entity(body).build();
  }

  /** A defect: all that leaves is a number by which the log can be searched. */
  Response failure(Throwable failure, Locale locale, List<MediaType> acceptable) {
    String number = ids.get();
    LOG.error("internal error {}", number, failure);
    return refusal(ChassisProblem.INTERNAL.with(number), locale, acceptable);
  }

  private static boolean wantsPage(List<MediaType> acceptable) {
    return !acceptable.isEmpty()
        && acceptable.get(0).isCompatible(MediaType.TEXT_HTML_TYPE)
        && !acceptable.get(0).isWildcardType();
  }
}
