package org.renshe.chassis.http;

import static org.renshe.chassis.ChassisProblem.NOT_FOUND;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** Style sheets, scripts and pictures: ours under assets/ on the class path, others' in WebJars. */
@Hidden
@Path("/assets")
public final class AssetsResource {
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._/-]{0,150}");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon");
  private static final String SWAGGER_UI = "swagger-ui/";

  private final String swaggerUi;

  AssetsResource() {
    this.swaggerUi =
        "META-INF/resources/webjars/swagger-ui/" + version("org.webjars", "swagger-ui") + "/";
  }

  @GET
  @Path("/{path: .+}")
  public Response asset(@PathParam("path") String path) throws IOException {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (!PATH.matcher(path).matches() || path.contains("..") || type == null) {
      throw NOT_FOUND.with();
    }
    String resource =
        path.startsWith(SWAGGER_UI)
            ? swaggerUi + path.substring(SWAGGER_UI.length())
            : "assets/" + path;
    try (InputStream in = AssetsResource.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw NOT_FOUND.with();
      }
      return Response.ok(in.readAllBytes(), type)
          .header("Cache-Control", "public, max-age=3600")
          .build();
    }
  }

  /** A WebJar's folder has its version in the name, which its pom.properties tells. */
  private static String version(String group, String artifact) {
    String file = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = AssetsResource.class.getClassLoader().getResourceAsStream(file)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "none");
  }
}
