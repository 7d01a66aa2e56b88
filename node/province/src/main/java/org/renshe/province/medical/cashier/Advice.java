package org.renshe.province.medical.cashier;

import java.util.List;
import org.renshe.chassis.pages.Link;
import org.renshe.chassis.pages.Wording;
import org.renshe.province.medical.cashier.BillContent.Refusal;

/**
 * What a cashier can do now after a refusal, beyond the refusal's own words: never to charge for
 * what is not known, and where else the patient gets help.
 */
public record Advice(List<String> steps, List<Link> links) {
  private static final String FILING = "/filing";

  static Advice of(Refusal refusal, Wording wording) {
    return switch (refusal.code()) {
      case "RS-CRD-0002", "RS-CRD-0003", "RS-CRD-0004" ->
          steps(
              wording.of("不要收卡，把卡还给患者", "Do not keep the card; give it back"),
              wording.of(
                  "患者带身份证的，可改用身份证件号码办理；否则先自费，凭票据回参保地报销",
                  "With an identity document, settle by its number; otherwise charge privately, the"
                      + " patient claims it later at the insured place"),
              wording.of(
                  "挂失、锁定、注销由发卡地社保卡服务网点或 12333 解除",
                  "Loss, lock or cancellation is lifted by the card's service point or by phone 12333"));
      case "RS-MED-0004", "RS-MED-0005", "RS-MED-0006", "RS-MED-0007" ->
          new Advice(
              List.of(
                  wording.of(
                      "告诉患者：现在就能在手机上办理备案，办好后回来重新试算即可",
                      "Tell the patient: file now by phone, then come back and estimate again"),
                  wording.of(
                      "不愿等的，先自费结算，凭票据回参保地报销",
                      "Who does not want to wait pays privately and claims at the insured place")),
              List.of(new Link(FILING, "办理异地就医备案", "File care elsewhere")));
      case "RS-MED-0001", "RS-MED-0015", "RS-MED-0016", "RS-MED-0211" ->
          steps(
              wording.of("重新读卡，核对姓名和证件号码", "Read the card again; check name and number"),
              wording.of(
                  "外省参保的患者，请在“参保地”中选择其省份",
                  "For a patient insured elsewhere, choose her province under insured place"));
      case "RS-MED-0002", "RS-MED-0003", "RS-MED-0586" ->
          steps(
              wording.of(
                  "先按自费收取，并告诉患者到参保地补缴或查询",
                  "Charge privately; the patient pays arrears or asks at the insured place"),
              wording.of("补缴生效后可凭票据报销", "Once in force again the bill can be claimed"));
      case "RS-CRD-0006" ->
          steps(wording.of("请患者刷新二维码后重新扫描", "Have the code refreshed and read it again"));
      case "RS-PRO-0021", "RS-PRO-0026" ->
          steps(
              wording.of(
                  "该省没有接入：先自费收取，患者凭票据回参保地报销",
                  "That province has not joined: charge privately, the patient claims at home"));
      case "RS-CHA-0080" ->
          steps(
              wording.of(
                  "参保地没有及时答复，尚未收费；稍后再试一次",
                  "The insured place did not answer in time; nothing was settled; try again later"),
              wording.of(
                  "等不了的，先自费收取，患者凭票据回参保地报销", "Who cannot wait pays privately and claims at home"));
      case "RS-CHA-0015", "RS-RTE-0014", "RS-MED-0206" ->
          steps(
              wording.of("尚未收费；稍等几秒后重试", "Nothing was settled; wait a few seconds and try again"));
      default -> new Advice(List.of(), List.of());
    };
  }

  private static Advice steps(String... steps) {
    return new Advice(List.of(steps), List.of());
  }
}
