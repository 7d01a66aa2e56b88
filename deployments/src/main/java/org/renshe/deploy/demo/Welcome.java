package org.renshe.deploy.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.renshe.deploy.Language;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.hospital.Bill;
import org.renshe.deploy.hospital.Bill.Priced;
import org.renshe.deploy.hospital.Care;
import org.renshe.deploy.hospital.Cashier;
import org.renshe.deploy.hospital.Counter;
import org.renshe.deploy.hospital.Hospital;
import org.renshe.deploy.hospital.HospitalBooks;
import org.renshe.deploy.hospital.HospitalClient;
import org.renshe.protocol.message.Credential;

/** What the demonstration prints when it is up: where everything is, and a bill to settle. */
final class Welcome {
  private static final String BILL_FILE = "settle-bill.json";

  private final Federation federation;
  private final PrintWriter out;

  Welcome(Federation federation, PrintWriter out) {
    this.federation = federation;
    this.out = out;
  }

  void print() {
    Path bill = preparedBill();
    out.println();
    place(Language.text("枢纽", "hub"), "000000", federation.ports().hubUrl());
    for (DemoNode node : DemoNode.ALL) {
      place(node.province().title(), node.name(), federation.ports().nodeUrl(node));
    }
    out.println(
        Language.text(
            "  每处另有 /docs(接口说明) /openapi.json /health/ready /metrics",
            "  each also has /docs (the API) /openapi.json /health/ready /metrics"));
    out.println(
        Language.text("  结算单  ", "  a statement  ")
            + federation.ports().nodeUrl(DemoProvince.SHANGHAI.nodes().get(0))
            + "/statements/"
            + Language.text("结算ID(setl_id)", "{setl_id}"));
    out.println();
    out.println(
        Language.text("操作员口令(用户名任意)  ", "operator's password (any user name)  ")
            + federation.folder().root().resolve("secrets").resolve("operator.token"));
    out.println(
        Language.text("两位经办人的口令(双人复核)  ", "two officers' passwords (four eyes)  ")
            + DemoProcesses.OFFICERS.stream()
                .map(name -> federation.folder().root().resolve("secrets").resolve(name + ".token"))
                .map(Path::toString)
                .collect(Collectors.joining(" ")));
    out.println(
        Language.text("医院的密钥与证书  ", "hospitals' keys and certificates  ")
            + federation.folder().hospitals());
    out.println(Language.text("日志  ", "logs  ") + federation.folder().logs());
    out.println();
    out.println(
        Language.text(
            "安徽参保的方演示在上海演示医院看病,账单已签名;粘贴即结算:",
            "Fang, insured in Anhui, at a hospital in Shanghai; her bill is signed, paste to settle:"));
    out.println();
    out.println(
        "  curl -s -H 'Content-Type: application/json' --data-binary @" + bill + " " + endpoint());
    out.println();
    out.println(Language.text("Ctrl-C 结束全部进程。", "Ctrl-C ends all of it."));
    out.flush();
  }

  private void place(String title, String name, URI url) {
    out.println("  " + title + " " + name + "  " + url + "/");
  }

  private String endpoint() {
    return federation
        .ports()
        .nodeUrl(DemoProvince.SHANGHAI.nodes().get(0))
        .resolve(HospitalClient.PATH)
        .toString();
  }

  /** Registers a visit and its fees, and leaves the signed settlement in a file. */
  private Path preparedBill() {
    Hospital hospital =
        Federation.hospitals().stream()
            .filter(one -> one.province().equals(DemoProvince.SHANGHAI.code()))
            .findFirst()
            .orElseThrow();
    Counter counter =
        federation.counter(
            hospital, federation.wire(DemoProvince.SHANGHAI.nodes().get(0)), new HospitalBooks());
    counter.signIn();
    DemoPerson fang = DemoPerson.named("方演示");
    Care care = new Care(counter);
    Bill bill = care.register(counter.find(fang.atCounter(federation::token)));
    Priced priced = care.upload(bill, DayOfWork.fees("chest"));
    Credential card =
        new Credential(
            Credential.Kind.CARD_NUMBER, fang.cardNumber(), fang.of("cardIdentification"));
    String message =
        new Cashier(counter).settlementMessage(bill, priced, counter.newMessageId(), card);
    return federation.folder().write(BILL_FILE, message);
  }
}
