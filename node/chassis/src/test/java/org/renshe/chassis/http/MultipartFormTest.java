package org.renshe.chassis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.ChassisProblem;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.problem.ProblemException;

class MultipartFormTest {
  private static final String TYPE = "multipart/form-data; boundary=XX";
  private static final String FORM =
      """
      --XX\r
      Content-Disposition: form-data; name="act"\r
      \r
      上传\r
      --XX\r
      Content-Disposition: form-data; name="file"; filename="户口簿.png"\r
      Content-Type: image/png\r
      \r
      \u0001\u0002--X\r
      --XX\r
      Content-Disposition: form-data; name="other"; filename=""\r
      Content-Type: application/octet-stream\r
      \r
      \r
      --XX--\r
      """;

  @Test
  void textsAndFilesAreReadAndAnEmptyFileFieldIsNoFile() {
    MultipartForm form = read(TYPE, FORM, 4096);

    assertEquals("上传", form.text("act"));
    assertEquals("", form.text("absent"));
    assertEquals(1, form.files().size());
    assertEquals("户口簿.png", form.files().get(0).name());
    assertArrayEquals(
        "\u0001\u0002--X".getBytes(StandardCharsets.UTF_8), form.files().get(0).bytes());
  }

  @Test
  void whatIsTooLargeOrNoFormIsRefused() {
    refused(ChassisProblem.BODY_TOO_LARGE, TYPE, FORM, 40);
    refused(ChassisProblem.BAD_REQUEST, "text/plain; boundary=XX", FORM, 4096);
    refused(ChassisProblem.BAD_REQUEST, "multipart/form-data", FORM, 4096);
    refused(ChassisProblem.BAD_REQUEST, TYPE, FORM.substring(0, 120), 4096);
    refused(ChassisProblem.BAD_REQUEST, TYPE, "noise", 4096);
  }

  @Test
  void damageIsReadOrRefusedByName() {
    Random random = new Random(25);
    byte[] form = FORM.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = form.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      try {
        MultipartForm.read(TYPE, new ByteArrayInputStream(damaged), 4096);
      } catch (ProblemException named) {
        assertEquals(ChassisProblem.BAD_REQUEST, named.problem());
      }
    }
  }

  private static MultipartForm read(String type, String form, int max) {
    return MultipartForm.read(
        type, new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)), max);
  }

  private static void refused(Problem problem, String type, String form, int max) {
    assertEquals(
        problem, assertThrows(ProblemException.class, () -> read(type, form, max)).problem());
  }
}
