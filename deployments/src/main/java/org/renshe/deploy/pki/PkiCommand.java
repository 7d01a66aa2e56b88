package org.renshe.deploy.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.Language;
import org.renshe.deploy.api.Secrets;
import org.renshe.hub.directory.Authority;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.CertificateRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe pki}: the member's side; the operator's side is in {@link OperatorCommand}. */
@Command(
    name = "pki",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe pki init --out authority                     the national roots (hub only, once)%n"
            + "  renshe pki request --member 310000 --name 上海市 --keys keys --hospital-ca%n"
            + "  renshe pki enrol --hub https://hub:8800 --member 310000 --name 上海市 --keys keys --code-file code%n"
            + "  renshe pki fetch --hub https://hub:8800 --keys keys --password-file p12.password%n"
            + "  renshe pki hospital --keys keys --code H31010100001 --name 示例医院 --out hospitals%n"
            + "  renshe pki operator revoke --hub https://hub:8800 --serial 1a2b --reason 私钥泄露%n"
            + "%nUsage: ",
    description = "Keys and certificates: SM2 for signing messages, EC P-256 for TLS.",
    subcommands = {OperatorCommand.class})
public final class PkiCommand {
  private static final String KEYS = "--keys";

  @Spec private CommandSpec spec;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock = Clock.systemUTC();

  @Command(
      name = "init",
      mixinStandardHelpOptions = true,
      description = "Makes the national SM2 root and the EC P-256 transport root, once, offline.")
  void init(
      @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "New folder")
          Path out) {
    if (!Authority.isMissing(out)) {
      throw DeployProblem.FILE_EXISTS.with(out);
    }
    Authority authority = Authority.create(out, clock.instant(), random);
    say(
        "国家根 " + authority.root().serial() + " 写在 " + out,
        "National root " + authority.root().serial() + " is in " + out);
  }

  @Command(
      name = "request",
      mixinStandardHelpOptions = true,
      description = "Makes a member's keys (readable by their owner only) and requests.")
  void request(
      @Option(names = "--member", required = true, paramLabel = "CODE", description = "310000 …")
          MemberCode member,
      @Option(names = "--name", required = true, description = "Name in Chinese") String name,
      @Option(names = KEYS, required = true, paramLabel = "FOLDER", description = "New folder")
          Path folder,
      @Option(names = "--host", paramLabel = "NAME", description = "Host name for TLS, repeatable")
          List<String> hosts,
      @Option(
              names = "--hospital-ca",
              description = "Also ask for the province's own authority for hospitals")
          boolean hospitalAuthority) {
    KeysFolder keys = new KeysFolder(folder);
    keys.newMemberRequests(member, name, hosts == null ? List.of() : hosts, random);
    if (hospitalAuthority) {
      keys.newHospitalAuthorityRequest(member, name, random);
    }
    say("密钥与证书申请写在 " + folder, "Keys and requests are in " + folder);
  }

  @Command(
      name = "hospital-ca",
      mixinStandardHelpOptions = true,
      description = "Makes only the request for the province's authority for hospitals.")
  void hospitalAuthority(
      @Option(names = "--member", required = true, paramLabel = "CODE", description = "310000 …")
          MemberCode member,
      @Option(names = "--name", required = true, description = "Name in Chinese") String name,
      @Option(names = KEYS, required = true, paramLabel = "FOLDER", description = "Folder")
          Path folder) {
    new KeysFolder(folder).newHospitalAuthorityRequest(member, name, random);
    say("申请写在 " + folder, "The request is in " + folder);
  }

  @Command(
      name = "enrol",
      mixinStandardHelpOptions = true,
      description = "Hands the requests in at the hub, with the code its operator gave you.")
  void enrol(
      @Mixin HubOptions hub,
      @Option(names = "--member", required = true, paramLabel = "CODE", description = "310000 …")
          MemberCode member,
      @Option(names = "--name", required = true, description = "Name in Chinese") String name,
      @Option(names = KEYS, required = true, paramLabel = "FOLDER", description = "Folder")
          Path folder,
      @Option(
              names = "--code-file",
              paramLabel = "FILE",
              description = "Enrolment code; - reads standard input; or RENSHE_ENROLMENT_CODE")
          String codeFile) {
    String code = Secrets.read(codeFile, "RENSHE_ENROLMENT_CODE", "enrolment code", "--code-file");
    String id =
        new Enrolment(new KeysFolder(folder)).handIn(hub.open(), member.value(), name, code);
    spec.commandLine().getOut().println(id);
    say("已提交,等待批准。", "Handed in; it waits for approval.");
  }

  @Command(
      name = "fetch",
      mixinStandardHelpOptions = true,
      description = "Fetches and installs what the hub issued.")
  void fetch(
      @Mixin HubOptions hub,
      @Option(names = KEYS, required = true, paramLabel = "FOLDER", description = "Folder")
          Path folder,
      @Option(
              names = "--password-file",
              paramLabel = "FILE",
              description = "Password for transport.p12; or RENSHE_KEYS_TRANSPORT_PASSWORD")
          String passwordFile) {
    String password =
        Secrets.read(
            passwordFile,
            "RENSHE_KEYS_TRANSPORT_PASSWORD",
            "password of the transport key",
            "--password-file");
    new Enrolment(new KeysFolder(folder)).fetch(hub.open(), password, clock.instant());
    say("证书已装入 " + folder, "The certificates are in " + folder);
  }

  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      description = {
        "Without --activate: new keys and requests in FOLDER/next; then enrol and fetch there.",
        "With --activate: puts them in place and keeps the old ones in FOLDER/previous.",
        "Old and new certificates are both good until the hub's overlap ends."
      })
  void rotate(
      @Option(names = "--member", required = true, paramLabel = "CODE", description = "310000 …")
          MemberCode member,
      @Option(names = "--name", required = true, description = "Name in Chinese") String name,
      @Option(names = KEYS, required = true, paramLabel = "FOLDER", description = "Folder")
          Path folder,
      @Option(names = "--activate", description = "Put the fetched keys in place")
          boolean activate) {
    if (activate) {
      new Rotation(folder).activate();
      say("新密钥已启用,请重启各成员进程。", "The new keys are in place; restart each member process.");
    } else {
      new Rotation(folder).prepare(member, name, random);
      say("新密钥与申请写在 " + folder.resolve("next"), "New keys are in " + folder.resolve("next"));
    }
  }

  @Command(
      name = "hospital",
      mixinStandardHelpOptions = true,
      description = "Issues a hospital's signing certificate with the province's authority.")
  void hospital(
      @Option(names = KEYS, required = true, paramLabel = "FOLDER", description = "Province's keys")
          Path folder,
      @Option(names = "--code", paramLabel = "CODE", description = "fixmedins_code") String code,
      @Option(names = "--name", description = "Hospital's name") String name,
      @Option(
              names = "--csr",
              paramLabel = "FILE",
              description = "The hospital's own request, instead of --code and --name")
          Path csr,
      @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Folder")
          Path out,
      @Option(names = "--days", defaultValue = "730", description = "Valid for; default 730")
          int days) {
    HospitalCertificates certificates = new HospitalCertificates(new KeysFolder(folder), random);
    if (csr == null) {
      if (code == null || name == null) {
        throw new picocli.CommandLine.ParameterException(
            spec.commandLine(), "Either --csr, or --code and --name");
      }
      certificates.issueWithNewKey(code, name, out, clock.instant(), days);
    } else {
      CertificateRequest request = CertificateRequest.parse(text(csr));
      certificates.issue(request, out.resolve(request.code() + ".crt"), clock.instant(), days);
    }
    say("证书写在 " + out, "The certificate is in " + out);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, file, e.getMessage());
    }
  }

  private void say(String zh, String en) {
    spec.commandLine().getErr().println(Language.text(zh, en));
  }
}
