package org.renshe.chassis.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Metrics in the Prometheus text format. */
@Path("/metrics")
public final class MetricsResource {
  private final PrometheusMeterRegistry metrics;

  MetricsResource(PrometheusMeterRegistry metrics) {
    this.metrics = metrics;
  }

  @GET
  @Produces("text/plain; version=0.0.4; charset=utf-8")
  @Operation(summary = "Metrics for Prometheus (指标)")
  public String metrics() {
    return metrics.scrape();
  }
}
