package org.renshe.hub.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.renshe.chassis.database.Database;
import org.renshe.hub.directory.DirectoryService;
import org.renshe.protocol.envelope.EnvelopeCodec;
import org.renshe.protocol.envelope.SealedEnvelope;
import org.renshe.protocol.envelope.SignedFiles;

/** One logged message with its signer's chain, so that anyone verifies it without Renshe. */
final class MessageExport {
  private final Database database;
  private final DirectoryService directory;
  private final X509Certificate root;

  MessageExport(Database database, DirectoryService directory, X509Certificate root) {
    this.database = database;
    this.directory = directory;
    this.root = root;
  }

  byte[] zip(String messageId) {
    byte[] sealed =
        database
            .read(transaction -> MessageLog.sealed(transaction.session(), messageId))
            .orElseThrow(() -> ExchangeProblem.UNKNOWN_MESSAGE.with(messageId));
    SealedEnvelope envelope = EnvelopeCodec.decode(sealed);
    X509Certificate signer = directory.certificate(envelope.certificateSerial());
    try {
      Path folder = Files.createTempDirectory("renshe-message");
      try {
        SignedFiles.export(envelope, List.of(signer, root), folder);
        return zip(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
