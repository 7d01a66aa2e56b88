package org.renshe.province.medical.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.renshe.chassis.database.Sql;
import org.renshe.province.TestNode;

/** A node with people, a catalogue and two cashiers, and the counter's forms as functions. */
public final class Town implements AutoCloseable {
  static final String PASSWORD = "河口 clinic 2026";
  public final TestNode node;

  public Town(Path folder, Map<String, String> settings)
      throws IOException, GeneralSecurityException {
    node = new TestNode(folder, settings);
    node.admin(
        "/people",
        """
        [{"personNumber":"340000000000000000000915","documentNumber":"290101199001111527","name":"辰示范"},
         {"personNumber":"340000000000000000000917","documentNumber":"290101192203131710","name":"买买提·𬱖示范"},
         {"personNumber":"340000000000000000000908","documentNumber":"190101198306040813","name":"辛示范"},
         {"personNumber":"340000000000000000000910","documentNumber":"190101198508061014","name":"癸示范"}]"""
            .replace("290101192203131710", "290101199203131710"));
    String relation =
        """
        {"personNumber":"%s","kind":"EMPLOYEE","personType":"11","groups":["working"],"status":"%s",
        "since":"2015-07-01","division":"340100","civilServant":false,"accountBalance":"%s"}""";
    node.admin(
        "/insured-relations",
        "["
            + relation.formatted("340000000000000000000915", "ACTIVE", "20.00")
            + ","
            + relation.formatted("340000000000000000000917", "ACTIVE", "1000.00")
            + ","
            + relation.formatted("340000000000000000000908", "ACTIVE", "0.00")
            + ","
            + relation.formatted("340000000000000000000910", "SUSPENDED", "0.00")
            + "]");
    String card =
        """
        {"cardNumber":"%s","identificationCode":"%s","personNumber":"%s","state":"%s"}""";
    node.admin(
        "/cards",
        "["
            + card.formatted(
                "D00009157",
                "290100D15600000500000915A1B2C3D4",
                "340000000000000000000915",
                "ACTIVE")
            + ","
            + card.formatted(
                "D00009173",
                "290100D15600000500000917A1B2C3D4",
                "340000000000000000000917",
                "ACTIVE")
            + ","
            + card.formatted(
                "D00009085",
                "190100D15600000500000908A1B2C3D4",
                "340000000000000000000908",
                "FROZEN")
            + "]");
    node.admin(
        "/catalogue-items",
        """
        code,name,category,itemClass,firstSelfPay,limitPrice,restricted,validFrom,validTo
        T0001,一般诊疗费(测试),12,A,0,15.00,false,2020-01-01,
        X0002,测试片剂,09,B,0.1000,33.45,false,2020-01-01,
        T0003,测试CT检查,03,B,0.1000,220.00,false,2020-01-01,
        """);
    node.admin(
        "/cashiers",
        """
        [{"institution":"H34010100077","login":"wang","name":"王收费","password":"%s"},
         {"institution":"H34010100077","login":"li","name":"李复核","supervisor":true,"password":"%s"}]"""
            .formatted(PASSWORD + " one", PASSWORD + " one"));
    for (String login : new String[] {"li", "wang"}) {
      node.forgetCookies();
      signIn(login, PASSWORD + " one");
      HttpResponse<String> changed =
          node.post("/cashier/password", Map.of("old", PASSWORD + " one", "fresh", PASSWORD));
      assertEquals(303, changed.statusCode(), changed::body);
    }
  }

  HttpResponse<String> signIn(String login, String password) {
    return node.post(
        "/cashier/sign-in",
        Map.of("institution", TestNode.CLINIC, "login", login, "password", password));
  }

  /** A bill with its fees and visit entered, nobody's yet; its address. */
  String prepared() {
    String key = UUID.randomUUID().toString().replace("-", "");
    String path = redirected(node.post("/cashier/bills", Map.of("key", key)));
    redirected(
        node.post(path + "/text", Map.of("rows", "编码,数量,单价\nT0001,1,15.00\nX0002,2,33.45\n")));
    redirected(
        node.post(
            path + "/visit",
            Map.of(
                "medType", "11",
                "diagnosis", "J06.900",
                "diagnosisName", "急性上呼吸道感染",
                "doctor", "D34010100001",
                "doctorName", "赵示例",
                "department", "A03",
                "departmentName", "内科")));
    return path;
  }

  /** A prepared bill, its card read and its split estimated. */
  String estimated(String credential) {
    String bill = prepared();
    redirected(node.post(bill + "/person", Map.of("credential", credential)));
    return bill;
  }

  public String settled(String credential) {
    String bill = estimated(credential);
    String key = CounterTest.key(node.get(bill).body());
    redirected(node.post(bill + "/settle", Map.of("key", key)));
    return bill;
  }

  /** How often the treatment place has settled by that message. */
  long settlements(String message) {
    return node.chassis()
        .database()
        .read(
            transaction ->
                Sql.find(
                        transaction,
                        "select count(*) from treatment_settlement where message_id = ?"
                            + " and settlement_state = 'DONE'",
                        row -> row.getLong(1),
                        message)
                    .orElseThrow());
  }

  /** Meanwhile the insured place cannot reach its people's accounts, so that nothing settles. */
  void whileBusy(Runnable act) throws SQLException {
    try (Connection connection = node.chassis().database().dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("select * from registry_account for update");
      }
      act.run();
      connection.rollback();
    }
  }

  /** Where a form led. */
  public static String redirected(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
  }

  @Override
  public void close() {
    node.close();
  }
}
