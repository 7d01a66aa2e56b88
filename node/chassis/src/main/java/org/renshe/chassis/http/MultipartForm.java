package org.renshe.chassis.http;

import static org.renshe.chassis.ChassisProblem.BAD_REQUEST;
import static org.renshe.chassis.ChassisProblem.BODY_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.Blocker;
import org.renshe.protocol.problem.ProblemException;

/**
 * A form that a browser sent with files (multipart/form-data, RFC 7578), read whole into memory and
 * within bounds.
 */
public final class MultipartForm {
  private static final int PARTS_MAX = 40;
  private static final int HEADERS_MAX = 2048;

  private final Map<String, String> texts;
  private final List<File> files;

  private MultipartForm(Map<String, String> texts, List<File> files) {
    this.texts = texts;
    this.files = List.copyOf(files);
  }

  /** A file that was chosen; a file field left empty is no file. */
  public static final class File {
    private final String field;
    private final String name;
    private final byte[] bytes;

    private File(String field, String name, byte[] bytes) {
      this.field = field;
      this.name = name;
      this.bytes = bytes;
    }

    /** Name of the form's field. */
    public String field() {
      return field;
    }

    /** What the browser calls it; not to be trusted. */
    public String name() {
      return name;
    }

    public byte[] bytes() {
      return bytes;
    }
  }

  /**
   * @param contentType of the request, with its boundary
   * @param bytesMax of the whole body
   * @throws ProblemException BAD_REQUEST, BODY_TOO_LARGE
   */
  public static MultipartForm read(String contentType, InputStream body, int bytesMax) {
    String boundary = contentType == null ? null : MultiPart.extractBoundary(contentType);
    if (boundary == null
        || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      throw BAD_REQUEST.with("multipart/form-data");
    }
    byte[] bytes = bytes(body, bytesMax);
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
    parser.setMaxParts(PARTS_MAX);
    parser.setMaxLength(bytesMax);
    parser.setMaxMemoryFileSize(bytesMax);
    parser.setPartHeadersMaxLength(HEADERS_MAX);
    ByteBufferContentSource source = new ByteBufferContentSource(ByteBuffer.wrap(bytes));
    try (MultiPartFormData.Parts parts =
        Blocker.<MultiPartFormData.Parts>blockWithPromise(
            promise -> parser.parse(source, promise))) {
      return of(parts);
    } catch (IOException | RuntimeException malformed) {
      throw new ProblemException(BAD_REQUEST, malformed, "multipart/form-data");
    }
  }

  /** Text of a field, empty when it was not sent. */
  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  public List<File> files() {
    return files;
  }

  private static MultipartForm of(MultiPartFormData.Parts parts) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    List<File> files = new ArrayList<>();
    for (MultiPart.Part part : parts) {
      ByteBuffer content = Content.Source.asByteBuffer(part.getContentSource());
      byte[] bytes = new byte[content.remaining()];
      content.get(bytes);
      if (part.getFileName() == null) {
        texts.putIfAbsent(part.getName(), new String(bytes, StandardCharsets.UTF_8));
      } else if (!part.getFileName().isEmpty() || bytes.length > 0) {
        files.add(new File(part.getName(), part.getFileName(), bytes));
      }
    }
    return new MultipartForm(texts, files);
  }

  private static byte[] bytes(InputStream body, int bytesMax) {
    try {
      byte[] bytes = body.readNBytes(bytesMax + 1);
      if (bytes.length > bytesMax) {
        throw BODY_TOO_LARGE.with(bytesMax);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
