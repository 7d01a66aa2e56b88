package org.renshe.province.medical.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Import of catalogue files by program: begin, send the parts, check, apply, look, fetch rejects.
 */
@Path("/api/v1/admin/catalogue-imports")
@Produces("application/json")
public final class ImportResource {
  private static final String OPERATOR = "operator";
  private static final int SHOWN_MAX = 50;
  private static final String CSV = "text/csv; charset=utf-8";

  private final Imports imports;

  ImportResource(Imports imports) {
    this.imports = imports;
  }

  /**
   * Announces a file.
   *
   * @param bytes of the whole file
   * @param correction why versions that have begun may be changed; without it they may not
   */
  @POST
  public CatalogueImport begin(
      @QueryParam("file") @DefaultValue("") String file,
      @QueryParam("bytes") long bytes,
      @QueryParam("correction") @DefaultValue("") String correction) {
    return imports.begin(file, bytes, correction, OPERATOR);
  }

  /** A part of the file, from 0, at most 4 MiB; the same part again replaces it. */
  @PUT
  @Path("{id}/parts/{part: [0-9]{1,6}}")
  @Consumes("application/octet-stream")
  public Response receive(@PathParam("id") String id, @PathParam("part") int part, byte[] content) {
    imports.receive(id, part, content);
    return Response.noContent().build();
  }

  /** Asks what would come of it; nothing is entered. */
  @POST
  @Path("{id}/check")
  public CatalogueImport check(@PathParam("id") String id) {
    return imports.check(id);
  }

  /**
   * Asks for it to be entered.
   *
   * @param partial true enters the good rows of a file that has bad ones
   */
  @POST
  @Path("{id}/apply")
  public CatalogueImport apply(@PathParam("id") String id, @QueryParam("partial") boolean partial) {
    return imports.apply(id, partial, OPERATOR);
  }

  @GET
  @Path("{id}")
  public CatalogueImport find(@PathParam("id") String id) {
    return imports.find(id);
  }

  /** The newest first. */
  @GET
  public List<CatalogueImport> newest() {
    return imports.newest(SHOWN_MAX);
  }

  /** The rows refused, each with its line and reason; mend them and send this very file. */
  @GET
  @Path("{id}/rejects.csv")
  @Produces(CSV)
  public Response rejects(
      @PathParam("id") String id, @QueryParam("lang") @DefaultValue("zh") String language) {
    CatalogueImport file = imports.find(id);
    Locale locale = "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE;
    StreamingOutput table =
        out -> {
          Writer writer = new OutputStreamWriter(out, UTF_8);
          imports.writeRejects(file.id(), locale, writer);
          writer.flush();
        };
    return attached(table, "rejects-" + file.id() + ".csv");
  }

  /** An empty table with every column. */
  @GET
  @Path("template.csv")
  @Produces(CSV)
  public Response template() {
    List<String> headings = Arrays.stream(ItemColumn.values()).map(ItemColumn::zh).toList();
    return attached('\uFEFF' + CsvLines.line(headings), "catalogue-template.csv");
  }

  private static Response attached(Object entity, String name) {
    return Response.ok(entity, CSV)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
