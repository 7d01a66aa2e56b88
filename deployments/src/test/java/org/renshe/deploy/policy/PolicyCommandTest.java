package org.renshe.deploy.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.deploy.ExitCodes;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;
import picocli.CommandLine;

class PolicyCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  void everyWorkedExampleOfTheSamplesComesOutToTheFen() {
    assertEquals(ExitCodes.OK, run("examples"));
    assertTrue(out.toString().contains("48 "), out.toString());
    assertTrue(out.toString().contains("○ W18"), out.toString());
  }

  @Test
  void anExampleThatIsAFenOffIsNamedAndEndsWithOne() throws IOException {
    Path file =
        write(
            "examples.yaml",
            "examples:\n  - {id: X1, policy: 460000-resident, care: inpatient, level: '3',"
                + " date: '2026-03-12', groups: [adult], class_a: '10000.00',"
                + " expected: {pool: '6110.01'}}\n");
    assertEquals(ExitCodes.MISMATCH, run("examples", "--examples", file.toString()));
    assertTrue(out.toString().contains("X1  pool 6110.00 ≠ 6110.01"), out.toString());
  }

  @Test
  void aCrossProvinceStayIsExplainedStepByStepWithItsRows() throws IOException {
    Path stay =
        write(
            "stay.yaml",
            """
            policy: 340100-employee
            care: inpatient
            level: '3'
            date: 2026-03-12
            groups: [retired]
            filing: temporary_other
            class_a: 20000.00
            class_b: [[6000.00, 0.10]]
            class_c: 900.00
            account: 1500.00
            """);
    assertEquals(ExitCodes.OK, run("explain", stay.toString()));
    String text = out.toString();
    // (20000 + 5400 - 600) × (0.95 - 0.20)
    assertTrue(text.contains("18600.00"), text);
    assertTrue(text.contains("filing: temporary_other, method: ratio_points"), text);
    assertTrue(text.contains("340100-employee.yaml:"), text);
  }

  @Test
  void theSamplesPayRightInEveryCaseAndADraftsGapsAreShown() {
    assertEquals(ExitCodes.OK, run("prove", "--drafts", "340100-employee", "460000-resident"));
    assertEquals(ExitCodes.MISMATCH, run("prove", "460000-resident"));
    assertTrue(out.toString().contains("care outpatient, level 2"), out.toString());
  }

  @Test
  void whatPeopleLoseTheFundsGainToTheFenAndTheSameVersionChangesNothing() throws IOException {
    Path old = write("340100-employee.yaml", Shelf.open(null).text("340100-employee"));
    Path poorer =
        write(
            "next/340100-employee.yaml",
            Files.readString(old)
                .replace(
                    "level: '3', group: working, band_from: 0, band_to: null, ratio: '0.90'",
                    "level: '3', group: working, band_from: 0, band_to: null, ratio: '0.85'"));
    Comparison same = compare(old, old);
    assertTrue(same.changes().stream().allMatch(change -> change.difference().isZero()));
    Comparison cut = compare(old, poorer);
    Money people = Money.sum(cut.changes().stream().map(Comparison.Change::difference).toList());
    assertTrue(people.isPositive());
    assertEquals(people.negated(), Money.sum(cut.cost().values()));
    assertEquals(0, cut.groups().get("working").gain());
    assertEquals(0, cut.groups().get("retired").lose());
    assertEquals(
        ExitCodes.OK, run("compare", old.toString(), poorer.toString(), "--generate", "50"));
  }

  @Test
  void aYearReadFromAFileIsSettledBillAfterBillAndAWrongLineIsNamed() throws IOException {
    String heading = "person,groups,age,date,care,level,filing,class_a,class_b,share,class_c\n";
    Path bills =
        write(
            "bills.csv",
            heading
                + "A,working,40,2026-02-01,inpatient,3,local,10000.00,0.00,0.10,0.00\n"
                + "A,working,40,2026-05-01,inpatient,3,local,10000.00,0.00,0.10,0.00\n");
    List<YearOfBills.Person> people = YearOfBills.read(bills);
    assertEquals(2, people.get(0).bills().size());
    Path wrong =
        write("wrong.csv", heading + "A,working,40,2026-02-30,inpatient,3,local,1,0,0,0\n");
    Path old = write("340100-employee.yaml", Shelf.open(null).text("340100-employee"));
    int code = run("compare", old.toString(), old.toString(), "--bills", wrong.toString());
    assertEquals(ExitCodes.USAGE, code);
  }

  private static Comparison compare(Path old, Path fresh) throws IOException {
    Comparison comparison =
        new Comparison(
            Shelf.open(null)
                .with("340100-employee", Files.readString(old))
                .calculator("340100-employee"),
            Shelf.open(null)
                .with("340100-employee", Files.readString(fresh))
                .calculator("340100-employee"));
    comparison.run(YearOfBills.invent(InsuranceKind.EMPLOYEE, 2026, 400, 7));
    return comparison;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private int run(String... arguments) {
    CommandLine line = new CommandLine(new PolicyCommand());
    line.setOut(new PrintWriter(out, true));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) ->
            failure instanceof org.renshe.protocol.problem.ProblemException problem
                    && problem.problem() == org.renshe.deploy.DeployProblem.CASE_WRONG
                ? ExitCodes.USAGE
                : ExitCodes.INTERNAL);
    return line.execute(arguments);
  }
}
