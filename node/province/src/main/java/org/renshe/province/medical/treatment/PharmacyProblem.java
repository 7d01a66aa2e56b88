package org.renshe.province.medical.treatment;

import org.renshe.protocol.problem.WordedProblem;

/** What the treatment place refuses of sales at pharmacies (RS-MED-0400 to 0411). */
public enum PharmacyProblem implements WordedProblem {
  NOT_OF_THIS_KIND(
      "RS-MED-0400",
      403,
      "该类定点机构不能办理交易 {0}",
      "An institution of this kind does not send transaction {0}",
      "药店请用 2101、2102、2103，医院请用 22xx、23xx",
      "Pharmacies use 2101, 2102 and 2103, hospitals 22xx and 23xx"),
  GOODS_NOT_ALLOWED(
      "RS-MED-0401",
      409,
      "第 {0} 行 {1} 不是药品、医疗器械或医用耗材，不能在药店结算",
      "Row {0}, {1}, is no drug, device or consumable and is not settled at a pharmacy",
      "请从结算中去掉该行，由个人自费购买",
      "Take the row out; the customer pays it herself"),
  GOODS_UNKNOWN(
      "RS-MED-0402",
      409,
      "第 {0} 行编码 {1} 不在目录中，不能在药店结算",
      "Row {0}: code {1} is not in the catalogue and is not settled at a pharmacy",
      "请核对 med_list_codg",
      "Check med_list_codg"),
  RETURN_NOT_HERE(
      "RS-MED-0403",
      409,
      "第 {0} 行数量须大于零",
      "Row {0} must have a quantity above zero",
      "退药请撤销原结算（2103）后重新结算",
      "To give something back, cancel the sale (2103) and settle anew"),
  DISEASE_MISSING(
      "RS-MED-0404",
      409,
      "慢特病购药须填写病种 dise_codg",
      "Buying for a chronic disease needs its code dise_codg",
      "请填写 dise_codg，或改用 med_type 41",
      "Fill dise_codg, or send med_type 41"),
  MED_TYPE_WRONG(
      "RS-MED-0405",
      400,
      "药店结算的医疗类别应为 41 或 14，报文为 {0}",
      "A pharmacy settles med_type 41 or 14, the message says {0}",
      "请核对 med_type",
      "Check med_type"),
  SALE_UNKNOWN(
      "RS-MED-0406",
      404,
      "未找到购药结算 {0}",
      "There is no sale {0}",
      "请核对 setl_id、mdtrt_id 与 psn_no",
      "Check setl_id, mdtrt_id and psn_no"),
  DAY_WRONG(
      "RS-MED-0407",
      400,
      "购药时间 {0} 不能晚于今天",
      "The day of purchase {0} must not be after today",
      "请核对 begntime 与 fee_ocur_time",
      "Check begntime and fee_ocur_time"),
  PRESCRIPTION_NUMBER_MISSING(
      "RS-MED-0408",
      400,
      "第 {0} 行为外购处方，但缺少处方号 rxno",
      "Row {0} is of an outside prescription, but its number rxno is missing",
      "请填写 rxno，或将 rx_circ_flag 置 0",
      "Fill rxno, or set rx_circ_flag to 0"),
  PRESCRIPTION_FILE_MISSING(
      "RS-MED-0409",
      400,
      "药店门诊统筹须上传处方信息，缺少 {0}",
      "Pooled care at a pharmacy needs the prescription; {0} is missing",
      "请用 2203A 填写处方医疗机构与处方文件",
      "Send 2203A with the prescribing hospital and the prescription file"),
  PRESCRIPTION_FILE_WRONG(
      "RS-MED-0410",
      400,
      "处方文件 rxIn 须为 Base64 的 PDF、JPEG 或 PNG",
      "The prescription file rxIn must be a PDF, JPEG or PNG in Base64",
      "请重新上传处方文件",
      "Upload the prescription file again"),
  PRESCRIPTION_FIRST(
      "RS-MED-0411",
      409,
      "药店门诊统筹结算前须先上传处方（2203A）",
      "A pharmacy uploads the prescription (2203A) before it settles pooled care",
      "请先发送 2203A 与诊断信息",
      "Send 2203A with its diagnoses first");

  private final Words words;

  PharmacyProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
