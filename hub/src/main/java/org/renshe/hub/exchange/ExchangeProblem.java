package org.renshe.hub.exchange;

import org.renshe.protocol.problem.WordedProblem;

/** What the exchange and its message log refuse. */
enum ExchangeProblem implements WordedProblem {
  NOT_THE_QUEUE_OWNER(
      "RS-HUB-0201",
      403,
      "报文{0}由{1}签发，却出现在{2}的队列中",
      "Message {0} is signed by {1} but came through the queue of {2}",
      "成员只能发送自己签发的报文，请核对节点配置",
      "A member sends only what it signed itself; check the node's configuration"),
  RECEIVER_UNKNOWN(
      "RS-HUB-0202",
      422,
      "报文{0}的接收方{1}不在成员目录中或已停用",
      "The receiver {1} of message {0} is not an active member",
      "等接收方恢复后，在死信页面重新投递",
      "Deliver it again from the dead letter page once the receiver is active"),
  SENDER_INACTIVE(
      "RS-HUB-0203",
      403,
      "发送方{1}已停用，报文{0}不予受理",
      "The sender {1} of message {0} is not an active member",
      "发送方须重新登记后再发送",
      "The sender must enrol again"),
  CHANGED_CONTENT(
      "RS-HUB-0204",
      409,
      "报文编号{0}曾经用于另一内容",
      "Message identifier {0} was used before for another content",
      "同一报文编号不得改变内容，请用新编号重新生成",
      "One identifier never changes its content; make the message anew"),
  UNKNOWN_MESSAGE(
      "RS-HUB-0205",
      404,
      "报文日志中没有{0}",
      "The message log holds no message {0}",
      "核对报文编号",
      "Check the message identifier"),
  UNKNOWN_DEAD_LETTER(
      "RS-HUB-0206",
      404,
      "死信{0}不存在或已被处理",
      "Dead letter {0} does not exist or was dealt with already",
      "刷新死信页面后再试",
      "Reload the dead letter page"),
  REASON_MISSING(
      "RS-HUB-0207",
      400,
      "重新投递死信须写明理由",
      "A dead letter is delivered again only with a reason",
      "填写理由（不超过200字）后再提交",
      "Give a reason of at most 200 characters"),
  LOG_UNREADABLE(
      "RS-HUB-0208",
      422,
      "报文日志{0}第{1}行无法读取",
      "Line {1} of the message log {0} cannot be read",
      "重新导出报文日志；如为归档文件，请从另一份副本恢复",
      "Export the log again, or take another copy of the archive"),
  LETTER_HAS_NO_QUEUE(
      "RS-HUB-0209",
      409,
      "死信{0}没有记录来源队列，不能重新投递",
      "Dead letter {0} does not say which queue it came from, so it cannot be delivered again",
      "请发送方重新发送该报文",
      "Ask the sender to send the message anew"),
  POST_OFFICE_AWAY(
      "RS-HUB-0210",
      503,
      "暂时连接不上消息中心",
      "The post office cannot be reached for the moment",
      "稍后再试；如持续不可用，请检查消息中心",
      "Try again later; if it goes on, look at the broker"),
  DIRECTORY_NOT_KEPT(
      "RS-HUB-0211",
      422,
      "报文日志缺少第{0}号成员目录",
      "The log lacks the directory number {0}",
      "重新导出报文日志",
      "Export the log again");

  private final Words words;

  ExchangeProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
