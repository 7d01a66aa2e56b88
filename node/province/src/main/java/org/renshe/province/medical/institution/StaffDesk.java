package org.renshe.province.medical.institution;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;
import org.renshe.routes.hospital.InterfaceTables;

/**
 * What hospitals may ask of institutions (1201) and of their own departments (5101) and staff
 * (5102). An operator loads departments and staff in the fields the answers are printed with.
 */
public final class StaffDesk {
  private static final int INSTITUTIONS_MAX = 100;
  private static final String NODE = "feedetail";

  private final Database database;
  private final PersonalData personalData;
  private final InterfaceTables tables = InterfaceTables.load();

  StaffDesk(Database database, PersonalData personalData) {
    this.database = database;
    this.personalData = personalData;
  }

  /** 1201 医药机构信息获取: institutions of a type, by a part of the name or by code. */
  public HospitalAnswer institutions(HospitalRequest request) {
    HospitalRow row = request.input().row("medinsinfo");
    List<Institution> found =
        database.read(
            transaction -> {
              Institutions.require(transaction, request.institutionCode());
              return find(transaction, row);
            });
    if (found.size() > INSTITUTIONS_MAX) {
      throw InstitutionProblem.QUERY_TOO_WIDE.with(INSTITUTIONS_MAX);
    }
    return HospitalAnswer.none()
        .with(
            "medinsinfo",
            found.stream()
                .map(
                    institution ->
                        new AnswerRow()
                            .text("fixmedins_code", institution.code())
                            .text("fixmedins_name", institution.name())
                            .text("uscc", institution.creditCode())
                            .text("fixmedins_type", institution.kind())
                            .text("hosp_lv", institution.grade()))
                .toList());
  }

  private static List<Institution> find(Transaction transaction, HospitalRow row) {
    String name = row.text("fixmedins_name").toLowerCase(Locale.ROOT);
    return transaction
        .session()
        .createSelectionQuery(
            "from Institution i where i.active = true and i.creditCode is not null"
                + " and (:code is null or i.code = :code)"
                + " and (:name is null or locate(:name, lower(i.name)) > 0)"
                + " and (i.kind = :kind or i.kind is null and locate(:letter, i.code) = 1)"
                + " order by i.code",
            Institution.class)
        .setParameter("code", row.find("fixmedins_code").orElse(null), String.class)
        .setParameter("name", name.isEmpty() ? null : name, String.class)
        .setParameter("kind", row.text("fixmedins_type"))
        .setParameter("letter", "2".equals(row.text("fixmedins_type")) ? "P" : "H")
        .setMaxResults(INSTITUTIONS_MAX + 1)
        .getResultList();
  }

  /** 5101 科室信息查询: the institution's own. */
  public HospitalAnswer departments(HospitalRequest request) {
    return database.read(
        transaction -> {
          Institutions.require(transaction, request.institutionCode());
          List<Department> found =
              transaction
                  .session()
                  .createSelectionQuery(
                      "from Department where institution = :institution order by code",
                      Department.class)
                  .setParameter("institution", request.institutionCode())
                  .getResultList();
          return answer("5101", found.stream().map(row -> opened(row.sealed)).toList());
        });
  }

  /** 5102 医执人员信息查询: the institution's own. */
  public HospitalAnswer practitioners(HospitalRequest request) {
    HospitalRow asked = request.input().row("data");
    return database.read(
        transaction -> {
          Institutions.require(transaction, request.institutionCode());
          List<Practitioner> found =
              transaction
                  .session()
                  .createSelectionQuery(
                      "from Practitioner where institution = :institution and kind = :kind"
                          + " and (:code is null or code = :code) order by code",
                      Practitioner.class)
                  .setParameter("institution", request.institutionCode())
                  .setParameter("kind", asked.text("prac_psn_type"))
                  .setParameter("code", asked.find("prac_psn_code").orElse(null), String.class)
                  .getResultList();
          return answer(
              "5102",
              found.stream()
                  .map(row -> opened(row.sealed))
                  .filter(row -> agrees(asked, row, "psn_cert_type"))
                  .filter(row -> agrees(asked, row, "certno"))
                  .filter(row -> agrees(asked, row, "prac_psn_name"))
                  .toList());
        });
  }

  private static boolean agrees(HospitalRow asked, HospitalRow row, String field) {
    return asked.find(field).map(value -> value.equals(row.text(field))).orElse(true);
  }

  private HospitalAnswer answer(String infno, List<HospitalRow> rows) {
    return HospitalAnswer.none()
        .with(NODE, rows.stream().map(row -> tables.answerRow(infno, NODE, row::text)).toList());
  }

  /** Replaces the institution's departments of those codes; all rows or none. */
  int loadDepartments(String institution, List<String> rows) {
    return load(
        institution,
        "5101",
        rows,
        (transaction, row) -> {
          String code = row.text("hosp_dept_codg");
          Department known = transaction.session().find(Department.class, institution + "/" + code);
          Department department = known == null ? new Department(institution, code) : known;
          department.sealed = personalData.seal(row.json());
          if (known == null) {
            transaction.session().persist(department);
          }
        });
  }

  /** Replaces the institution's staff of those codes; all rows or none. */
  int loadPractitioners(String institution, List<String> rows) {
    return load(
        institution,
        "5102",
        rows,
        (transaction, row) -> {
          String code = row.text("prac_psn_code");
          Practitioner known =
              transaction.session().find(Practitioner.class, institution + "/" + code);
          Practitioner practitioner = known == null ? new Practitioner(institution, code) : known;
          practitioner.kind = row.text("prac_psn_type");
          practitioner.sealed = personalData.seal(row.json());
          if (known == null) {
            transaction.session().persist(practitioner);
          }
        });
  }

  @FunctionalInterface
  private interface Keep {
    void keep(Transaction transaction, HospitalRow row);
  }

  private int load(String institution, String infno, List<String> rows, Keep keep) {
    List<HospitalRow> checked = rows.stream().map(checked(infno)).toList();
    database.run(
        transaction -> {
          Institutions.require(transaction, institution);
          checked.forEach(row -> keep.keep(transaction, row));
        });
    return checked.size();
  }

  private Function<String, HospitalRow> checked(String infno) {
    return json -> {
      try {
        HospitalRow row = HospitalRow.of(json);
        tables.checkOutput(infno, NODE, row);
        return row;
      } catch (ProblemException wrong) {
        throw new ProblemException(
            InstitutionProblem.STAFF_WRONG, wrong, wrong.sentence(Locale.CHINESE));
      }
    };
  }

  private HospitalRow opened(String sealed) {
    return HospitalRow.of(personalData.open(sealed));
  }
}
