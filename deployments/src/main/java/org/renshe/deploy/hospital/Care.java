package org.renshe.deploy.hospital;

import static org.renshe.deploy.hospital.Counter.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.renshe.deploy.hospital.Bill.Priced;
import org.renshe.deploy.hospital.Counter.KnownPatient;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.money.Money;

/** Visits and stays at a counter: registration, diagnosis, fees, admission, discharge. */
public final class Care {
  private static final String DOCTOR = "D19010100001";
  private static final String DOCTOR_NAME = "示例医师";

  private final Counter counter;

  public Care(Counter counter) {
    this.counter = counter;
  }

  /** 2201, 2203: an outpatient visit, open for fees. */
  public Bill register(KnownPatient person) {
    Credential shown = person.patient().show();
    String number = "MZ" + counter.client().newMessageId().substring(12);
    JsonNode out =
        counter
            .ask(
                "2201",
                person.insuredDivision(),
                Map.of(
                    "data",
                    fields(
                        "psn_no", person.personNumber(),
                        "insutype", person.patient().kind().code(),
                        "begntime", now(),
                        "mdtrt_cert_type", Patient.code(shown),
                        "mdtrt_cert_no", shown.value(),
                        "card_sn", shown.cardSerial(),
                        "psn_cert_type", "01",
                        "certno", person.patient().idNumber(),
                        "psn_name", person.patient().name(),
                        "ipt_otp_no", number,
                        "atddr_no", DOCTOR,
                        "dr_name", DOCTOR_NAME,
                        "dept_code", "A03",
                        "dept_name", "内科",
                        "caty", "A03")))
            .output("data");
    Bill bill =
        new Bill(person, out.path("mdtrt_id").asText(), number, "B" + number.substring(2), false);
    counter.ask(
        "2203",
        person.insuredDivision(),
        Map.of(
            "mdtrtinfo",
            fields(
                "mdtrt_id", bill.visitId(),
                "psn_no", person.personNumber(),
                "med_type", bill.medType(),
                "begntime", now()),
            "diseinfo",
            List.of(diagnosis(bill, "J06.900", "急性上呼吸道感染"))));
    return bill;
  }

  /** 2401: a stay that began some days ago. */
  public Bill admit(KnownPatient person, int daysAgo) {
    Credential shown = person.patient().show();
    String number = "ZY" + counter.client().newMessageId().substring(12);
    String begins = HospitalClient.SECONDS.format(time().minusDays(daysAgo));
    Bill draft = new Bill(person, "", number, "", true);
    Map<String, Object> stay =
        fields(
            "psn_no",
            person.personNumber(),
            "insutype",
            person.patient().kind().code(),
            "begntime",
            begins,
            "mdtrt_cert_type",
            Patient.code(shown),
            "mdtrt_cert_no",
            shown.value(),
            "card_sn",
            shown.cardSerial(),
            "cert_type",
            "01",
            "certno",
            person.patient().idNumber(),
            "med_type",
            draft.medType(),
            "ipt_no",
            number,
            "atddr_no",
            DOCTOR,
            "chfpdr_name",
            DOCTOR_NAME,
            "adm_diag_dscr",
            "急性阑尾炎",
            "adm_dept_codg",
            "A04.01",
            "adm_dept_name",
            "普通外科",
            "adm_bed",
            "12",
            "dscg_maindiag_code",
            "K35.900",
            "dscg_maindiag_name",
            "急性阑尾炎");
    JsonNode out =
        counter
            .ask(
                "2401",
                person.insuredDivision(),
                Map.of(
                    "mdtrtinfo", stay, "diseinfo", List.of(diagnosis(draft, "K35.900", "急性阑尾炎"))))
            .output("result");
    return new Bill(person, out.path("mdtrt_id").asText(), number, "", true);
  }

  /** 2204 or 2301: the fees, priced by the treatment place's catalogue. */
  public Priced upload(Bill bill, List<FeeLine> lines) {
    List<Map<String, Object>> rows = new ArrayList<>();
    int number = 0;
    for (FeeLine line : lines) {
      number++;
      Map<String, Object> row =
          fields(
              "feedetl_sn", Integer.toString(number),
              "mdtrt_id", bill.visitId(),
              "psn_no", bill.person().personNumber(),
              "fee_ocur_time", now(),
              "med_list_codg", line.code(),
              "medins_list_codg", "L" + line.code(),
              "det_item_fee_sumamt", yuan(line.amount()),
              "cnt", BigDecimal.valueOf(line.count()).setScale(4),
              "pric", line.price().setScale(6),
              "bilg_dept_codg", bill.inpatient() ? "A04.01" : "A03",
              "bilg_dept_name", bill.inpatient() ? "普通外科" : "内科",
              "bilg_dr_codg", DOCTOR,
              "bilg_dr_name", DOCTOR_NAME,
              "hosp_appr_flag", "1");
      if (bill.inpatient()) {
        row.put("med_type", bill.medType());
      } else {
        row.put("chrg_bchno", bill.batch());
        row.put("rx_circ_flag", "0");
      }
      rows.add(row);
    }
    String transaction = bill.inpatient() ? "2301" : "2204";
    return Priced.of(
        counter
            .ask(transaction, bill.person().insuredDivision(), Map.of("feedetail", rows))
            .output("result"));
  }

  /** 2402: discharged today. */
  public void discharge(Bill bill) {
    counter.ask(
        "2402",
        bill.person().insuredDivision(),
        Map.of(
            "dscginfo",
            fields(
                "mdtrt_id", bill.visitId(),
                "psn_no", bill.person().personNumber(),
                "insutype", bill.person().patient().kind().code(),
                "endtime", now(),
                "dscg_dept_codg", "A04.01",
                "dscg_dept_name", "普通外科",
                "dscg_way", "1"),
            "diseinfo",
            List.of(diagnosis(bill, "K35.900", "急性阑尾炎"))));
  }

  private Map<String, Object> diagnosis(Bill bill, String code, String name) {
    return fields(
        "mdtrt_id",
        bill.visitId(),
        "psn_no",
        bill.person().personNumber(),
        "diag_type",
        "1",
        "maindiag_flag",
        "1",
        "diag_srt_no",
        1,
        "diag_code",
        code,
        "diag_name",
        name,
        "diag_dept",
        bill.inpatient() ? "普通外科" : "内科",
        "dise_dor_no",
        DOCTOR,
        "dise_dor_name",
        DOCTOR_NAME,
        "diag_time",
        now(),
        "vali_flag",
        "1");
  }

  static BigDecimal yuan(Money amount) {
    return BigDecimal.valueOf(amount.fen(), 2);
  }

  private LocalDateTime time() {
    return counter.client().now();
  }

  private String now() {
    return HospitalClient.SECONDS.format(time());
  }
}
