package org.renshe.deploy.demo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renshe.deploy.pki.KeysFolder;
import org.renshe.deploy.process.ChildProcess;
import org.renshe.deploy.sandbox.SandboxPerson;
import org.renshe.protocol.crypto.Sm3;

/** How each process of the demonstration is started: its settings file, its secrets, its memory. */
final class DemoProcesses {
  static final String HUB = "hub";
  static final String DATABASE = "database";

  /** Who may repair and clear, each with a secret of that name. */
  static final List<String> OFFICERS = List.of("lin", "wang");

  private static final int HUB_HEAP_MEGABYTES = 320;
  private static final int NODE_HEAP_MEGABYTES = 300;
  private static final int DATABASE_HEAP_MEGABYTES = 128;
  private static final String DATABASE_USER = "renshe";

  private final DemoFolder folder;
  private final DemoPorts ports;

  DemoProcesses(DemoFolder folder, DemoPorts ports) {
    this.folder = folder;
    this.ports = ports;
  }

  ChildProcess.Plan hub() {
    Path data = folder.of(HUB);
    Path keys = data.resolve("keys");
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("member.code", "000000");
    settings.put("data.folder", data.toString());
    settings.put("http.port", Integer.toString(ports.hub()));
    settings.put("broker.port", Integer.toString(ports.broker()));
    settings.put("broker.urls", "127.0.0.1:" + ports.broker());
    settings.put("cluster.enabled", "false");
    settings.put("authority.folder", data.resolve("authority").toString());
    settings.put("authority.create", "true");
    keySettings(settings, new KeysFolder(keys));
    return plan(
        HUB,
        List.of("hub", "--config", settingsFile(HUB, settings)),
        Map.of(),
        HUB_HEAP_MEGABYTES,
        ports.hubUrl().resolve("/health/ready"));
  }

  ChildProcess.Plan database() {
    return new ChildProcess.Plan(
        DATABASE,
        List.of(
            "database",
            "--data",
            folder.of("340000").toString(),
            "--port",
            Integer.toString(ports.database()),
            "--user",
            DATABASE_USER),
        Map.of("RENSHE_DATABASE_PASSWORD", folder.secret("database.password")),
        folder.logs(),
        DATABASE_HEAP_MEGABYTES,
        null);
  }

  ChildProcess.Plan node(DemoNode node) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("member.code", node.province().code().value());
    settings.put("data.folder", folder.of(node.name()).toString());
    settings.put("http.port", Integer.toString(ports.node(node)));
    settings.put("trust.hub.url", ports.hubUrl().toString());
    settings.put("broker.urls", "127.0.0.1:" + ports.broker());
    settings.put(
        "treatment.hospital-ca",
        folder.keys(node.province()).certificates("hospital-ca").toString());
    Map<String, String> secrets = new LinkedHashMap<>();
    settings.put("policy.samples", "true");
    settings.put("sandbox.played-outcomes", playedOutcomes());
    settings.put("cluster.enabled", Boolean.toString(node.shared()));
    if (node.shared()) {
      settings.put("cluster.port", Integer.toString(ports.cluster(node)));
      settings.put(
          "cluster.members",
          node.province().nodes().stream()
              .map(member -> "127.0.0.1:" + ports.cluster(member))
              .collect(Collectors.joining(",")));
      settings.put("database.url", "jdbc:h2:tcp://127.0.0.1:" + ports.database() + "/renshe");
      settings.put("database.user", DATABASE_USER);
      secrets.put("RENSHE_DATABASE_PASSWORD", folder.secret("database.password"));
    }
    keySettings(settings, folder.keys(node.province()));
    return plan(
        node.name(),
        List.of("node", "--config", settingsFile(node.name(), settings)),
        secrets,
        NODE_HEAP_MEGABYTES,
        ports.nodeUrl(node).resolve("/health/ready"));
  }

  /** The two outcomes that no data brings about; the treatment place plays them. */
  private static String playedOutcomes() {
    return SandboxPerson.all().stream()
        .filter(person -> person.outcome().isPlayed())
        .map(person -> person.of("personNumber") + "=" + person.outcome())
        .collect(Collectors.joining(","));
  }

  private ChildProcess.Plan plan(
      String name,
      List<String> arguments,
      Map<String, String> secrets,
      int heapMegabytes,
      java.net.URI ready) {
    Map<String, String> environment = new LinkedHashMap<>(secrets);
    environment.put("RENSHE_OPERATOR_TOKEN", folder.secret("operator.token"));
    environment.put("RENSHE_KEYS_TRANSPORT_PASSWORD", folder.secret("transport.password"));
    return new ChildProcess.Plan(name, arguments, environment, folder.logs(), heapMegabytes, ready);
  }

  private String settingsFile(String name, Map<String, String> settings) {
    settings.put("operators.file", officers().toString());
    String text =
        Stream.concat(
                Stream.of("# Written by renshe demo at every start."),
                settings.entrySet().stream()
                    .map(setting -> setting.getKey() + " = " + setting.getValue()))
            .collect(Collectors.joining("\n", "", "\n"));
    return folder.write(name + ".properties", text).toString();
  }

  /** Two officers with tokens of their own, so that four eyes are two people. */
  private Path officers() {
    String lines =
        OFFICERS.stream()
            .map(name -> name + " = " + Sm3.hex(folder.secret(name + ".token")))
            .collect(Collectors.joining("\n", "", "\n"));
    return folder.write("officers", lines);
  }

  private static void keySettings(Map<String, String> settings, KeysFolder keys) {
    settings.put("keys.signing.key", keys.key("signing").toString());
    settings.put("keys.signing.certificates", keys.certificates("signing").toString());
    settings.put("keys.root", keys.certificates("root").toString());
    settings.put("keys.transport", keys.transportStore().toString());
    settings.put("keys.transport.root", keys.certificates("transport-root").toString());
    settings.put("keys.data", keys.dataKey().toString());
  }
}
