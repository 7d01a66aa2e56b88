package org.renshe.deploy;

import org.renshe.protocol.problem.Problem;

/** What can go wrong while Renshe is installed, started or demonstrated. */
public enum DeployProblem implements Problem {
  PORT_IN_USE(
      "RS-DEP-0001",
      ExitCodes.PORT_IN_USE,
      "端口 {0} 已被占用({1})。",
      "Port {0} is in use ({1}).",
      "停止占用它的程序,或用 --ports-from 换一组端口。",
      "Stop the program that uses it, or choose other ports with --ports-from."),
  DATA_BROKEN(
      "RS-DEP-0002",
      ExitCodes.DATA_BROKEN,
      "数据目录 {0} 不完整:{1}。",
      "The data folder {0} is not whole: {1}.",
      "用 --data 指定另一个目录,或从备份恢复,或删除该目录重新开始。",
      "Name another folder with --data, restore it from a backup, or delete it to begin anew."),
  DATA_NEWER(
      "RS-DEP-0003",
      ExitCodes.DATA_NEWER,
      "数据目录 {0} 由更新版本的 Renshe 写成(格式 {1},本程序最高 {2})。",
      "The data folder {0} was written by a newer Renshe (format {1}, this program reads up to {2}).",
      "使用更新的程序,或用 --data 指定另一个目录。",
      "Use the newer program, or name another folder with --data."),
  TOO_LITTLE_MEMORY(
      "RS-DEP-0004",
      ExitCodes.MEMORY,
      "内存不足:需要约 {0} MB,可用 {1} MB。",
      "Too little memory: about {0} MB is needed and {1} MB is free.",
      "关闭其他程序后再试。",
      "Close other programs and try again."),
  PROCESS_NOT_READY(
      "RS-DEP-0005",
      ExitCodes.PROCESS,
      "{0} 在 {1} 秒内没有就绪。",
      "{0} was not ready within {1} seconds.",
      "查看其日志:{2}",
      "Read its log: {2}"),
  PROCESS_DIED(
      "RS-DEP-0006",
      ExitCodes.PROCESS,
      "{0} 已退出,退出码 {1}:{2}",
      "{0} ended with exit code {1}: {2}",
      "查看其日志:{3}",
      "Read its log: {3}"),
  FILE_UNREADABLE(
      "RS-DEP-0007",
      ExitCodes.FILE,
      "无法读取文件 {0}:{1}。",
      "The file {0} cannot be read: {1}.",
      "检查路径与权限。",
      "Check its path and permissions."),
  FILE_UNWRITABLE(
      "RS-DEP-0008",
      ExitCodes.FILE,
      "无法写入 {0}:{1}。",
      "{0} cannot be written: {1}.",
      "检查路径、权限与磁盘空间。",
      "Check its path, permissions and the space on the disk."),
  FILE_EXISTS(
      "RS-DEP-0009",
      ExitCodes.FILE,
      "{0} 已存在,不会覆盖。",
      "{0} exists and is not overwritten.",
      "换一个目录;确认不再需要后自行移走原文件。",
      "Choose another folder, or move the old file away once you are sure it is not needed."),
  SECRET_MISSING(
      "RS-DEP-0010",
      ExitCodes.USAGE,
      "缺少{0}。",
      "The {0} is missing.",
      "用 {1} 指定文件(- 表示标准输入),或设置环境变量 {2}。",
      "Name a file with {1} (- reads standard input), or set the environment variable {2}."),
  OTHER_SIDE_UNREACHABLE(
      "RS-DEP-0011",
      ExitCodes.OTHER_SIDE,
      "无法连接 {0}:{1}。",
      "{0} cannot be reached: {1}.",
      "确认对方已启动、地址与端口无误、网络可达。",
      "Check that it runs, that address and port are right, and that the network lets you through."),
  OTHER_SIDE_REFUSED(
      "RS-DEP-0012",
      ExitCodes.OTHER_SIDE,
      "{0} 拒绝了请求(HTTP {1}):{2}",
      "{0} refused the request (HTTP {1}): {2}",
      "按对方给出的原因处理后再试。",
      "Mend what it names and try again."),
  NOT_APPROVED_YET(
      "RS-DEP-0013",
      ExitCodes.OTHER_SIDE,
      "{0} 的入网申请尚未批准。",
      "The enrolment of {0} is not approved yet.",
      "等枢纽的操作员批准后再执行 fetch。",
      "Run fetch again once the hub's operator has approved it."),
  CERTIFICATE_REFUSED(
      "RS-DEP-0014",
      ExitCodes.KEYS,
      "证书不可用:{0}。",
      "The certificate cannot be used: {0}.",
      "确认它由本次申请的密钥和国家根签发。",
      "Check that it was issued by the national root for the keys of this request."),
  BOOKS_DIFFER(
      "RS-DEP-0015",
      ExitCodes.MISMATCH,
      "对账不符:{0} 处差异。",
      "The books differ in {0} places.",
      "上面逐条列出了差异。",
      "Each difference is listed above."),
  DAY_REFUSED(
      "RS-DEP-0016",
      ExitCodes.MISMATCH,
      "{0} 的交易 {1} 被拒绝:{2}",
      "Transaction {1} of {0} was refused: {2}",
      "查看该省节点的日志。",
      "Read the log of that province's node."),
  NOT_VERIFIED(
      "RS-DEP-0017",
      ExitCodes.MISMATCH,
      "报文日志验证不通过:{0}。",
      "The message log does not verify: {0}.",
      "保留原文件并通知安全负责人。",
      "Keep the file as it is and tell the security officer."),
  CASE_WRONG(
      "RS-DEP-0020",
      ExitCodes.USAGE,
      "案例文件的 {0} 缺少或不对:{1}。",
      "The case file''s {0} is missing or wrong: {1}.",
      "对照 renshe policy explain --help 改正。",
      "Correct it by renshe policy explain --help."),
  NOT_CONFORMANT(
      "RS-DEP-0019",
      ExitCodes.MISMATCH,
      "{0} 条规则不通过,详见 {1}。",
      "{0} rules do not hold; see {1}.",
      "按报告中的要求与经过逐条修正后重测。",
      "Mend them by what the report asks and shows, then run it again."),
  ROWS_REFUSED(
      "RS-DEP-0030",
      ExitCodes.MISMATCH,
      "{0} 行有误,未导入;逐行原因见 {1}。",
      "{0} rows are wrong and were not entered; each reason is in {1}.",
      "改正该文件后直接再次导入;只导入无误的行请加 --partial。",
      "Mend that file and import it as it is, or enter the good rows alone with --partial."),
  IMPORT_FAILED(
      "RS-DEP-0031",
      ExitCodes.REFUSED,
      "导入 {0} 失败:{1}",
      "Import {0} failed: {2}",
      "按上面的原因处理后重新导入。",
      "Mend what is said and import it again."),
  DOCTOR_FOUND(
      "RS-DEP-0018",
      ExitCodes.MISMATCH,
      "检查发现 {0} 个问题。",
      "The check found {0} problems.",
      "按上面每项的说明处理。",
      "Follow what each line above says."),
  INTERNAL(
      "RS-DEP-0099",
      ExitCodes.INTERNAL,
      "程序内部错误:{0}。",
      "An error inside the program: {0}.",
      "这是程序的缺陷;请把 {1} 交给维护者。",
      "This is a defect of the program; give {1} to its maintainers.");

  private final String code;
  private final int exitCode;
  private final String zh;
  private final String en;
  private final String remedyZh;
  private final String remedyEn;

  DeployProblem(String code, int exitCode, String zh, String en, String remedyZh, String remedyEn) {
    this.code = code;
    this.exitCode = exitCode;
    this.zh = zh;
    this.en = en;
    this.remedyZh = remedyZh;
    this.remedyEn = remedyEn;
  }

  /** What the program ends with. */
  public int exitCode() {
    return exitCode;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return 500;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String remedyZh() {
    return remedyZh;
  }

  @Override
  public String remedyEn() {
    return remedyEn;
  }
}
