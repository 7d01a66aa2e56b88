package org.renshe.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.process.ChildProcess;
import org.renshe.hub.Hub;
import org.renshe.province.Province;

/**
 * The demonstration's hub and provinces in this process, each with a database in memory that a test
 * may damage behind its back, and with two officers who have tokens of their own.
 */
final class HouseInOneProcess implements AutoCloseable {
  private static final String USER = "renshe";
  private static final String PASSWORD = "password-of-a-test";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<DemoProvince, Province> provinces = new EnumMap<>(DemoProvince.class);
  private final Federation federation;
  private Hub hub;

  HouseInOneProcess() {
    try {
      Path target = Files.createDirectories(Path.of("target", "acceptance"));
      DemoFolder folder =
          DemoFolder.open(
              Files.createTempDirectory(target.toAbsolutePath(), "one-").resolve("data"));
      federation =
          new Federation(folder, DemoPorts.unused(), System.out::println, Clock.systemUTC());
      federation.start(this::startHub, this::startNodes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Federation federation() {
    return federation;
  }

  /** The hub as one officer. */
  JsonApi hub(String officer) {
    return new JsonApi(http, federation.ports().hubUrl(), token(officer));
  }

  private String token(String officer) {
    return federation.folder().secret(officer + ".token");
  }

  /** A province as one officer. */
  JsonApi node(DemoProvince province, String officer) {
    return new JsonApi(http, federation.ports().nodeUrl(province.nodes().get(0)), token(officer));
  }

  /** Changes the hub's database behind its back. */
  int damageHub(String sql, Object... parameters) {
    return update("hub", sql, parameters);
  }

  /** Changes a province's database behind its back. */
  int damage(DemoProvince province, String sql, Object... parameters) {
    return update(province.code().value(), sql, parameters);
  }

  String ask(DemoProvince province, String sql, Object... parameters) {
    return first(province.code().value(), sql, parameters);
  }

  String askHub(String sql, Object... parameters) {
    return first("hub", sql, parameters);
  }

  private static int update(String name, String sql, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(url(name), USER, PASSWORD);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String first(String name, String sql, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(url(name), USER, PASSWORD);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void startHub() {
    hub = Hub.start(configuration(federation.processes().hub(), "hub", Hub.settings()));
  }

  private void startNodes() {
    for (DemoProvince province : DemoProvince.values()) {
      provinces.put(
          province,
          Province.start(
              configuration(
                  federation.processes().node(province.nodes().get(0)),
                  province.code().value(),
                  Province.settings())));
    }
  }

  private static Configuration configuration(
      ChildProcess.Plan plan, String name, List<ConfigKey<?>> known) {
    List<String> arguments = plan.arguments();
    Path file = Path.of(arguments.get(arguments.indexOf("--config") + 1));
    Map<String, String> environment = new HashMap<>(plan.environment());
    environment.put("RENSHE_DATABASE_URL", url(name));
    environment.put("RENSHE_DATABASE_USER", USER);
    environment.put("RENSHE_DATABASE_PASSWORD", PASSWORD);
    environment.put("RENSHE_CLUSTER_ENABLED", "false");
    if ("hub".equals(name)) {
      environment.put("RENSHE_RECONCILE_DAILY", "false");
      environment.put("RENSHE_RECONCILE_STEP", "100ms");
    }
    return Configuration.load(file, environment, known);
  }

  private static String url(String name) {
    return "jdbc:h2:mem:one-process-" + name + ";DB_CLOSE_DELAY=-1;MODE=Oracle";
  }

  @Override
  public void close() {
    provinces.values().forEach(Province::close);
    if (hub != null) {
      hub.close();
    }
    federation.close();
  }
}
