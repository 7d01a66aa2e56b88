package org.renshe.chassis;

import org.renshe.protocol.problem.Problem;

/** What can go wrong in the chassis itself. */
public enum ChassisProblem implements Problem {
  UNKNOWN_SETTING(
      "RS-CHA-0001",
      500,
      "不认识的配置项 {0}（来自 {1}）",
      "Unknown setting {0} (from {1})",
      "请对照配置说明改正或删除该项",
      "Correct it by the table of settings, or remove it"),
  BAD_SETTING(
      "RS-CHA-0002",
      500,
      "配置项 {0} 的值“{1}”不合要求，应为 {2}",
      "Setting {0} is \"{1}\" but must be {2}",
      "请改正该项后重新启动",
      "Correct it and start again"),
  MISSING_SETTING(
      "RS-CHA-0003",
      500,
      "缺少配置项 {0}",
      "Setting {0} is missing",
      "请在配置文件中或用环境变量 {1} 给出",
      "Give it in the file or as environment variable {1}"),
  CONFIGURATION_UNREADABLE(
      "RS-CHA-0004",
      500,
      "无法读取配置文件 {0}",
      "The configuration file {0} cannot be read",
      "请检查路径、权限和 UTF-8 编码",
      "Check its path, permissions and UTF-8 encoding"),
  DUPLICATE_SETTING(
      "RS-CHA-0005",
      500,
      "配置项 {0} 在 {1} 中出现两次",
      "Setting {0} appears twice in {1}",
      "请只保留一处",
      "Keep one of them"),
  DATABASE_UNREACHABLE(
      "RS-CHA-0010",
      503,
      "连不上数据库 {0}",
      "The database {0} cannot be reached",
      "请检查 database.url、用户名、密码及数据库是否运行",
      "Check database.url, user, password and that the database runs"),
  DATABASE_IN_USE(
      "RS-CHA-0011",
      503,
      "数据库 {0} 正被另一个进程使用",
      "The database {0} is in use by another process",
      "请先停止另一个进程，或让两者共用数据库服务",
      "Stop the other process, or let both share a database server"),
  DATABASE_BROKEN(
      "RS-CHA-0012",
      500,
      "数据库 {0} 已损坏，无法打开",
      "The database {0} is broken and cannot be opened",
      "请从备份恢复",
      "Restore it from a backup"),
  DATABASE_NEWER(
      "RS-CHA-0013",
      500,
      "数据库由更新版本的程序建立（未知变更 {0}）",
      "The database was made by a newer version (unknown change {0})",
      "请用新版本程序启动，或恢复旧备份",
      "Start the newer version, or restore an older backup"),
  MIGRATION_FAILED(
      "RS-CHA-0014",
      500,
      "数据库结构升级失败：{0}",
      "The database could not be migrated: {0}",
      "请查看日志，恢复备份后重试",
      "Read the log; restore the backup and try again"),
  BUSY(
      "RS-CHA-0015",
      503,
      "同一数据正被多处修改，请稍后再试",
      "The same data is being changed elsewhere; try again shortly",
      "请原样重新提交",
      "Send the very same request again"),
  KEY_REUSED(
      "RS-CHA-0020",
      409,
      "幂等键 {0} 已用于内容不同的请求",
      "Idempotency key {0} was used for a different request",
      "内容改变时请换新的幂等键",
      "Use a new key for a changed request"),
  KEY_MISSING(
      "RS-CHA-0021",
      400,
      "缺少请求头 Idempotency-Key",
      "The header Idempotency-Key is missing",
      "请为每笔业务给出唯一的键，重发时用同一个",
      "Give each command a key of its own and repeat it when resending"),
  KEY_MALFORMED(
      "RS-CHA-0022",
      400,
      "请求头 Idempotency-Key 应为 1 至 80 个可见 ASCII 字符",
      "The header Idempotency-Key must be 1 to 80 visible ASCII characters",
      "请改正后重发",
      "Correct it and send again"),
  KEYS_MISSING(
      "RS-CHA-0030",
      500,
      "找不到密钥文件 {0}",
      "The key file {0} is missing",
      "请用 renshe pki 生成，或改正配置项 {1}",
      "Make it with renshe pki, or correct setting {1}"),
  KEYS_BAD(
      "RS-CHA-0031",
      500,
      "密钥文件 {0} 无法使用：{1}",
      "The key file {0} cannot be used: {1}",
      "请检查文件内容和口令",
      "Check its content and password"),
  SEALED_UNREADABLE(
      "RS-CHA-0032",
      500,
      "加密存储的数据无法解密",
      "Data sealed at rest cannot be opened",
      "请确认 keys.data 是写入时的那一把",
      "Make sure keys.data is the key it was written with"),
  DIRECTORY_NONE(
      "RS-CHA-0033",
      503,
      "尚未取得成员目录",
      "No directory of members has been received yet",
      "请检查与中心的连接（trust.hub.url）",
      "Check the connection to the hub (trust.hub.url)"),
  DIRECTORY_EXPIRED(
      "RS-CHA-0034",
      503,
      "成员目录已于 {0} 过期，暂停收发",
      "The directory of members expired at {0}; nothing is accepted",
      "请检查与中心的连接和本机时钟",
      "Check the connection to the hub and this clock"),
  DIRECTORY_OLDER(
      "RS-CHA-0035",
      502,
      "收到的成员目录编号 {0} 低于现有的 {1}",
      "The directory received is number {0}, older than {1}",
      "请联系中心",
      "Tell the hub"),
  DIRECTORY_UNREACHABLE(
      "RS-CHA-0036",
      503,
      "从 {0} 取不到成员目录：{1}",
      "The directory cannot be fetched from {0}: {1}",
      "程序会继续重试；请检查网络和 trust.hub.url",
      "It is tried again; check the network and trust.hub.url"),
  JOURNAL_UNBALANCED(
      "RS-CHA-0040",
      500,
      "记账凭证 {0} 借贷不平，差额 {1}",
      "Journal {0} does not balance, it is off by {1}",
      "程序错误，请报告",
      "A defect: report it"),
  JOURNAL_CHANGED(
      "RS-CHA-0041",
      409,
      "记账凭证 {0} 已存在且内容不同",
      "Journal {0} exists with other postings",
      "更正应另记新凭证",
      "Enter a correction as a new journal"),
  JOURNAL_MALFORMED(
      "RS-CHA-0042",
      500,
      "记账凭证 {0} 不合要求：{1}",
      "Journal {0} is malformed: {1}",
      "程序错误，请报告",
      "A defect: report it"),
  BOOKS_BROKEN(
      "RS-CHA-0043",
      500,
      "账簿校验失败，起于凭证 {0}",
      "The books do not verify, from journal {0} on",
      "请立即停用并核查数据库",
      "Stop and examine the database at once"),
  PORT_IN_USE(
      "RS-CHA-0050",
      500,
      "端口 {0} 已被占用",
      "Port {0} is in use",
      "请停止占用者，或改 {1}",
      "Stop what uses it, or change {1}"),
  PUBLIC_WITHOUT_TLS(
      "RS-CHA-0051",
      500,
      "{0} 不是本机地址，而 {1} 未设置",
      "{0} is not a loopback address, yet {1} is not set",
      "对外服务必须启用 TLS",
      "Serving others needs TLS"),
  BODY_TOO_LARGE(
      "RS-CHA-0052",
      413,
      "请求体超过 {0} 字节",
      "The body is larger than {0} bytes",
      "请拆分后重发",
      "Send it in parts"),
  NOT_FOUND(
      "RS-CHA-0053",
      404,
      "没有这个地址或资源",
      "There is nothing at this address",
      "请检查地址",
      "Check the address"),
  METHOD_NOT_ALLOWED(
      "RS-CHA-0054",
      405,
      "此地址不支持该方法",
      "This address does not take that method",
      "请查阅 /docs",
      "See /docs"),
  BAD_REQUEST(
      "RS-CHA-0055",
      400,
      "请求无法理解：{0}",
      "The request cannot be understood: {0}",
      "请查阅 /docs 后改正",
      "Correct it by /docs"),
  NOT_ACCEPTABLE(
      "RS-CHA-0056",
      406,
      "无法给出所要求的格式",
      "The format asked for cannot be given",
      "请检查 Accept 请求头",
      "Check the Accept header"),
  MEDIA_TYPE(
      "RS-CHA-0057",
      415,
      "不支持该内容类型",
      "This content type is not taken",
      "请检查 Content-Type 请求头",
      "Check the Content-Type header"),
  OPERATOR_ONLY(
      "RS-CHA-0058",
      401,
      "仅限运维人员",
      "For operators only",
      "请用运维令牌登录",
      "Sign in with the operator token"),
  OPERATOR_CLOSED(
      "RS-CHA-0059",
      403,
      "运维功能未启用",
      "Operator functions are closed",
      "请设置 operator.token",
      "Set operator.token"),
  INTERNAL(
      "RS-CHA-0060",
      500,
      "内部错误，编号 {0}",
      "An internal error, number {0}",
      "请把编号告知运维人员；同一请求可以原样重发",
      "Tell the operator this number; the same request may be sent again"),
  OVERLOADED(
      "RS-CHA-0061",
      503,
      "当前请求过多",
      "Too many requests at the moment",
      "请稍后原样重发",
      "Send the very same request again shortly"),
  OWNER_AWAY(
      "RS-CHA-0070",
      503,
      "集群中暂时没有成员能处理",
      "No member of the cluster can do it now",
      "请原样重新提交",
      "Send the very same request again"),
  CLUSTER_FAILED(
      "RS-CHA-0071",
      500,
      "集群无法启动：{0}",
      "The cluster cannot start: {0}",
      "请检查 cluster.port 和 cluster.members",
      "Check cluster.port and cluster.members"),
  STILL_IN_PROGRESS(
      "RS-CHA-0080",
      504,
      "对方尚未答复，业务处理中",
      "No answer yet; it is in progress",
      "请用同一个键查询或重发，不要重复收费",
      "Ask again with the same key; do not charge twice"),
  NOT_HANDLED(
      "RS-CHA-0081",
      501,
      "本成员不办理 {0}",
      "This member does not handle {0}",
      "请核对业务类型和对方成员",
      "Check the type and the member"),
  HUB_AWAY(
      "RS-CHA-0082",
      503,
      "连不上中心的消息服务 {0}",
      "The hub's broker {0} cannot be reached",
      "消息已保存，会自动补发",
      "Messages are kept and sent later"),
  BROKER_FAILED(
      "RS-CHA-0083",
      500,
      "消息服务无法启动：{0}",
      "The broker cannot start: {0}",
      "请检查 broker 各项配置和数据目录",
      "Check the broker settings and its data folder"),
  ANSWER_UNASKED(
      "RS-CHA-0085",
      409,
      "收到 {0} 的答复，但没有向其发出过该请求",
      "An answer of {0} came to a request that was not sent to it",
      "请核对对方成员；必要时重发请求",
      "Check with that member; send the request again if needed"),
  HANDLING_FAILED(
      "RS-CHA-0086",
      500,
      "对方办理时多次发生内部错误，已停止办理，未产生任何结果",
      "The other member failed inside each time and gave it up; it had no effect",
      "请用新的报文编号重新办理；如仍失败请联系对方成员查看死信",
      "Do it anew under another message identifier; if that fails too, have that member look at its dead letters"),
  MESSAGE_TOO_LARGE(
      "RS-CHA-0084",
      413,
      "报文 {0} 字节，超过上限 {1}",
      "The message has {0} bytes, more than {1}",
      "请拆分业务",
      "Split it");

  private final String code;
  private final int status;
  private final String zh;
  private final String en;
  private final String remedyZh;
  private final String remedyEn;

  ChassisProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    this.code = code;
    this.status = status;
    this.zh = zh;
    this.en = en;
    this.remedyZh = remedyZh;
    this.remedyEn = remedyEn;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
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
