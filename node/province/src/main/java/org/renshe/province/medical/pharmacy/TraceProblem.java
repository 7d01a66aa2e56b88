package org.renshe.province.medical.pharmacy;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of trace codes and of pharmacies' services (RS-MED-0412 to 0439). */
public enum TraceProblem implements WordedProblem {
  CODE_FORMAT(
      "RS-MED-0412",
      400,
      "第 {0} 行追溯码 {1} 格式不对",
      "Row {0}: trace code {1} is malformed",
      "请重新扫码；追溯码须符合 {2}",
      "Scan it again; a trace code has the form {2}"),
  SOLD_BEFORE(
      "RS-MED-0413",
      409,
      "第 {0} 行追溯码 {1} 已售出，不能再次销售",
      "Row {0}: trace code {1} was sold before and is not sold again",
      "请核对实物与扫码；如系误录请由原机构撤销原结算",
      "Check the pack and the scan; if it was entered by mistake, its institution cancels that sale"),
  SCANNED_TWICE(
      "RS-MED-0414",
      409,
      "追溯码 {0} 在本次销售中出现多次",
      "Trace code {0} appears more than once in this sale",
      "请删去重复的追溯码",
      "Take out the repeated code"),
  PACK_USED_UP(
      "RS-MED-0415",
      409,
      "第 {0} 行拆零数量超过追溯码 {1} 所余数量 {2}",
      "Row {0}: the split quantity is above what is left of trace code {1}, {2}",
      "请换用其他药盒的追溯码，或核对数量",
      "Scan another pack, or check the quantity"),
  OTHER_MEDICINE(
      "RS-MED-0416",
      409,
      "第 {0} 行追溯码 {1} 属于另一药品",
      "Row {0}: trace code {1} belongs to another medicine",
      "请核对 med_list_codg 与实物",
      "Check med_list_codg and the pack"),
  TOO_MANY_CODES(
      "RS-MED-0417",
      409,
      "第 {0} 行追溯码有 {1} 个，多于数量 {2}",
      "Row {0} has {1} trace codes, more than its quantity {2}",
      "请核对数量与扫码",
      "Check the quantity and the scans"),
  CODES_MISSING(
      "RS-MED-0418",
      409,
      "第 {0} 行药品须扫追溯码：应有 {1} 个，实有 {2} 个",
      "Row {0} is a medicine and needs {1} trace codes, it has {2}",
      "请扫描每盒药品的追溯码",
      "Scan the code of every pack"),
  SPLIT_MIXED(
      "RS-MED-0419",
      409,
      "第 {0} 行同时有拆零与整盒追溯码",
      "Row {0} mixes codes of split and whole packs",
      "请把拆零与整盒分为两行",
      "Send split and whole packs in rows of their own"),
  NOT_SOLD_HERE(
      "RS-MED-0420",
      409,
      "追溯码 {0} 不是本机构在结算外售出的",
      "Trace code {0} was not sold by this institution outside a settlement",
      "医保结算售出的请用 2103 撤销",
      "Cancel with 2103 what was sold by a settlement"),
  SALE_ROW_WRONG(
      "RS-MED-0421",
      400,
      "销售明细字段 {0} 的值不可用",
      "The value of field {0} of the sale cannot be used",
      "请更正后重发",
      "Mend it and send again"),
  TOO_MANY_ASKED(
      "RS-MED-0422",
      413,
      "一次最多查询 {0} 个追溯码",
      "At most {0} trace codes are looked up at a time",
      "请分批查询",
      "Ask in parts"),
  POOL_NOT_OPENED(
      "RS-MED-0430",
      403,
      "药店 {0} 未开通门诊统筹",
      "Pharmacy {0} has not opened pooled outpatient care",
      "请改用 2102 结算，或请经办机构开通",
      "Settle with 2102, or have the agency open it"),
  ONLINE_NOT_OPENED(
      "RS-MED-0431",
      403,
      "药店 {0} 未开通网上购药",
      "Pharmacy {0} has not opened online sales",
      "请由经办机构开通后再接单",
      "Have the agency open it first"),
  PHARMACY_WRONG(
      "RS-MED-0432",
      422,
      "药店登记字段 {0} 有误",
      "Field {0} of the pharmacy is wrong",
      "请更正后重发",
      "Mend it and send again"),
  MEDICINE_WRONG(
      "RS-MED-0433",
      422,
      "药品资料字段 {0} 有误",
      "Field {0} of the medicine is wrong",
      "请更正后重发",
      "Mend it and send again");

  private final Words words;

  TraceProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
