package org.renshe.province.medical.treatment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.http.HttpServer;
import org.renshe.chassis.http.HttpSettings;
import org.renshe.chassis.http.Site;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.hospital.DoorKeyKind;
import org.renshe.routes.hospital.GatewayStyle;
import org.renshe.routes.hospital.HospitalSettings;

/** The door over HTTP: content types, paths, files, secrets of institutions. */
class HospitalDoorTest {
  private static final String TOKEN = "operator-token-of-the-test-0123456789";
  private final HttpClient client = HttpClient.newHttpClient();
  private TestTreatment place;
  private TestHospital hospital;
  private HttpServer server;

  @BeforeEach
  void open() {
    place = new TestTreatment("jdbc:h2:mem:door");
    hospital = TestHospital.near(place);
    Configuration configuration =
        Configuration.load(
            null,
            Map.of("RENSHE_HTTP_PORT", "0", "RENSHE_OPERATOR_TOKEN", TOKEN),
            HttpSettings.ALL);
    server =
        HttpServer.start(
            configuration,
            new Site(
                "测试",
                "Test",
                List.of(new HospitalResource(place.client()), place.institutions.resource()),
                List.of(),
                List.of(),
                List.of(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                () -> UUID.randomUUID().toString()));
  }

  @AfterEach
  void close() {
    server.close();
    place.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json;charset=utf-8", "text/plain; charset=utf-8", "application/json"})
  void everyContentTypeSeenIsTaken(String type) throws Exception {
    String input = "{\"data\":{\"psn_no\":\"" + hospital.person() + "\"}}";
    for (String path : List.of("/fsi", "/fsi/5206")) {
      HttpResponse<byte[]> answer = post(path, type, hospital.message("5206", input));
      assertEquals(200, answer.statusCode());
      String text = new String(answer.body(), UTF_8);
      assertTrue(text.contains("\"infcode\":\"0\""), text);
    }
  }

  @Test
  void aFileIsAnsweredAsItsBytesWithItsName() throws Exception {
    String upload =
        "{\"fsUploadIn\":{\"in\":\"%s\",\"filename\":\"对账.zip\",\"fixmedins_code\":\"%s\"}}"
            .formatted(
                Base64.getEncoder().encodeToString("PK-invented".getBytes(UTF_8)),
                TestTreatment.HOSPITAL);
    String number =
        TestHospital.ok(hospital.send("9101", upload)).at("/output/file_qury_no").asText();
    String fetch =
        "{\"fsDownloadIn\":{\"file_qury_no\":\"%s\",\"filename\":\"对账.zip\",\"fixmedins_code\":\"%s\"}}"
            .formatted(number, TestTreatment.HOSPITAL);
    HttpResponse<byte[]> answer = post("/fsi", "application/json", hospital.message("9102", fetch));
    assertEquals("PK-invented", new String(answer.body(), UTF_8));
    assertEquals(
        "application/octet-stream", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals(
        "attachment; filename*=UTF-8''%E5%AF%B9%E8%B4%A6.zip",
        answer.headers().firstValue("Content-Disposition").orElse(""));
  }

  @Test
  void anOperatorRegistersSecretsThatAreKeptSealed() throws Exception {
    String path = "/api/v1/admin/institutions/" + TestTreatment.HOSPITAL + "/door-keys";
    String keys =
        """
        [{"kind":"csb","accessKey":"AK0001","secret":"SK-test-0001"},
        {"kind":"sm4","secret":"0123456789abcdeffedcba9876543210"}]""";
    assertEquals(
        "{\"registered\":2}", new String(post(path, "application/json", keys).body(), UTF_8));
    assertEquals(
        "SK-test-0001",
        place.institutions.doorKeys().find(DoorKeyKind.CSB, "AK0001").orElseThrow().secret());
    assertTrue(
        place.institutions.doorKeys().find(DoorKeyKind.SM4, TestTreatment.HOSPITAL).isPresent());
    assertTrue(place.institutions.doorKeys().find(DoorKeyKind.TIF, "AK0001").isEmpty());
    String kept =
        place.database.read(
            transaction ->
                transaction
                    .session()
                    .createNativeQuery(
                        "select secret_sealed from institution_door_key where id = 'CSB/AK0001'",
                        String.class)
                    .getSingleResult());
    assertTrue(!kept.contains("SK-test"), "sealed");
    String other = path.replace(TestTreatment.HOSPITAL, TestTreatment.OTHER_HOSPITAL);
    assertEquals(400, post(other, "application/json", keys).statusCode(), "AK0001 is taken");
    assertEquals(
        400,
        post(path, "application/json", "[{\"kind\":\"sm4\",\"secret\":\"short\"}]").statusCode());
  }

  @Test
  void departmentsAndStaffAreLoadedInTheFieldsTheyAreAnsweredWith() throws Exception {
    String root = "/api/v1/admin/institutions/" + TestTreatment.HOSPITAL;
    String department =
        """
        [{"hosp_dept_codg":"A03","hosp_dept_name":"内科","begntime":"2026-01-01 00:00:00",
        "dept_resper_name":"何试医","dept_resper_tel":"000","caty":"A03","aprv_bed_cnt":20}]""";
    assertEquals(200, post(root + "/departments", "application/json", department).statusCode());
    assertEquals(
        400,
        post(root + "/departments", "application/json", department.replace("内科", "")).statusCode());
    String doctor =
        """
        [{"psn_cert_type":"01","certno":"990201198504120018","prac_psn_code":"D1",
        "prac_psn_name":"何试医","prac_psn_type":"1","hi_dr_flag":"1",
        "begntime":"2026-01-01 00:00:00"}]""";
    assertEquals(200, post(root + "/practitioners", "application/json", doctor).statusCode());
    assertEquals(
        "内科",
        TestHospital.ok(hospital.send("5101", "{\"data\":{}}"))
            .at("/output/feedetail/0/hosp_dept_name")
            .asText());
    String asked = "{\"data\":{\"prac_psn_type\":\"1\",\"prac_psn_name\":\"%s\"}}";
    assertEquals(
        1,
        TestHospital.ok(hospital.send("5102", asked.formatted("何试医")))
            .at("/output/feedetail")
            .size());
    assertEquals(
        0,
        TestHospital.ok(hospital.send("5102", asked.formatted("别人")))
            .at("/output/feedetail")
            .size());
    assertTrue(
        TestHospital.ok(TestHospital.other(place).send("5102", asked.formatted("何试医")))
            .at("/output/feedetail")
            .isEmpty());
  }

  @Test
  void theGatewayStyleIsASettingAndAnotherWordRefusesTheStart() {
    assertEquals(GatewayStyle.NONE, door(Map.of()).gateway());
    assertEquals(GatewayStyle.CSB, door(Map.of("RENSHE_HOSPITAL_GATEWAY", "csb")).gateway());
    assertThrows(ProblemException.class, () -> door(Map.of("RENSHE_HOSPITAL_GATEWAY", "whatever")));
  }

  private static HospitalSettings door(Map<String, String> environment) {
    return HospitalDoor.from(
        new MemberCode("990000"), Configuration.load(null, environment, HospitalDoor.keys()));
  }

  private HttpResponse<byte[]> post(String path, String type, String body) throws Exception {
    return post(path, type, body.getBytes(UTF_8));
  }

  private HttpResponse<byte[]> post(String path, String type, byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
