package org.renshe.province.medical.declaration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.message.BenefitDeclared;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.DeclarationWithdrawn;
import org.renshe.protocol.message.DeclareBenefit;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.WithdrawDeclaration;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalCounter.Visitor;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/**
 * What hospitals declare for a person and take back (2501 to 2507): passed to her insured place,
 * near or far, once a message.
 */
final class DeclareDesk {
  private static final String NUMBER = "trt_dcla_detl_sn";

  private final Database database;
  private final HospitalCounter counter;

  DeclareDesk(Database database, HospitalCounter counter) {
    this.database = database;
    this.counter = counter;
  }

  /** 2501 转院备案. */
  HospitalAnswer refer(HospitalRequest request) {
    HospitalRow row = request.input().row("refmedin");
    String division = row.text("mdtrtarea_admdvs");
    requireTypeFits(request, row.text("refl_type"), division);
    LocalDate from = row.findDate("begndate").orElseGet(() -> day(row, "refl_date"));
    Declaration declaration =
        new Declaration(
            Declaration.Kind.REFERRAL,
            insurance(row),
            row.text("refl_type"),
            "",
            row.text("reflin_medins_no"),
            row.text("reflin_medins_name"),
            division,
            from,
            row.findDate("enddate").orElse(null),
            details(row));
    return declare(request, row, declaration);
  }

  /** 2503 人员慢特病备案. */
  HospitalAnswer chronic(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    Declaration declaration =
        new Declaration(
            Declaration.Kind.CHRONIC_DISEASE,
            insurance(row),
            row.text("opsp_dise_code"),
            row.text("opsp_dise_name"),
            row.text("ide_fixmedins_no"),
            row.text("ide_fixmedins_name"),
            "",
            day(row, "begndate"),
            row.findDate("enddate").orElse(null),
            details(row));
    return declare(request, row, declaration);
  }

  /** 2505 人员定点备案. */
  HospitalAnswer designate(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    Declaration declaration =
        new Declaration(
            Declaration.Kind.DESIGNATED_INSTITUTION,
            null,
            row.text("biz_appy_type"),
            "",
            row.text("fixmedins_code"),
            row.text("fixmedins_name"),
            "",
            day(row, "begndate"),
            row.findDate("enddate").orElse(null),
            details(row));
    return declare(request, row, declaration);
  }

  /** 2507 人员意外伤害备案. */
  HospitalAnswer accident(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    Declaration declaration =
        new Declaration(
            Declaration.Kind.ACCIDENT,
            insurance(row),
            "",
            "",
            row.text("fixmedins_code"),
            row.text("fixmedins_name"),
            row.text("mdtrtarea_admdvs"),
            day(row, "begndate"),
            row.findDate("enddate").orElse(null),
            details(row));
    return declare(request, row, declaration);
  }

  /** 2502, 2504, 2506 撤销. */
  HospitalAnswer withdraw(HospitalRequest request) {
    HospitalRow row = request.input().row("data");
    Declaration.Kind kind =
        switch (request.infno()) {
          case "2502" -> Declaration.Kind.REFERRAL;
          case "2504" -> Declaration.Kind.CHRONIC_DISEASE;
          default -> Declaration.Kind.DESIGNATED_INSTITUTION;
        };
    Visitor visitor = visitor(request, row, "withdraw");
    WithdrawDeclaration command =
        new WithdrawDeclaration(
            visitor.facts().personNumber(),
            row.text(NUMBER),
            kind,
            request.institutionCode(),
            row.text("memo"));
    String number =
        counter
            .command(visitor.insuredMember(), request, command, DeclarationWithdrawn.class)
            .number();
    counter.once(request, transaction -> number);
    return HospitalAnswer.none();
  }

  private HospitalAnswer declare(
      HospitalRequest request, HospitalRow row, Declaration declaration) {
    Visitor visitor = visitor(request, row, "declare");
    requireSame(visitor.facts(), row);
    DeclareBenefit command =
        new DeclareBenefit(visitor.facts().personNumber(), request.institutionCode(), declaration);
    BenefitDeclared declared =
        counter.command(visitor.insuredMember(), request, command, BenefitDeclared.class);
    String number = counter.once(request, transaction -> declared.number());
    return HospitalAnswer.none().with("result", new AnswerRow().text(NUMBER, number));
  }

  private Visitor visitor(HospitalRequest request, HospitalRow row, String purpose) {
    return database.write(
        transaction -> {
          counter.institution(transaction, request);
          return counter.visitor(transaction, request, row, purpose);
        });
  }

  private static void requireSame(PersonFound person, HospitalRow row) {
    String number = row.text("certno");
    String name = row.text("psn_name");
    boolean same =
        (number.isEmpty() || number.equalsIgnoreCase(person.certificateNumber()))
            && (name.isEmpty() || name.equals(person.name()));
    if (!same) {
      throw DeclarationProblem.PERSON_DIFFERS.with();
    }
  }

  private static void requireTypeFits(HospitalRequest request, String type, String division) {
    String here = request.envelope().treatmentDivision();
    boolean sameProvince = division.startsWith(here.substring(0, 2));
    boolean fits = type.equals("3") ? !sameProvince : sameProvince;
    if (!fits) {
      throw DeclarationProblem.REFERRAL_TYPE.with(type, division);
    }
  }

  private static InsuranceKind insurance(HospitalRow row) {
    String code = row.text("insutype");
    if (code.isEmpty()) {
      return null;
    }
    Optional<InsuranceKind> kind =
        Arrays.stream(InsuranceKind.values()).filter(each -> each.code().equals(code)).findFirst();
    return kind.orElseThrow(() -> DeclarationProblem.FIELD_WRONG.with("insutype"));
  }

  private static LocalDate day(HospitalRow row, String field) {
    return row.findDate(field).orElseThrow(() -> DeclarationProblem.FIELD_WRONG.with(field));
  }

  /** Everything the hospital sent but who the person is, known field or not. */
  private static Map<String, String> details(HospitalRow row) {
    Map<String, String> details = row.texts();
    for (String personal : new String[] {"psn_no", "certno", "psn_name"}) {
      details.remove(personal);
    }
    return details;
  }
}
