package org.renshe.province.medical.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.province.Browser;
import org.renshe.province.TestKeys;
import org.renshe.province.medical.cashier.Town;

/** A citizen in a real browser, and every page a reader of a node can come to by links. */
@Tag("process")
class CareBrowserTest {
  /** Several of one kind are one kind. */
  private static final int PAGES_MAX = 80;

  @TempDir static Path folder;
  private static Town town;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    town = new Town(folder, Map.of("hospital.signature-required", "false"));
    Patient.treat(town);
    browser = Browser.open(town.node.url());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    town.close();
  }

  @Test
  void aCitizenFindsHerBillAndUnderstandsItByKeyboardAlone() {
    Page page = browser.reader("zh-CN", 1000);
    page.navigate("/care");
    Browser.inspect(page, "care-sign-in");
    page.keyboard().insertText(Patient.CARD);
    page.keyboard().press("Tab");
    page.keyboard().insertText(Patient.DOCUMENT);
    page.keyboard().press("Enter");
    page.waitForURL("**/care");
    Browser.inspect(page, "care-home");
    assertFalse(page.content().contains(Patient.DOCUMENT));
    tabTo(page, "a[href^='/care/bills/']");
    page.keyboard().press("Enter");
    page.waitForSelector("text=每一项是怎么算出来的");
    Browser.inspect(page, "care-bill");
    assertTrue(Browser.print(page, "care-bill").length > 1000);
    page.goBack();
    tabTo(page, "a[href^='/care/reports/']");
    page.keyboard().press("Enter");
    page.waitForSelector("text=报告单号");
    Browser.inspect(page, "care-report");
    page.navigate("/care/looks");
    assertTrue(page.isVisible("text=您本人 >> nth=0"));
    Browser.inspect(page, "care-looks");
    page.navigate("/care/consents");
    page.fill("#institution", Patient.OTHER_HOSPITAL);
    page.keyboard().press("Enter");
    page.waitForSelector("text=测试市第二医院");
    Browser.inspect(page, "care-consents");
    page.navigate("/care?elder=1");
    Browser.inspect(page, "care-home-elder");
    Number size =
        (Number)
            page.evaluate(
                "parseFloat(getComputedStyle(document.querySelector('main li')).fontSize)");
    assertTrue(size.doubleValue() >= 18, "elder version: " + size + " px");
    page.navigate("/care?elder=0&lang=en");
    assertEquals("en", page.getAttribute("html", "lang"));
    Browser.inspect(page, "care-home-en");
  }

  @Test
  void everyPageAReaderCanComeToIsReadableByEveryone() {
    Page page = browser.reader("zh-CN", 1100);
    String operator =
        Base64.getEncoder()
            .encodeToString(("operator:" + TestKeys.TOKEN).getBytes(StandardCharsets.UTF_8));
    page.context().setExtraHTTPHeaders(Map.of("Authorization", "Basic " + operator));
    page.navigate("/care");
    page.fill("#card", Patient.CARD);
    page.fill("#document", Patient.DOCUMENT);
    page.keyboard().press("Enter");
    page.waitForURL("**/care");
    page.navigate("/cashier");
    page.fill("#institution", "H34010100077");
    page.fill("#login", "wang");
    page.fill("#password", "河口 clinic 2026");
    page.keyboard().press("Enter");
    page.waitForURL("**/cashier");
    Deque<String> waiting = new ArrayDeque<>(List.of("/"));
    Set<String> seen = new LinkedHashSet<>();
    while (!waiting.isEmpty() && seen.size() < PAGES_MAX) {
      String path = waiting.poll();
      if (!seen.add(kind(path))) {
        continue;
      }
      Response answer = visit(page, path);
      if (answer == null || !answer.headerValue("content-type").startsWith("text/html")) {
        continue;
      }
      assertEquals(200, answer.status(), path);
      Browser.inspect(page, "page-" + seen.size());
      for (Object link :
          (List<?>)
              page.evaluate(
                  "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")) {
        String target = String.valueOf(link).replaceFirst("#.*", "");
        if (target.startsWith("/") && !target.endsWith("/pdf") && !target.endsWith(".csv")) {
          waiting.add(target);
        }
      }
    }
    assertTrue(seen.size() > 20, seen::toString);
  }

  /** Null for what a browser puts into a file. */
  private static Response visit(Page page, String path) {
    try {
      return page.navigate(path);
    } catch (PlaywrightException download) {
      assertTrue(download.getMessage().contains("Download is starting"), path);
      return null;
    }
  }

  /** Bills are alike, and so are problems: one of each is looked at. */
  private static String kind(String path) {
    return path.replaceFirst("\\?.*", "")
        .replaceAll("/problems/RS-.*", "/problems/one")
        .replaceAll("/[0-9a-f-]{20,}", "/one");
  }

  /** Goes there as one without a mouse does. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
        return;
      }
    }
    throw new AssertionError("no key leads to " + selector);
  }
}
