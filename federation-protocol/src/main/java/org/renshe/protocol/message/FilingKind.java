package org.renshe.protocol.message;

/** Why a person is treated elsewhere (备案类别); order is the order of preference on a tie. */
public enum FilingKind {
  /** Retired and settled elsewhere (异地安置退休人员). */
  LONG_RETIRED,
  /** Long-term resident elsewhere (异地长期居住人员). */
  LONG_RESIDENT,
  /** Posted elsewhere (常驻异地工作人员). */
  LONG_WORKER,
  /** Referred (异地转诊人员). */
  TEMP_REFERRAL,
  /** Emergency rescue, deemed filed (异地急诊抢救人员, 视同备案). */
  TEMP_EMERGENCY,
  /** Other temporary (其他跨省临时外出就医人员). */
  TEMP_OTHER
}
