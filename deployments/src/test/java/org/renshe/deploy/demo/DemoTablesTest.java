package org.renshe.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.deploy.sandbox.Table;
import org.renshe.protocol.identity.CardIdentificationCode;
import org.renshe.protocol.identity.CardNumber;
import org.renshe.protocol.identity.CreditCode;
import org.renshe.protocol.identity.InstitutionCode;
import org.renshe.province.medical.catalogue.CatalogueKind;
import org.renshe.province.medical.catalogue.CatalogueTrial;

/** The demonstration's own data holds together, and nobody in it can be real. */
class DemoTablesTest {
  private static final Set<String> NEVER_ASSIGNED = Set.of("19", "29", "39");

  @Test
  void everyPersonIsInventedAndHasAValidCard() {
    assertFalse(DemoPerson.all().isEmpty());
    for (DemoPerson person : DemoPerson.all()) {
      assertTrue(NEVER_ASSIGNED.contains(person.of("idNumber").substring(0, 2)), person.name());
      assertEquals(person.cardNumber(), CardNumber.parse(person.cardNumber()).value());
      String identification = person.of("cardIdentification");
      assertEquals(identification, CardIdentificationCode.parse(identification).value());
    }
  }

  @Test
  void employersAndHospitalsHaveValidCodes() {
    for (Map<String, String> employer : Table.read(DemoData.class, "employers.csv")) {
      assertEquals(
          employer.get("creditCode"), CreditCode.parse(employer.get("creditCode")).value());
    }
    Federation.hospitals().forEach(hospital -> InstitutionCode.parse(hospital.code()));
  }

  @Test
  void theCataloguesHaveEveryListClassAndMarkAndAreAccepted() throws IOException {
    List<Map<String, String>> rows = Table.read(DemoData.class, "catalogue-lists.csv");
    assertEquals(
        Arrays.stream(CatalogueKind.values()).map(Enum::name).collect(Collectors.toSet()),
        rows.stream().map(row -> row.get("kind")).collect(Collectors.toSet()));
    for (String column :
        List.of(
            "restricted",
            "restriction",
            "basic",
            "negotiated",
            "dualChannel",
            "child",
            "special",
            "direct",
            "injuryClass",
            "injuryLimit",
            "limitPrice1",
            "validTo")) {
      assertTrue(rows.stream().anyMatch(row -> !row.get(column).isEmpty()), column);
    }
    Configuration configuration =
        Configuration.load(
            null,
            Map.of("RENSHE_DATABASE_URL", "jdbc:h2:mem:demo-catalogue"),
            DatabaseSettings.ALL);
    try (Database database = Database.open(configuration, List.of(CatalogueTrial.SCHEMA));
        InputStream table = DemoData.class.getResourceAsStream("catalogue-lists.csv")) {
      CatalogueTrial trial =
          new CatalogueTrial(
              database, Clock.systemUTC(), () -> UUID.randomUUID().toString(), 1_000);
      assertEquals(rows.size(), trial.enter(table.readAllBytes()).added());
    }
  }

  @Test
  void theDayNamesOnlyPeopleHospitalsAndBillsThatExist() {
    Set<String> hospitals =
        Federation.hospitals().stream()
            .map(hospital -> hospital.code())
            .collect(Collectors.toSet());
    Set<String> catalogue =
        Table.read(DemoData.class, "catalogue.csv").stream()
            .map(row -> row.get("code"))
            .collect(Collectors.toSet());
    for (Map<String, String> row : Table.read(DemoData.class, "day.csv")) {
      DemoPerson.named(row.get("person"));
      assertTrue(hospitals.contains(row.get("hospital")), row.toString());
      assertFalse(DayOfWork.fees(row.get("bill")).isEmpty(), row.toString());
      DayOfWork.fees(row.get("bill"))
          .forEach(line -> assertTrue(catalogue.contains(line.code()), line.code()));
    }
  }

  @Test
  void theDayHasCareAtHomeAndAwayInpatientsCancellationsReversalsAndRepeats() {
    List<Map<String, String>> day = Table.read(DemoData.class, "day.csv");
    for (String twist : List.of("NONE", "REPEAT", "CANCEL", "REVERSE")) {
      assertTrue(day.stream().anyMatch(row -> row.get("twist").equals(twist)), twist);
    }
    assertTrue(day.stream().anyMatch(row -> row.get("care").equals("INPATIENT")));
    long atHome =
        day.stream()
            .filter(
                row ->
                    DemoPerson.named(row.get("person"))
                        .province()
                        .code()
                        .value()
                        .substring(0, 2)
                        .equals(row.get("hospital").substring(1, 3)))
            .count();
    assertTrue(atHome > 0 && atHome < day.size());
  }
}
