package org.renshe.chassis.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.pages.PageWriter;
import org.renshe.chassis.pages.Pages;
import org.renshe.chassis.security.Operators;

/** Everything Jersey serves, named one by one: nothing is scanned or discovered. */
final class SiteResources {
  /** Warns of every resource that is registered as an object, as all of ours are. */
  private static final Logger CHATTER =
      Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  private SiteResources() {}

  static ResourceConfig of(Configuration configuration, Site site) {
    CHATTER.setLevel(Level.SEVERE);
    ResourceConfig config = new ResourceConfig();
    config.setProperties(
        Map.of(
            CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
            CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
            ServerProperties.WADL_FEATURE_DISABLE, true,
            ServerProperties.BV_FEATURE_DISABLE, true,
            ServerProperties.RESOURCE_VALIDATION_DISABLE, true));
    Pages pages = new Pages(site.nameZh(), site.nameEn(), site.links());
    config.register(JacksonFeature.withoutExceptionMappers());
    config.register(new JsonProvider());
    config.register(new PageWriter(pages));
    config.register(new FailureMapper(new ProblemAnswers(site.ids())));
    config.register(new TraceFilter(site.ids(), site.metrics()));
    config.register(new BodyLimitFilter(configuration.get(HttpSettings.BODY_BYTES_MAX)));
    config.register(
        new OperatorFilter(
            Operators.of(
                configuration.find(HttpSettings.OPERATOR_TOKEN).orElse(null),
                configuration.find(HttpSettings.OPERATORS_FILE).orElse(null))));
    config.register(new SecurityHeadersFilter());
    if (site.resources().stream().noneMatch(SiteResources::isHome)) {
      config.register(new HomeResource(site));
    }
    config.register(new HealthResource(site.checks()));
    config.register(new MetricsResource(site.metrics()));
    config.register(new AssetsResource());
    config.register(new OpenApiResource(site));
    config.register(new ProblemsResource(site.problems()));
    site.resources().forEach(config::register);
    return config;
  }

  /** A member may have a first page of its own. */
  private static boolean isHome(Object resource) {
    Path path = resource.getClass().getAnnotation(Path.class);
    return path != null
        && path.value().equals("/")
        && Arrays.stream(resource.getClass().getMethods())
            .anyMatch(
                method ->
                    method.isAnnotationPresent(GET.class)
                        && !method.isAnnotationPresent(Path.class));
  }
}
