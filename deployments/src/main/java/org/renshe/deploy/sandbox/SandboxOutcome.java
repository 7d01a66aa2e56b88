package org.renshe.deploy.sandbox;

/** What happens to a person of the sandbox, whatever is asked for her. */
public enum SandboxOutcome {
  NORMAL_LOCAL("本地职工,一切正常", "insured here, everything works"),
  NORMAL_LOCAL_RESIDENT("本地居民,一切正常", "resident's insurance here, everything works"),
  NORMAL_AWAY("外省退休职工,已长期备案", "insured elsewhere, filed for long, everything works"),
  NOT_FILED("外省职工,未备案:结算被拒绝", "insured elsewhere, not filed: settlement is refused"),
  FILING_EXPIRED("外省职工,备案已过期:结算被拒绝", "insured elsewhere, filing expired: refused"),
  FILING_OTHER_PLACE("外省职工,备案到别处:结算被拒绝", "insured elsewhere, filed to another place: refused"),
  EMERGENCY("外省职工,未备案,急诊标志视同备案", "insured elsewhere, not filed; settles with the emergency sign"),
  CARD_FROZEN("社会保障卡已冻结:1101 被拒绝", "card frozen: 1101 is refused"),
  CARD_LOST("社会保障卡已挂失:1101 被拒绝", "card reported lost: 1101 is refused"),
  INSURANCE_SUSPENDED("参保暂停:2201 被拒绝", "insurance suspended: 2201 is refused"),
  INSURANCE_ENDED("参保终止:2201 被拒绝", "insurance ended: 2201 is refused"),
  ACCOUNT_EMPTY("个人账户余额为零:个人负担全部现金", "account empty: her share is all cash"),
  CEILING_REACHED("大额住院后统筹基金达到封顶线", "after one great bill the pooled fund pays no more"),
  IN_HOSPITAL("在院期间再次入院被拒绝", "a second admission is refused while one is open"),
  HUB_AWAY(
      "枢纽不通:预结算无答复,结算两次无结果,第三次恢复",
      "the hub is away: no estimate; a settlement gets its outcome at the third asking"),
  UNKNOWN_OUTCOME("首次结算无答复,同一报文再问即得结果", "no answer at first; the same message again gets it"),
  RARE_NAME("姓名含间隔号与生僻字", "a name with a middle dot and a rare character");

  private final String zh;
  private final String en;

  SandboxOutcome(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** Whether only a node that plays along can bring it about; the others come from the data. */
  public boolean isPlayed() {
    return this == HUB_AWAY || this == UNKNOWN_OUTCOME;
  }
}
