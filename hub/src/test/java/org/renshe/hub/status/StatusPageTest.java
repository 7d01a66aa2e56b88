package org.renshe.hub.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.pages.Pages;
import org.renshe.chassis.pages.Wording;
import org.renshe.hub.directory.CertificateView;
import org.renshe.hub.directory.EnrolmentView;
import org.renshe.hub.exchange.DeadLetterView;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.trust.Directory;

class StatusPageTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Map<Fund, Money> FUNDS =
      Map.of(Fund.POOL, Money.ofYuan("12345.60"), Fund.SERIOUS_ILLNESS, Money.ofYuan("7.00"));

  private final Pages pages = new Pages("全国中心", "Hub", List.of());

  @Test
  void theStatusIsShownInWordsAndNotOnlyInColour() {
    String html = html("hub/status.jte", statusParams(Light.AMBER), Locale.SIMPLIFIED_CHINESE);
    assertTrue(html.contains("安徽省 340000"));
    assertTrue(html.contains("▲</span> 注意"));
    assertTrue(html.contains("12,345.60"));
    assertTrue(html.contains("12,352.60"));
    assertTrue(html.contains("<th scope=\"row\" colspan=\"2\">合计</th>"));
    assertFalse(html.contains("style="));
  }

  @Test
  void theStatusIsShownInEnglish() {
    String html = html("hub/status.jte", statusParams(Light.GREEN), Locale.ENGLISH);
    assertTrue(html.contains("All is well."));
    assertTrue(html.contains("Owed between provinces"));
    assertTrue(html.contains("Serious illness"));
  }

  @Test
  void aDeadLetterSaysWhyAndIsEscaped() {
    DeadLetterView letter =
        new DeadLetterView(
            "ID:1",
            "m-1",
            "renshe.up.340000",
            "RS-HUB-0202",
            "<b>原因</b>",
            "reason",
            NOW.toString());
    Map<String, Object> params = Map.of("letters", List.of(letter));
    String html = html("hub/deadletters.jte", params, Locale.SIMPLIFIED_CHINESE);
    assertTrue(html.contains("&lt;b&gt;原因&lt;/b&gt;"));
    assertTrue(html.contains("name=\"reason\" required"));
    assertTrue(html.contains("2026年11月24日 10:00:00"));
    String none = html("hub/deadletters.jte", Map.of("letters", List.of()), Locale.ENGLISH);
    assertTrue(none.contains("There are no dead letters."));
  }

  @Test
  void membersShowWhatWaitsAndEveryCertificate() {
    EnrolmentView waiting =
        new EnrolmentView(
            "e-1",
            "340000",
            "安徽省",
            "REQUESTED",
            NOW.toString(),
            null,
            null,
            null,
            true,
            null,
            null,
            null);
    CertificateView certificate =
        new CertificateView(
            "1a2b",
            "310000",
            "SIGNING",
            CertificateView.State.REVOKED,
            "2026",
            "2028",
            null,
            0,
            "密钥泄露");
    Map<String, Object> params =
        Map.of("waiting", List.of(waiting), "certificates", List.of(certificate));
    String html = html("hub/members.jte", params, Locale.SIMPLIFIED_CHINESE);
    assertTrue(html.contains("/operator/members/enrolments/e-1/approval"));
    assertTrue(html.contains("已吊销 密钥泄露"));
  }

  @Test
  void lightsTurnBeforeItIsTooLate() {
    assertEquals(Light.GREEN, StatusRules.certificates(true, 30));
    assertEquals(Light.AMBER, StatusRules.certificates(true, 29));
    assertEquals(Light.RED, StatusRules.certificates(true, 6));
    assertEquals(Light.RED, StatusRules.certificates(false, 300));
    assertEquals(Light.AMBER, StatusRules.queue(1_000));
    assertEquals(Light.RED, StatusRules.queue(10_000));
    Directory directory =
        new Directory(1, NOW, NOW.plus(Duration.ofHours(12)), List.of(), List.of());
    assertEquals(Light.GREEN, StatusRules.directory(directory, NOW.plus(Duration.ofHours(9))));
    assertEquals(Light.AMBER, StatusRules.directory(directory, NOW.plus(Duration.ofHours(10))));
    assertEquals(Light.RED, StatusRules.directory(directory, NOW.plus(Duration.ofHours(12))));
  }

  private static Map<String, Object> statusParams(Light light) {
    Status status =
        new Status(
            light,
            new Status.DirectoryLine(Light.GREEN, 7, NOW, NOW.plusSeconds(3600)),
            List.of(
                new Status.MemberLine(light, "340000", "安徽省", true, 20, 0, -1, Light.GREEN, null)),
            List.of(
                new Status.PairLine(
                    "340000", "安徽省", "310000", "上海市", FUNDS, Money.ofYuan("12352.60"))),
            FUNDS,
            Money.ofYuan("12352.60"),
            0,
            Light.GREEN,
            0);
    LocalDate day = LocalDate.of(2026, 11, 24);
    return Map.of("status", status, "from", day.withDayOfYear(1), "to", day);
  }

  private String html(String template, Map<String, Object> params, Locale locale) {
    return pages.html(new Page(template, "标题", "Title", params), new Wording(locale));
  }
}
