package org.renshe.deploy.doctor;

import static org.renshe.deploy.Language.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Judges a {@link Machine}; looks at nothing itself. */
final class Diagnosis {
  private static final int JAVA_MIN = 17;
  private static final long MEMORY_MIN_MEGABYTES = 2200;
  private static final long DISK_MIN_MEGABYTES = 1024;
  private static final Duration CLOCK_MAX = Duration.ofSeconds(30);
  private static final long CERTIFICATE_DAYS_MIN = 30;

  private Diagnosis() {}

  static List<Finding> of(Machine machine) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        judge(
            "java",
            machine.javaMajor() >= JAVA_MIN,
            "JDK " + machine.javaMajor(),
            text("安装 JDK 17 或更新版本", "Install JDK 17 or newer")));
    if (machine.memoryFreeMegabytes() >= 0) {
      findings.add(
          judge(
              "memory",
              machine.memoryFreeMegabytes() >= MEMORY_MIN_MEGABYTES,
              machine.memoryFreeMegabytes() + text(" MB 可用", " MB free"),
              text("演示需要约 2200 MB;请关闭其他程序", "The demo needs about 2200 MB: close something")));
    }
    findings.add(
        judge(
            "disk",
            machine.diskFreeMegabytes() >= DISK_MIN_MEGABYTES,
            machine.diskFreeMegabytes() + text(" MB 可用于 ", " MB free for ") + machine.dataFolder(),
            text("清理磁盘,或用 --data 换一处", "Make room, or choose another place with --data")));
    findings.add(
        judge(
            "ports",
            machine.portsTaken().isEmpty(),
            machine.portsTaken().isEmpty()
                ? text("演示的端口都空闲", "the demo's ports are free")
                : text("已占用 ", "taken: ") + machine.portsTaken(),
            text("停止占用的程序,或用 --ports-from", "Stop what uses them, or use --ports-from")));
    if (machine.clockOff() != null) {
      findings.add(
          judge(
              "clock",
              machine.clockOff().abs().compareTo(CLOCK_MAX) <= 0,
              machine.clockOff().toSeconds() + text(" 秒(与枢纽相差)", " s away from the hub"),
              text("启用时间同步(NTP)", "Turn on time synchronisation (NTP)")));
    }
    if (machine.certificateDays() != null) {
      findings.add(
          judge(
              "certificates",
              machine.certificateDays() >= CERTIFICATE_DAYS_MIN,
              machine.certificateDays() + text(" 天后到期", " days left"),
              text("用 renshe pki rotate 换证", "Rotate with renshe pki rotate")));
    }
    if (machine.databaseSays() != null) {
      findings.add(
          judge(
              "database",
              machine.databaseSays().isEmpty(),
              machine.databaseSays().isEmpty()
                  ? text("可连接", "can be reached")
                  : machine.databaseSays(),
              text("检查 database.url、用户与口令", "Check database.url, user and password")));
    }
    return findings;
  }

  private static Finding judge(String check, boolean good, String says, String remedy) {
    return good ? Finding.good(check, says) : Finding.bad(check, says, remedy);
  }
}
