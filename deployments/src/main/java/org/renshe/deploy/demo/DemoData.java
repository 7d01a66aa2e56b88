package org.renshe.deploy.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.sandbox.Table;
import org.renshe.protocol.trust.Pem;

/** Loads invented people, cards, filings, catalogues and hospitals through the operators' API. */
final class DemoData {
  private static final String SINCE = "2020-01-01";

  private final Federation federation;

  DemoData(Federation federation) {
    this.federation = federation;
  }

  void load() {
    for (DemoProvince province : DemoProvince.values()) {
      JsonApi operator = federation.node(province);
      operator.post("/api/v1/admin/employers", employers(province));
      List<DemoPerson> people =
          DemoPerson.all().stream().filter(person -> person.province() == province).toList();
      operator.post("/api/v1/admin/people", people.stream().map(DemoData::person).toList());
      operator.post(
          "/api/v1/admin/insured-relations", people.stream().map(DemoData::relation).toList());
      operator.post("/api/v1/admin/cards", people.stream().map(DemoData::card).toList());
      operator.post("/api/v1/admin/filings", filings(province));
      operator.post("/api/v1/admin/catalogue-items", catalogue(province));
      operator.post(
          "/api/v1/admin/catalogue-items", Table.read(DemoData.class, "catalogue-lists.csv"));
      operator.post("/api/v1/admin/institutions", institutions(province));
      new SandboxData(operator, province).load();
    }
  }

  private static List<Map<String, Object>> employers(DemoProvince province) {
    return rows("employers.csv", province).stream()
        .map(
            row ->
                fields(
                    "creditCode", row.get("creditCode"),
                    "name", row.get("name"),
                    "division", row.get("division")))
        .toList();
  }

  private static Map<String, Object> person(DemoPerson person) {
    return fields(
        "personNumber", person.personNumber(),
        "documentNumber", person.of("idNumber"),
        "name", person.name(),
        "ethnicGroup", "01");
  }

  private static Map<String, Object> relation(DemoPerson person) {
    Map<String, Object> relation =
        fields(
            "personNumber", person.personNumber(),
            "kind", person.kind().name(),
            "personType", person.of("personType"),
            "groups", List.of(person.of("groups")),
            "since", SINCE,
            "division", person.of("division"),
            "civilServant", false,
            "accountBalance", person.of("accountBalance"));
    if (person.of("employed").equals("1")) {
      relation.put(
          "employerCreditCode", rows("employers.csv", person.province()).get(0).get("creditCode"));
    }
    return relation;
  }

  private static Map<String, Object> card(DemoPerson person) {
    return fields(
        "cardNumber", person.cardNumber(),
        "identificationCode", person.of("cardIdentification"),
        "cardSerial", person.of("cardIdentification"),
        "personNumber", person.personNumber());
  }

  private static List<Map<String, Object>> filings(DemoProvince province) {
    List<Map<String, Object>> filings = new ArrayList<>();
    for (Map<String, String> row : rows("filings.csv", province)) {
      DemoPerson person = DemoPerson.named(row.get("name"));
      filings.add(
          fields(
              "personNumber", person.personNumber(),
              "kind", person.kind().name(),
              "filingKind", row.get("filingKind"),
              "division", row.get("division")));
    }
    return filings;
  }

  private static List<Map<String, Object>> catalogue(DemoProvince province) {
    return Table.read(DemoData.class, "catalogue.csv").stream()
        .map(
            row ->
                fields(
                    "code", row.get("code"),
                    "name", row.get("name"),
                    "category", row.get("category"),
                    "itemClass", row.get("itemClass"),
                    "firstSelfPay", row.get("firstSelfPay"),
                    "limitPrice", row.get("limit" + province.code()),
                    "restricted", "false",
                    "validFrom", SINCE))
        .toList();
  }

  private List<Map<String, Object>> institutions(DemoProvince province) {
    List<Map<String, Object>> institutions = new ArrayList<>();
    for (Map<String, String> row : rows("hospitals.csv", province)) {
      institutions.add(
          fields(
              "code", row.get("code"),
              "name", row.get("name"),
              "level", row.get("level"),
              "division", row.get("division"),
              "certificate", certificate(row.get("code")),
              "active", true,
              "creditCode", row.get("creditCode"),
              "grade", row.get("grade")));
    }
    return institutions;
  }

  static List<Map<String, String>> rows(String table, DemoProvince province) {
    return Table.read(DemoData.class, table).stream()
        .filter(row -> row.get("province").equals(province.code().value()))
        .toList();
  }

  static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /** The hospital's own certificate; the province knows who issued it. */
  private String certificate(String hospital) {
    Path file = federation.folder().hospitals().resolve(hospital + ".crt");
    return Pem.ofCertificates(Pem.readCertificates(file).subList(0, 1));
  }
}
