package org.renshe.chassis.pages;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes HTML of a {@link Page}: its body from its own template, around it the one layout. */
public final class Pages {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final String nameZh;
  private final String nameEn;
  private final List<Link> links;

  public Pages(String nameZh, String nameEn, List<Link> links) {
    this.nameZh = nameZh;
    this.nameEn = nameEn;
    this.links = List.copyOf(links);
  }

  /** The whole document. */
  public String html(Page page, Wording wording) {
    Map<String, Object> params = new HashMap<>(page.params());
    params.put("wording", wording);
    StringOutput body = new StringOutput();
    engine.render(page.template(), params, body);
    // The body was escaped when it was rendered.
    Content content = output -> output.writeContent(body.toString());
    StringOutput document = new StringOutput();
    engine.render(
        "chassis/layout.jte",
        Map.of(
            "wording", wording,
            "title", wording.of(page.titleZh(), page.titleEn()),
            "name", wording.of(nameZh, nameEn),
            "links", links,
            "content", content),
        document);
    return document.toString();
  }
}
