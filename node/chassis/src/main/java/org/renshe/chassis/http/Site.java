package org.renshe.chassis.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.renshe.chassis.pages.Link;
import org.renshe.protocol.problem.Problem;

/**
 * What a member shows over HTTP.
 *
 * @param nameZh name of the member, in Chinese
 * @param nameEn the same in English
 * @param resources Jakarta REST resource objects
 * @param links entrances on the home page
 * @param problems the error catalogue
 * @param checks what /health/ready looks at
 * @param metrics what /metrics shows
 * @param ids makes trace identifiers
 */
public record Site(
    String nameZh,
    String nameEn,
    List<Object> resources,
    List<Link> links,
    List<Problem> problems,
    List<HealthCheck> checks,
    PrometheusMeterRegistry metrics,
    Supplier<String> ids) {
  public Site {
    resources = List.copyOf(resources);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
    checks = List.copyOf(checks);
  }
}
