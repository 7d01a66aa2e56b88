package org.renshe.deploy.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.h2.api.ErrorCode;
import org.h2.tools.Server;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.api.Secrets;
import org.renshe.protocol.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe database}: one H2 database for several members of a node, on loopback. */
@Command(
    name = "database",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe database --data data/340000 --port 8894 --password-file database.password%n"
            + "%nUsage: ",
    description = {
      "Serves one H2 database to the members of a node on this machine, for trials.",
      "In production use PostgreSQL or Oracle: set database.url, nothing else changes."
    })
public final class DatabaseCommand implements Callable<Integer> {
  @Option(names = "--data", required = true, paramLabel = "FOLDER", description = "Its files")
  private Path data;

  @Option(names = "--port", defaultValue = "8894", description = "Port on 127.0.0.1; default 8894")
  private int port;

  @Option(names = "--user", defaultValue = "renshe", description = "Its user; default renshe")
  private String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Its password; - reads standard input; or RENSHE_DATABASE_PASSWORD")
  private String passwordFile;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws SQLException {
    String password =
        Secrets.read(
            passwordFile, "RENSHE_DATABASE_PASSWORD", "database password", "--password-file");
    // Without this H2 listens on every address of the machine.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    String folder = data.toAbsolutePath().toString();
    // A client may not create a database over the network, so it is made here; and as long as this
    // connection is open the database does not close between two clients.
    Connection kept = open("jdbc:h2:file:" + folder + "/renshe", user, password);
    Server server = serve(folder);
    CountDownLatch never = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop();
                  close(kept);
                  never.countDown();
                },
                "stop"));
    spec.commandLine()
        .getErr()
        .println("jdbc:h2:tcp://127.0.0.1:" + port + "/renshe (user " + user + ")");
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCodes.OK;
  }

  private Server serve(String folder) throws SQLException {
    try {
      return Server.createTcpServer(
              "-tcpPort", Integer.toString(port), "-baseDir", folder, "-ifExists")
          .start();
    } catch (SQLException e) {
      if (e.getErrorCode() == ErrorCode.EXCEPTION_OPENING_PORT_2) {
        throw new ProblemException(DeployProblem.PORT_IN_USE, e, port, "H2");
      }
      throw e;
    }
  }

  private static Connection open(String url, String user, String password) {
    try {
      return DriverManager.getConnection(
          url + ";MODE=Oracle;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", user, password);
    } catch (SQLException e) {
      throw new ProblemException(DeployProblem.DATA_BROKEN, e, url, e.getMessage());
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // Every commit is on disk already; the next start finds the file as it is.
      System.err.println(e.getMessage());
    }
  }
}
