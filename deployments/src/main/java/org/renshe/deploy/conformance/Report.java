package org.renshe.deploy.conformance;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.renshe.deploy.Language;
import org.renshe.deploy.conformance.Result.Verdict;

/** The report as one page that needs no other file: totals, transactions, rules, what was said. */
final class Report {
  private static final String STYLE =
      """
      body{font-family:"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:72rem;margin:2rem auto;
      padding:0 1rem;color:#1a1a1a;line-height:1.5}
      h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
      table{border-collapse:collapse;width:100%}th,td{border:1px solid #b5bcc4;padding:.35rem .5rem;
      text-align:left;vertical-align:top}th{background:#eef2f6}
      .PASS{color:#0b5d1e}.FAIL{color:#a4000f;font-weight:bold}.LEFT_OUT{color:#595959}
      pre{white-space:pre-wrap;word-break:break-all;background:#f6f8fa;padding:.5rem;margin:.3rem 0}
      summary{cursor:pointer}
      """;

  private final String target;
  private final ZonedDateTime at;
  private final List<Result> results;

  Report(String target, ZonedDateTime at, List<Result> results) {
    this.target = target;
    this.at = at;
    this.results = results;
  }

  long count(Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).count();
  }

  String html() {
    StringBuilder page = new StringBuilder(64_000);
    String title = Language.text("医保两定接口符合性报告", "Conformance with the hospital interface");
    page.append("<!doctype html><html lang=\"")
        .append(Language.text("zh-CN", "en"))
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(title)
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body><main><h1>")
        .append(title)
        .append("</h1><p>")
        .append(escape(target))
        .append(" · ")
        .append(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(at))
        .append("</p><p><strong class=\"PASS\">")
        .append(count(Verdict.PASS) + " " + name(Verdict.PASS))
        .append("</strong> · <strong class=\"FAIL\">")
        .append(count(Verdict.FAIL) + " " + name(Verdict.FAIL))
        .append("</strong> · <span class=\"LEFT_OUT\">")
        .append(count(Verdict.LEFT_OUT) + " " + name(Verdict.LEFT_OUT))
        .append("</span></p>");
    byTransaction()
        .forEach(
            (transaction, rows) -> {
              page.append("<h2>").append(escape(transaction)).append("</h2><table><thead><tr><th>");
              page.append(Language.text("结果", "Result"))
                  .append("</th><th>")
                  .append(Language.text("规则", "Rule"))
                  .append("</th><th>")
                  .append(Language.text("条款", "Clause"))
                  .append("</th><th>")
                  .append(Language.text("要求与经过", "What must hold, and what was said"))
                  .append("</th></tr></thead><tbody>");
              rows.forEach(row -> row(page, row));
              page.append("</tbody></table>");
            });
    return page.append("</main></body></html>\n").toString();
  }

  private Map<String, List<Result>> byTransaction() {
    Map<String, List<Result>> grouped = new LinkedHashMap<>();
    results.stream()
        .sorted(java.util.Comparator.comparing((Result result) -> result.rule().transaction()))
        .forEach(
            result ->
                grouped
                    .computeIfAbsent(
                        result.rule().transaction(), key -> new java.util.ArrayList<>())
                    .add(result));
    return grouped;
  }

  private static void row(StringBuilder page, Result result) {
    Rule rule = result.rule();
    page.append("<tr><td class=\"")
        .append(result.verdict())
        .append("\">")
        .append(name(result.verdict()))
        .append("</td><td>")
        .append(escape(rule.id()))
        .append("</td><td>")
        .append(escape(rule.clause()))
        .append("</td><td>")
        .append(escape(Language.text(rule.zh(), rule.en())));
    if (!result.reason().isEmpty()) {
      page.append("<p class=\"FAIL\">").append(escape(result.reason())).append("</p>");
    }
    if (!result.exchanges().isEmpty()) {
      page.append("<details><summary>")
          .append(result.exchanges().size())
          .append(Language.text(" 次交互", " exchanges"))
          .append("</summary>");
      int from = Math.max(0, result.exchanges().size() - 12);
      for (Exchange exchange : result.exchanges().subList(from, result.exchanges().size())) {
        page.append("<pre>→ ")
            .append(escape(exchange.shownRequest()))
            .append("</pre><pre>← ")
            .append(escape(exchange.shownAnswer()))
            .append("\n")
            .append(exchange.millis())
            .append(" ms</pre>");
      }
      page.append("</details>");
    }
    page.append("</td></tr>");
  }

  static String name(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Language.text("通过", "pass");
      case FAIL -> Language.text("不通过", "fail");
      case LEFT_OUT -> Language.text("未测", "left out");
    };
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
