package org.renshe.deploy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.pki.KeysFolder;
import org.renshe.protocol.problem.ProblemException;

/**
 * The demonstration's data folder: who wrote it, how far it was set up, and what is where. Secrets
 * are made once for each folder and only its owner may read them.
 */
final class DemoFolder {
  /** Grows whenever an older program could not use the folder any more. */
  static final int FORMAT = 1;

  private static final String LOADED = "loaded";

  private final Path root;

  private DemoFolder(Path root) {
    this.root = root;
  }

  /** Opens or begins the folder. */
  static DemoFolder open(Path root) {
    Path marker = root.resolve("format");
    try {
      if (Files.exists(marker)) {
        checkFormat(root, Files.readString(marker).strip());
      } else if (Files.exists(root) && !isEmpty(root)) {
        throw DeployProblem.DATA_BROKEN.with(root, "no file 'format' / 缺少 format 文件");
      } else {
        Files.createDirectories(root);
        Files.writeString(marker, FORMAT + "\n");
      }
      return new DemoFolder(root);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, root, e.getMessage());
    }
  }

  Path root() {
    return root;
  }

  Path logs() {
    return root.resolve("logs");
  }

  /** Whatever the process of that name keeps. */
  Path of(String process) {
    return root.resolve(process);
  }

  KeysFolder keys(DemoNode.DemoProvince province) {
    return new KeysFolder(root.resolve("keys").resolve(province.code().value()));
  }

  Path hospitals() {
    return root.resolve("hospitals");
  }

  /** A secret of this folder, made at its first use. */
  String secret(String name) {
    Path file = root.resolve("secrets").resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, file, e.getMessage());
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    KeysFolder.writeSecret(file, secret);
    return secret;
  }

  /** Whether people, cards, hospitals and catalogues were loaded in an earlier run. */
  boolean isLoaded() {
    return Files.exists(root.resolve(LOADED));
  }

  void markLoaded() {
    write(LOADED, "");
  }

  Path write(String name, String text) {
    Path file = root.resolve(name);
    try {
      Files.writeString(file, text);
      return file;
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, file, e.getMessage());
    }
  }

  private static void checkFormat(Path root, String text) {
    int format;
    try {
      format = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ProblemException(DeployProblem.DATA_BROKEN, e, root, "format: " + text);
    }
    if (format > FORMAT) {
      throw DeployProblem.DATA_NEWER.with(root, format, FORMAT);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
