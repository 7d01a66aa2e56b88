package org.renshe.chassis.http;

import static org.renshe.chassis.ChassisProblem.NOT_FOUND;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.protocol.problem.Problem;

/** The error catalogue as pages: code, sentence, what to do, whether a repeat is safe. */
@Hidden
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
public final class ProblemsResource {
  private final List<Problem> problems;

  ProblemsResource(List<Problem> problems) {
    this.problems = problems.stream().sorted(Comparator.comparing(Problem::code)).toList();
  }

  @GET
  public Page all() {
    return page(problems);
  }

  @GET
  @Path("/{code}")
  public Page one(@PathParam("code") String code) {
    List<Problem> found = problems.stream().filter(p -> p.code().equals(code)).toList();
    if (found.isEmpty()) {
      throw NOT_FOUND.with();
    }
    return page(found);
  }

  private static Page page(List<Problem> shown) {
    return new Page("chassis/problems.jte", "错误目录", "Error catalogue", Map.of("problems", shown));
  }
}
