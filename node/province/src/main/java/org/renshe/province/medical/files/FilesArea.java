package org.renshe.province.medical.files;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;

/** Wiring of hospitals' files. */
public final class FilesArea implements Area {
  private static final ConfigKey<Integer> BYTES_MAX =
      ConfigKey.number(
          "hospital-files.bytes-max",
          32 * 1024 * 1024,
          1024,
          64 * 1024 * 1024,
          "医院文件（9101/9102）字节上限",
          "Bytes of a hospital's file (9101, 9102) at most");
  private static final ConfigKey<Duration> KEEP =
      ConfigKey.duration(
          "hospital-files.keep", "7d", "医院文件可下载的时间", "How long a hospital's file may be fetched");

  private FileStore store;
  private Database database;

  /** Where other parts keep and find files; there once the area is open. */
  public FileStore store() {
    return store;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public List<Integer> actions() {
    return List.of(25);
  }

  @Override
  public Schema schema() {
    return new Schema(List.of(FileRow.class), List.of("org/renshe/province/files.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return List.of(BYTES_MAX, KEEP);
  }

  @Override
  public List<Problem> problems() {
    return List.of(FilesProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    database = chassis.database();
    store =
        new FileStore(
            chassis.personalData(),
            chassis.clock(),
            chassis.ids(),
            chassis.configuration().get(BYTES_MAX),
            chassis.configuration().get(KEEP));
  }

  @Override
  public List<Job> jobs() {
    return List.of(
        new Job(
            "hospital-files-forget",
            Duration.ofHours(1),
            Job.Where.ONE_MEMBER,
            () -> database.run(store::forget)));
  }
}
