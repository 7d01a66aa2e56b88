package org.renshe.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.hospital.Bill;
import org.renshe.deploy.hospital.Care;
import org.renshe.deploy.hospital.Cashier;
import org.renshe.deploy.hospital.Counter;
import org.renshe.deploy.hospital.HospitalBooks;

/** A message that passed the hub, verified by the openssl program alone. */
@Tag("process")
@ExtendWith(RunningFederation.class)
class StoredMessageTest {
  @TempDir Path folder;

  @Test
  void opensslVerifiesSignatureAndChainOfAStoredMessageAndFindsAFlippedBit(Federation federation)
      throws Exception {
    unzip(export(federation, messageOfASettlement(federation)));
    assertEquals(0, verify(), "as stored");
    Path content = folder.resolve("content.bin");
    byte[] bytes = Files.readAllBytes(content);
    bytes[bytes.length / 2] ^= 1;
    Files.write(content, bytes);
    assertNotEquals(0, verify(), "with a flipped bit");
  }

  private static String messageOfASettlement(Federation federation) {
    Counter counter =
        federation.counter(
            Federation.hospitals().get(0),
            federation.wire(DemoProvince.SHANGHAI.nodes().get(0)),
            new HospitalBooks());
    counter.signIn();
    Care care = new Care(counter);
    Bill bill = care.register(counter.find(DemoPerson.named("汪演示").atCounter(federation::token)));
    String settlement =
        new Cashier(counter).settle(bill, care.upload(bill, DayOfWork.fees("cold"))).settlementId();
    JsonNode obligations = federation.hub().get("/api/v1/obligations/settlements/" + settlement);
    String message = obligations.path(0).path("messageId").asText();
    assertFalse(message.isEmpty(), obligations.toString());
    return message;
  }

  private static byte[] export(Federation federation, String message)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                federation
                    .ports()
                    .hubUrl()
                    .resolve("/api/v1/admin/messages/" + message + "/export"))
            .header("Authorization", "Bearer " + federation.folder().secret("operator.token"))
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(200, answer.statusCode());
    return answer.body();
  }

  private void unzip(byte[] archive) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.write(folder.resolve(Path.of(entry.getName()).getFileName()), zip.readAllBytes());
      }
    }
  }

  private int verify() throws IOException, InterruptedException {
    try (var files = Files.list(folder)) {
      List<Path> scripts = files.filter(file -> file.toString().endsWith(".sh")).toList();
      assertEquals(1, scripts.size());
      Process process =
          new ProcessBuilder("sh", scripts.get(0).toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      System.out.print(said);
      return code;
    }
  }
}
