package org.renshe.deploy.medical;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.deploy.api.JsonApi;
import org.renshe.protocol.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code renshe medical catalogue import}: sends a file, has it checked, has it entered. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe medical catalogue import drugs.xlsx --node http://127.0.0.1:8831 --dry-run%n"
            + "  renshe medical catalogue import drugs.xlsx --node http://127.0.0.1:8831 --token-file token%n"
            + "  renshe medical catalogue import rejects.csv --node http://127.0.0.1:8831%n"
            + "%nUsage: ",
    description = {
      "Enters a table of catalogue items (.xlsx or CSV). Nothing is entered when a row is wrong,",
      "unless --partial is given; wrong rows come back as a file to be mended and imported as it is.",
      "Interrupted, the same file with --resume goes on where it was."
    })
final class ImportCommand implements Callable<Integer> {
  private static final String PATH = "/api/v1/admin/catalogue-imports/";
  private static final int PART_BYTES = 4 * 1024 * 1024;
  private static final long LOOK_MILLIS = 300;

  @Parameters(paramLabel = "FILE", description = "Table of items; first line the headings")
  private Path file;

  @Mixin private NodeOptions node;

  @Option(names = "--dry-run", description = "Check only; say what would come of it")
  private boolean dryRun;

  @Option(names = "--partial", description = "Enter the good rows of a file that has bad ones")
  private boolean partial;

  @Option(
      names = "--correction",
      paramLabel = "REASON",
      defaultValue = "",
      description = "Change versions that have begun, too; the reason is kept")
  private String correction;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where wrong rows go; beside the file by default, never overwritten")
  private Path rejects;

  @Option(names = "--resume", paramLabel = "ID", description = "Go on with this import")
  private String resume;

  @Option(names = "--json", description = "How it ended, as JSON on standard output")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    JsonApi api = node.open();
    JsonNode found = resume == null ? begin(api) : api.get(PATH + resume);
    String id = found.path("id").asText();
    talk("导入编号 " + id, "import " + id);
    if (is(found, "RECEIVING")) {
      send(api, id);
      found = api.post(PATH + id + "/check", null);
    }
    if (is(found, "CHECKING")) {
      found = wait(api, id);
      summary(found, "检查", "checked");
    }
    requireGood(api, found);
    if (!dryRun && !is(found, "DONE")) {
      if (is(found, "CHECKED")) {
        api.post(PATH + id + "/apply?partial=" + partial, null);
      }
      found = wait(api, id);
      summary(found, "导入", "entered");
      requireGood(api, found);
    }
    if (json) {
      out().println(found.toPrettyString());
    }
    return ExitCodes.OK;
  }

  private JsonNode begin(JsonApi api) {
    try {
      return api.post(
          PATH.substring(0, PATH.length() - 1)
              + "?file="
              + encoded(file.getFileName().toString())
              + "&bytes="
              + Files.size(file)
              + "&correction="
              + encoded(correction),
          null);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, file, e.getMessage());
    }
  }

  private void send(JsonApi api, String id) {
    try (InputStream in = Files.newInputStream(file)) {
      int part = 0;
      for (byte[] bytes = in.readNBytes(PART_BYTES);
          bytes.length > 0;
          bytes = in.readNBytes(PART_BYTES)) {
        api.putBytes(PATH + id + "/parts/" + part, bytes);
        part++;
      }
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, file, e.getMessage());
    }
  }

  private static JsonNode wait(JsonApi api, String id) {
    JsonNode found = api.get(PATH + id);
    while (is(found, "CHECKING") || is(found, "APPLYING")) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ProblemException(
            DeployProblem.OTHER_SIDE_UNREACHABLE, e, api.base(), "interrupted");
      }
      found = api.get(PATH + id);
    }
    return found;
  }

  /** Good is what failed nowhere and, unless the good rows alone are wanted, has no wrong row. */
  private void requireGood(JsonApi api, JsonNode found) {
    if (is(found, "FAILED")) {
      throw DeployProblem.IMPORT_FAILED.with(
          found.path("id").asText(),
          found.path("failureZh").asText(),
          found.path("failureEn").asText());
    }
    int refused = found.path("refused").asInt();
    if (refused == 0 || is(found, "APPLYING")) {
      return;
    }
    Path written = fetchRejects(api, found.path("id").asText());
    if (!partial) {
      throw DeployProblem.ROWS_REFUSED.with(refused, written);
    }
    talk(refused + " 行有误,见 " + written, refused + " rows are wrong; see " + written);
  }

  private Path fetchRejects(JsonApi api, String id) {
    Path to = rejects == null ? file.resolveSibling("rejects-" + id + ".csv") : rejects;
    byte[] table = api.getBytes(PATH + id + "/rejects.csv?lang=" + Language.text("zh", "en"));
    try {
      if (!(rejects == null && Files.exists(to))) {
        Files.write(to, table, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      }
      return to;
    } catch (FileAlreadyExistsException e) {
      throw new ProblemException(DeployProblem.FILE_EXISTS, e, to);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, to, e.getMessage());
    }
  }

  private void summary(JsonNode found, String zh, String en) {
    String counts =
        "%s: %s %d, %s %d, %s %d, %s %d"
            .formatted(
                Language.text(zh, en),
                Language.text("新增", "new"),
                found.path("added").asInt(),
                Language.text("变更", "changed"),
                found.path("changed").asInt(),
                Language.text("相同", "the same"),
                found.path("unchanged").asInt(),
                Language.text("有误", "wrong"),
                found.path("refused").asInt());
    spec.commandLine().getErr().println(counts);
  }

  private void talk(String zh, String en) {
    spec.commandLine().getErr().println(Language.text(zh, en));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static boolean is(JsonNode found, String state) {
    return state.equals(found.path("state").asText());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
