package org.renshe.province.medical.catalogue;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.renshe.chassis.http.MultipartForm;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Operator;
import org.renshe.protocol.problem.ProblemException;

/**
 * The clerk's import: choose a file, see what would come of it, mend or enter. No script needed.
 */
@Hidden
@Path("operator/catalogue-imports")
@Produces("text/html;charset=utf-8")
public final class ImportPages {
  private static final String HERE = "/operator/catalogue-imports";
  private static final int SHOWN_MAX = 20;
  private static final int REJECTS_SHOWN_MAX = 50;
  private static final int LOOK_AGAIN_SECONDS = 2;

  private final Imports imports;
  private final int bodyBytesMax;

  /**
   * @param bodyBytesMax of a form, as the HTTP server allows
   */
  ImportPages(Imports imports, int bodyBytesMax) {
    this.imports = imports;
    this.bodyBytesMax = bodyBytesMax;
  }

  @GET
  public Page list() {
    return listed(null);
  }

  /** Takes the file and has it checked; nothing is entered. */
  @POST
  @Consumes("multipart/form-data")
  public Response upload(
      @HeaderParam("Content-Type") String contentType,
      InputStream body,
      @Context SecurityContext security) {
    try {
      MultipartForm form = MultipartForm.read(contentType, body, bodyBytesMax);
      MultipartForm.File file =
          form.files().stream().findFirst().orElseThrow(CatalogueProblem.FORM_WRONG::with);
      String id = receive(file, form.text("correction"), Operator.of(security).name());
      imports.check(id);
      return Response.seeOther(URI.create(HERE + "/" + id)).build();
    } catch (ProblemException refusal) {
      return Response.status(refusal.problem().status()).entity(listed(refusal)).build();
    }
  }

  private String receive(MultipartForm.File file, String correction, String by) {
    byte[] bytes = file.bytes();
    String id = imports.begin(file.name(), bytes.length, correction, by).id();
    int size = Imports.PART_BYTES_MAX;
    for (int at = 0; at < bytes.length; at += size) {
      imports.receive(
          id, at / size, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size)));
    }
    return id;
  }

  /** One import; looks again by itself while it is at work. */
  @GET
  @Path("{id: [0-9a-f-]{36}}")
  public Response show(@PathParam("id") String id) {
    CatalogueImport file = imports.find(id);
    List<RejectLine> rejects =
        imports.rejects(id, REJECTS_SHOWN_MAX).stream()
            .map(
                reject ->
                    new RejectLine(
                        reject.row(), reject.fault().zh(), reject.fault().en(), reject.line()))
            .toList();
    Page page =
        new Page(
            "province/catalogue/import.jte",
            "目录导入 " + file.fileName(),
            "Import of " + file.fileName(),
            Map.of("file", file, "rejects", rejects));
    Response.ResponseBuilder answer = Response.ok(page);
    return (file.state().isAtWork() ? answer.header("Refresh", LOOK_AGAIN_SECONDS) : answer)
        .build();
  }

  /** Has a checked file entered. */
  @POST
  @Path("{id: [0-9a-f-]{36}}/apply")
  public Response apply(
      @PathParam("id") String id,
      @FormParam("partial") @DefaultValue("0") String partial,
      @Context SecurityContext security) {
    imports.apply(id, "1".equals(partial), Operator.of(security).name());
    return Response.seeOther(URI.create(HERE + "/" + id)).build();
  }

  private Page listed(ProblemException refusal) {
    return new Page(
        "province/catalogue/imports.jte",
        refusal == null ? "目录导入" : "错误：目录导入",
        "Imports of catalogues",
        Map.of(
            "rows",
            imports.newest(SHOWN_MAX),
            "megabytes",
            bodyBytesMax / (1024 * 1024),
            "refusalZh",
            refusal == null ? "" : refusal.sentence(Locale.CHINESE),
            "refusalEn",
            refusal == null ? "" : refusal.sentence(Locale.ENGLISH)));
  }
}
