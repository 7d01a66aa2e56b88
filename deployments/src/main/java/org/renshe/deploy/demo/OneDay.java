package org.renshe.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.deploy.demo.DayOfWork.Standing;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.demo.ThreeSidedCheck.Side;
import org.renshe.deploy.demo.ThreeSidedCheck.Sum;
import org.renshe.deploy.hospital.Counter;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.deploy.hospital.HospitalBooks;
import org.renshe.protocol.message.Fund;

/**
 * {@code renshe demo --once}: the day, the statements, who owes whom, and whether all books agree:
 * those of the hospitals read by the demonstration itself, those of hub and provinces checked by
 * the federation's own three-sided check as well.
 */
final class OneDay {
  private final Federation federation;
  private final PrintWriter out;
  private final Consumer<String> progress;

  OneDay(Federation federation, PrintWriter out, Consumer<String> progress) {
    this.federation = federation;
    this.out = out;
    this.progress = progress;
  }

  /** Exit code 0 when every fen and every row agrees. */
  int run() {
    String today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).toString();
    HospitalBooks books = new HospitalBooks();
    progress.accept(
        Language.text(
            "医院开始一天的业务(总额 = 参保地应付 + 现金)",
            "The hospitals begin their day (total = owed by the insured place + cash)"));
    List<Standing> standing = new DayOfWork(counters(books), federation::token, progress).run();
    statements(standing);
    owed();
    ThreeSidedCheck check = new ThreeSidedCheck();
    check.add(Side.HOSPITAL, books.entries().stream().map(Act::of).toList());
    new SideBooks(federation).addTo(check, today);
    return compare(check, today);
  }

  private List<Counter> counters(HospitalBooks books) {
    List<Counter> counters = new ArrayList<>();
    for (Hospital hospital : Federation.hospitals()) {
      List<DemoNode> nodes = DemoProvince.of(hospital.province()).nodes();
      // A cluster's hospitals talk to any member; the last one here, the operator to the first.
      counters.add(
          federation.counter(hospital, federation.wire(nodes.get(nodes.size() - 1)), books));
    }
    return counters;
  }

  private void statements(List<Standing> standing) {
    StatementPrinter printer = new StatementPrinter(out);
    for (Standing one : standing) {
      DemoProvince province = DemoProvince.of(one.hospital().province());
      JsonNode statement =
          federation.node(province).get("/api/v1/admin/statements/" + one.settled().settlementId());
      printer.print(one.settled().bill().person().patient().name(), statement);
    }
  }

  private void owed() {
    out.println();
    out.println(Language.text("── 各省之间应付(枢纽) ──", "── What each province owes whom (hub) ──"));
    JsonNode pairs = federation.hub().get("/api/v1/obligations/pairs");
    for (JsonNode pair : pairs.path("pairs")) {
      out.printf(
          "  %s → %s %14s  %s%n",
          pair.path("debtor").asText(),
          pair.path("creditor").asText(),
          pair.path("amount").asText(),
          StatementPrinter.name(Fund.valueOf(pair.path("fund").asText())));
    }
    for (JsonNode position : pairs.path("positions")) {
      out.printf(
          "  %s %s %14s%n",
          position.path("member").asText(),
          Language.text("净额", "net"),
          position.path("net").asText());
    }
  }

  private int compare(ThreeSidedCheck check, String today) {
    out.println();
    out.println(Language.text("── 三方对账 ──", "── Three-sided check ──"));
    for (Side side : Side.values()) {
      Sum all = check.sum(side);
      Sum across = check.sumAcross(side);
      out.printf(
          "  %-16s %3d %s %14s   %s %3d %s %14s%n",
          side.title(),
          across.acts(),
          Language.text("笔跨省", "across"),
          across.total(),
          Language.text("共", "all"),
          all.acts(),
          Language.text("笔", "acts"),
          all.total());
    }
    HubCheck own = new HubCheck(federation);
    JsonNode checked = own.run(today);
    own.print(checked, out);
    List<String> differences = new ArrayList<>(check.differences());
    differences.addAll(own.differences(checked, today));
    differences.forEach(difference -> out.println("  ✗ " + difference));
    out.flush();
    if (!differences.isEmpty()) {
      throw DeployProblem.BOOKS_DIFFER.with(differences.size());
    }
    out.println(Language.text("  ✓ 一分不差,一笔不差", "  ✓ not a fen and not a row differs"));
    return ExitCodes.OK;
  }
}
