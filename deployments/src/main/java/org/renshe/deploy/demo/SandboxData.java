package org.renshe.deploy.demo;

import static org.renshe.deploy.demo.DemoData.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.sandbox.SandboxPerson;

/** Loads the sandbox's people, one for each outcome, through the operators' API. */
final class SandboxData {
  private static final String SINCE = "2020-01-01";

  private final JsonApi operator;
  private final DemoProvince province;

  SandboxData(JsonApi operator, DemoProvince province) {
    this.operator = operator;
    this.province = province;
  }

  void load() {
    List<SandboxPerson> people =
        SandboxPerson.all().stream()
            .filter(person -> person.province().equals(province.code().value()))
            .toList();
    if (people.isEmpty()) {
      return;
    }
    operator.post("/api/v1/admin/people", people.stream().map(SandboxData::person).toList());
    operator.post("/api/v1/admin/insured-relations", people.stream().map(this::relation).toList());
    operator.post("/api/v1/admin/cards", people.stream().map(SandboxData::card).toList());
    List<Map<String, Object>> filings = filings(people);
    if (!filings.isEmpty()) {
      operator.post("/api/v1/admin/filings", filings);
    }
  }

  private static Map<String, Object> person(SandboxPerson person) {
    return fields(
        "personNumber", person.of("personNumber"),
        "documentNumber", person.of("idNumber"),
        "name", person.name(),
        "ethnicGroup", "01");
  }

  private Map<String, Object> relation(SandboxPerson person) {
    Map<String, Object> relation =
        fields(
            "personNumber", person.of("personNumber"),
            "kind", person.of("kind"),
            "personType", person.of("personType"),
            "groups", List.of(person.of("groups")),
            "status", person.of("insuranceStatus"),
            "since", SINCE,
            "division", person.of("division"),
            "civilServant", person.of("civilServant").equals("1"),
            "accountBalance", person.of("accountBalance"));
    if (person.of("employed").equals("1")) {
      relation.put(
          "employerCreditCode", DemoData.rows("employers.csv", province).get(0).get("creditCode"));
    }
    return relation;
  }

  private static Map<String, Object> card(SandboxPerson person) {
    return fields(
        "cardNumber", person.of("cardNumber"),
        "identificationCode", person.of("cardIdentification"),
        "cardSerial", person.of("cardIdentification"),
        "personNumber", person.of("personNumber"),
        "state", person.of("cardState"));
  }

  private static List<Map<String, Object>> filings(List<SandboxPerson> people) {
    List<Map<String, Object>> filings = new ArrayList<>();
    for (SandboxPerson person : people) {
      if (person.of("filingKind").isEmpty()) {
        continue;
      }
      Map<String, Object> filing =
          fields(
              "personNumber", person.of("personNumber"),
              "kind", person.of("kind"),
              "filingKind", person.of("filingKind"),
              "division", person.of("filedTo"));
      if (!person.of("filingFrom").isEmpty()) {
        filing.put("from", person.of("filingFrom"));
        filing.put("to", person.of("filingTo"));
      }
      filings.add(filing);
    }
    return filings;
  }
}
