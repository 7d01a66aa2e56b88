package org.renshe.province.medical.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.province.Browser;
import org.renshe.province.TestNode;

/** The counter in a real browser: by keyboard alone, in every state, readable by everyone. */
@Tag("process")
class CashierBrowserTest {
  @TempDir static Path folder;
  private static Town town;
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void open() throws Exception {
    town = new Town(folder, Map.of());
    browser = Browser.open(town.node.url());
    page = browser.reader("zh-CN", 1200);
    page.navigate("/cashier");
    Browser.inspect(page, "cashier-sign-in");
    type(TestNode.CLINIC, "Tab", "wang", "Tab", Town.PASSWORD, "Enter");
    page.waitForURL("**/cashier");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    town.close();
  }

  @Test
  void aPreparedBillIsSettledAndPrintedWithTwoKeysAfterTheCard() {
    String bill = town.prepared();
    page.navigate(bill);
    Browser.inspect(page, "cashier-draft");
    type("D00009157", "Enter"); // the reader types the number and ends with Enter
    page.waitForSelector("button.go");
    Browser.inspect(page, "cashier-estimate");
    assertEquals("81.90 元", page.textContent(".split > div >> nth=0 >> dd"));
    int keys = 0;
    page.keyboard().press("Enter");
    keys++;
    page.waitForSelector("text=结算完成");
    Browser.inspect(page, "cashier-settled");
    page.evaluate("window.print = () => {}");
    page.keyboard().press("Enter");
    keys++;
    page.waitForSelector(".receipt");
    assertTrue(keys <= 4, keys + " keys");
    assertEquals(1, page.locator(".receipt").count());
  }

  @Test
  void aWholeVisitIsEnteredByKeyboardAlone() {
    page.navigate("/cashier");
    type("290101199203131710", "Enter");
    page.waitForSelector("#q");
    type("片剂", "Enter");
    page.waitForSelector(".choices a");
    assertEquals("X0002", page.textContent(".choices a .code"));
    tabTo(".choices a");
    page.keyboard().press("Enter");
    page.waitForSelector("#quantity:focus");
    type("2", "Tab", "33.45", "Enter");
    page.waitForSelector("text=测试片剂");
    tabTo("#diagnosis");
    type("J06.900", "Tab", "急性上呼吸道感染", "Tab", "Tab");
    page.keyboard().press("Control+A");
    type("D34010100001", "Tab", "赵示例", "Enter");
    page.waitForSelector("form[action$='/estimate'] button");
    tabTo("form[action$='/estimate'] button");
    page.keyboard().press("Enter");
    page.waitForSelector("button.go:focus");
    page.keyboard().press("Enter");
    page.waitForSelector("text=结算完成");
    assertEquals("66.90 元", page.textContent(".split > div >> nth=0 >> dd"));
  }

  @Test
  void twoClicksSettleOnceAndGoingBackChargesNothing() {
    String bill = town.estimated("D00009173");
    String key = CounterTest.key(town.node.get(bill).body());
    page.navigate(bill);
    page.dblclick("button.go");
    page.waitForSelector("text=结算完成");
    page.goBack();
    page.navigate(bill);
    page.waitForSelector("text=结算完成");
    assertEquals(1, town.settlements(key));
  }

  @Test
  void thePrintedReceiptHasItsSizeAndACodeThatReads() throws Exception {
    String bill = town.settled("D00009173");
    String first = Town.redirected(town.node.post(bill + "/print", Map.of("paper", "80")));
    page.addInitScript("window.print = () => { window.printed = true; }");
    page.navigate(first);
    assertEquals(true, page.evaluate("window.printed"), "a counted print goes to the printer");
    Browser.inspect(page, "receipt-80");
    String settlement = page.textContent(".receipt .centre.code");
    assertEquals(settlement, read(page.locator(".qr").screenshot()));
    try (PDDocument paper = Loader.loadPDF(Browser.print(page, "receipt-80"))) {
      assertEquals(80 / 25.4 * 72, paper.getPage(0).getMediaBox().getWidth(), 2);
    }
    String again = Town.redirected(town.node.post(bill + "/print", Map.of("paper", "A4")));
    page.navigate(again);
    assertTrue(page.isVisible("text=补打 1"));
    Browser.inspect(page, "receipt-a4");
    try (PDDocument paper = Loader.loadPDF(Browser.print(page, "receipt-a4"))) {
      assertEquals(210 / 25.4 * 72, paper.getPage(0).getMediaBox().getWidth(), 8);
    }
  }

  /** What a scanner reads of a picture. */
  private static String read(byte[] png) throws Exception {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    return new MultiFormatReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }

  @Test
  void everyStateHasAPageThatSaysWhatToDoNow() throws Exception {
    String frozen = town.prepared();
    Town.redirected(town.node.post(frozen + "/person", Map.of("credential", "D00009085")));
    show(frozen, "cashier-card-frozen", "现在怎么办");
    String waiting = town.estimated("D00009173");
    String key = CounterTest.key(town.node.get(waiting).body());
    town.whileBusy(
        () -> {
          Town.redirected(town.node.post(waiting + "/settle", Map.of("key", key)));
          show(waiting, "cashier-waiting", "请勿再次收费");
          town.node.pass(Duration.ofSeconds(61));
          show(waiting, "cashier-unknown", "请勿再次收费");
          assertFalse(page.isVisible("button.go"));
          assertTrue(page.isVisible("text=" + key), "the reference");
          show(waiting + "/undo", "cashier-reverse", "现在和以后都不会结算");
          show("/cashier", "cashier-home", "结果未知");
        });
    page.navigate(waiting);
    page.keyboard().press("Enter");
    page.waitForSelector("text=结算完成");
    String undone = town.settled("D00009173");
    show(undone + "/undo", "cashier-cancel", "整笔撤销");
    type("开错药", "Enter");
    page.waitForSelector("text=退还现金");
    Browser.inspect(page, "cashier-cancelled");
    show("/cashier/password", "cashier-password", "新密码");
    String settled = town.settled("D00009173");
    show(settled + "/explained", "statement", "每一项是怎么算出来的");
    show("/cashier?elder=1", "cashier-home-elder", "收费窗口");
    show("/cashier?elder=0&lang=en", "cashier-home-en", "Find the patient");
    page.navigate("/cashier?lang=zh");
  }

  @Test
  void theWaitingPageShowsTheOutcomeByItself() throws Exception {
    String bill = town.estimated("D00009173");
    String key = CounterTest.key(town.node.get(bill).body());
    town.whileBusy(
        () -> {
          Town.redirected(town.node.post(bill + "/settle", Map.of("key", key)));
          page.navigate(bill);
          page.waitForSelector("[data-watch]");
        });
    Town.redirected(town.node.post(bill + "/ask", Map.of()));
    page.waitForSelector("text=结算完成");
  }

  private static void show(String path, String name, String text) {
    page.navigate(path);
    assertTrue(page.content().contains(text), name);
    Browser.inspect(page, name);
  }

  private static void type(String... strokes) {
    for (String stroke : strokes) {
      if (stroke.equals("Tab") || stroke.equals("Enter")) {
        page.keyboard().press(stroke);
      } else {
        page.keyboard().insertText(stroke);
      }
    }
  }

  /** Goes there as one without a mouse does. */
  private static void tabTo(String selector) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      Object there = page.evaluate("s => document.activeElement.matches(s)", selector);
      if (Boolean.TRUE.equals(there)) {
        return;
      }
    }
    throw new AssertionError("no key leads to " + selector);
  }
}
