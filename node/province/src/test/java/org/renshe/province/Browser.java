package org.renshe.province;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium over the pages of a node; without one, tests that need it say so and are left
 * out.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Path PICTURES = Path.of("target/pictures");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final String url;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser, String url) {
    this.playwright = playwright;
    this.browser = browser;
    this.url = url;
  }

  /** A browser for that site. */
  public static Browser open(String url) {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "no Chromium on the PATH: pages are not tried in a browser");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    com.microsoft.playwright.Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--proxy-server=direct://")));
    return new Browser(playwright, browser, url);
  }

  private static Optional<Path> program() {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    return NAMES.stream()
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A new reader: own cookies, that language, that width. */
  public Page reader(String language, int width) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, 900));
    context.setDefaultTimeout(20_000);
    return context.newPage();
  }

  /** Looks at a page as axe-core does, at 320 px, and keeps a picture of it. */
  public static void inspect(Page page, String name) {
    List<Rule> faults = new AxeBuilder(page).analyze().getViolations();
    assertEquals(
        List.of(),
        faults.stream()
            .map(fault -> fault.getId() + " " + fault.getNodes().get(0).getHtml())
            .toList(),
        name);
    picture(page, name);
    int wide = page.viewportSize().width;
    page.setViewportSize(320, 900);
    Number over =
        (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    picture(page, name + "-320");
    page.setViewportSize(wide, 900);
    assertTrue(over.intValue() <= 0, name + " is " + over + " px too wide at 320 px");
  }

  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** How the page looks on paper. */
  public static byte[] print(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    picture(page, name + "-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    return page.pdf(
        new Page.PdfOptions()
            .setPreferCSSPageSize(true)
            .setPath(PICTURES.resolve(name + "-print.pdf")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
