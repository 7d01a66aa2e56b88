package org.renshe.chassis.pages;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Lets a resource return a {@link Page}. */
@Produces(MediaType.TEXT_HTML)
public final class PageWriter implements MessageBodyWriter<Page> {
  private final Pages pages;

  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  public PageWriter(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Page.class;
  }

  @Override
  public void writeTo(
      Page page,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> responseHeaders,
      OutputStream out)
      throws IOException {
    responseHeaders.putSingle(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
    out.write(pages.html(page, Wording.of(headers, uri)).getBytes(StandardCharsets.UTF_8));
  }
}
