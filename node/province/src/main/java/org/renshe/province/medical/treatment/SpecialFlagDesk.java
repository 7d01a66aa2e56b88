package org.renshe.province.medical.treatment;

import java.util.List;
import java.util.Set;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.PersonFound;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Special attributes of people in care: uploaded (2406) and looked up (2407). */
final class SpecialFlagDesk {
  private static final String FLAG_MARK = "flag ";
  private static final Set<VisitState> THERE = Set.of(VisitState.OPEN, VisitState.DISCHARGED);

  private final HospitalCounter counter;

  SpecialFlagDesk(HospitalCounter counter) {
    this.counter = counter;
  }

  /** 2406 就医特殊属性上传: of a visit that is not closed. */
  HospitalAnswer upload(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    String mark =
        counter.once(
            request,
            transaction -> {
              Visit visit = counter.change(transaction, request, row);
              if (!THERE.contains(visit.state())) {
                throw TreatmentProblem.VISIT_CLOSED.with(visit.state());
              }
              requireSame(visit, row);
              SpecialFlag flag =
                  new SpecialFlag(
                      counter.newId(),
                      visit.id(),
                      row.text("ipt_psn_sp_flag_type"),
                      row.text("ipt_psn_sp_flag"),
                      counter.personalData().seal(row.json()),
                      counter.clock().instant());
              transaction.session().persist(flag);
              counter.audit(transaction, request, "special-flag", visit.personIndex());
              return FLAG_MARK + flag.id();
            });
    return HospitalAnswer.none()
        .with(
            "IptPsnSpFlagRegOut",
            new AnswerRow().text("ipt_psn_sp_flag_detl_id", mark.substring(FLAG_MARK.length())));
  }

  private void requireSame(Visit visit, HospitalRow row) {
    PersonFound person = counter.persons().open(visit.personSealed());
    if (!visit.number().equals(row.text("ipt_otp_no"))) {
      throw TreatmentProblem.VISIT_UNKNOWN.with(row.text("ipt_otp_no"));
    }
    PersonDesk.requireSame(person.certificateNumber(), row.text("certno"));
    PersonDesk.requireSame(person.name(), row.text("psn_name"));
  }

  /** 2407 就医特殊属性查询: of a visit or a person of this institution, page by page. */
  HospitalAnswer query(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    HospitalPage page = HospitalPage.of(row);
    List<AnswerRow> rows =
        counter
            .database()
            .write(
                transaction -> {
                  List<SpecialFlag> found = find(transaction, request, row, page);
                  return found.stream().map(flag -> answer(transaction, request, flag)).toList();
                });
    return HospitalAnswer.none().with("IptPsnSpFlagReg", rows);
  }

  private List<SpecialFlag> find(
      Transaction transaction, HospitalRequest request, HospitalRow row, HospitalPage page) {
    if (row.find("mdtrt_id").isEmpty()
        && row.find("psn_no").isEmpty()
        && row.find("ipt_psn_sp_flag_detl_id").isEmpty()
        && row.find("ipt_otp_no").isEmpty()) {
      throw TreatmentProblem.FIELD_WRONG.with("mdtrt_id");
    }
    String person =
        row.find("psn_no").map(number -> counter.persons().indexOf(request, number)).orElse(null);
    return transaction
        .session()
        .createSelectionQuery(
            "select flag from SpecialFlag flag join Visit visit on visit.id = flag.visitId"
                + " where visit.institution = :institution"
                + " and (:visit is null or flag.visitId = :visit)"
                + " and (:id is null or flag.id = :id)"
                + " and (:number is null or visit.number = :number)"
                + " and (:person is null or visit.personIndex = :person)"
                + " and (:kind is null or flag.kind = :kind)"
                + " and (:value is null or flag.value = :value)"
                + " order by flag.notedAt, flag.id",
            SpecialFlag.class)
        .setParameter("institution", request.institutionCode())
        .setParameter("visit", row.find("mdtrt_id").orElse(null), String.class)
        .setParameter("id", row.find("ipt_psn_sp_flag_detl_id").orElse(null), String.class)
        .setParameter("number", row.find("ipt_otp_no").orElse(null), String.class)
        .setParameter("person", person, String.class)
        .setParameter("kind", row.find("ipt_psn_sp_flag_type").orElse(null), String.class)
        .setParameter("value", row.find("ipt_psn_sp_flag").orElse(null), String.class)
        .setFirstResult(page.first())
        .setMaxResults(page.size())
        .getResultList();
  }

  private AnswerRow answer(Transaction transaction, HospitalRequest request, SpecialFlag flag) {
    Visit visit = transaction.session().find(Visit.class, flag.visitId());
    PersonFound person = counter.persons().open(visit.personSealed());
    counter.audit(transaction, request, "special-flag-look", visit.personIndex());
    HospitalRow sent = HospitalRow.of(counter.personalData().open(flag.sealed()));
    return new AnswerRow()
        .text("ipt_psn_sp_flag_detl_id", flag.id())
        .text("mdtrt_id", flag.visitId())
        .text("psn_no", person.personNumber())
        .text("psn_cert_type", person.certificateType())
        .text("certno", person.certificateNumber())
        .text("psn_name", person.name())
        .text("fixmedins_code", visit.institution())
        .text("fixmedins_name", Institutions.require(transaction, visit.institution()).name())
        .text("ipt_otp_no", visit.number())
        .text("ipt_psn_sp_flag_type", flag.kind())
        .text("ipt_psn_sp_flag", flag.value())
        .text("admdvs", sent.text("admdvs"));
  }
}
