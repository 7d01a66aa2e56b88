package org.renshe.deploy.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;

/** Changing a member's keys with overlap (密钥轮换): prepare beside the old ones, then move in. */
final class Rotation {
  private static final List<String> FILES =
      List.of("signing.key", "signing.csr", "signing.crt", "transport.csr", "transport.p12");

  private final Path folder;

  Rotation(Path folder) {
    this.folder = folder;
  }

  void prepare(MemberCode member, String name, SecureRandom random) {
    KeysFolder next = new KeysFolder(next());
    next.newMemberRequests(member, name, List.of(), random);
    try {
      // Personal data stays under the key it was sealed with.
      Files.delete(next.dataKey());
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, next.dataKey(), e.getMessage());
    }
  }

  void activate() {
    for (String file : FILES) {
      if (!Files.exists(next().resolve(file))) {
        throw DeployProblem.FILE_UNREADABLE.with(next().resolve(file), "not fetched yet");
      }
    }
    Path previous = folder.resolve("previous");
    try {
      Files.createDirectories(previous);
      for (String file : FILES) {
        if (Files.exists(folder.resolve(file))) {
          move(folder.resolve(file), previous.resolve(file));
        }
        move(next().resolve(file), folder.resolve(file));
      }
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, folder, e.getMessage());
    }
  }

  private Path next() {
    return folder.resolve("next");
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
