package org.renshe.chassis.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;
import org.slf4j.MDC;

/** Gives each request a trace identifier, in the log and in the answer, and times it. */
@PreMatching
@Priority(1)
final class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {
  static final String TRACE_ID = "traceId";
  static final String HEADER = "X-Trace-Id";

  private static final String TIMER = "renshe.timer";

  private final Supplier<String> ids;
  private final MeterRegistry metrics;

  TraceFilter(Supplier<String> ids, MeterRegistry metrics) {
    this.ids = ids;
    this.metrics = metrics;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    MDC.put(TRACE_ID, ids.get());
    request.setProperty(TIMER, Timer.start(metrics));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String trace = MDC.get(TRACE_ID);
    if (trace != null) {
      response.getHeaders().putSingle(HEADER, trace);
    }
    if (request.getProperty(TIMER) instanceof Timer.Sample sample) {
      sample.stop(
          Timer.builder("http.server.requests")
              .tag("method", request.getMethod())
              .tag("uri", template(request))
              .tag("status", Integer.toString(response.getStatus()))
              .register(metrics));
    }
    MDC.remove(TRACE_ID);
  }

  /** The matched path with its parameters unfilled: a bounded set, and no personal data. */
  private static String template(ContainerRequestContext request) {
    if (request.getUriInfo() instanceof ExtendedUriInfo uri
        && !uri.getMatchedTemplates().isEmpty()) {
      List<UriTemplate> templates = new ArrayList<>(uri.getMatchedTemplates());
      Collections.reverse(templates);
      StringBuilder path = new StringBuilder();
      templates.forEach(template -> path.append(template.getTemplate()));
      return path.toString();
    }
    return "unmatched";
  }
}
