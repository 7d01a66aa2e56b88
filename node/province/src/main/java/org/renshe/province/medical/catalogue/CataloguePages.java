package org.renshe.province.medical.catalogue;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;

/** The clerk's look into the catalogues: one search box, and an item with all its versions. */
@Hidden
@Path("operator/catalogue")
@Produces("text/html;charset=utf-8")
public final class CataloguePages {
  private final CatalogueSearch search;
  private final Clock clock;

  CataloguePages(CatalogueSearch search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  /**
   * @param words beginning of a code, part of a name, or first letters
   * @param kind name of a list; empty for all
   * @param day yyyy-MM-dd; today without
   */
  @GET
  public Page list(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("day") @DefaultValue("") String day,
      @QueryParam("page") @DefaultValue("1") int page) {
    LocalDate shown = day(day);
    CatalogueKind list = CatalogueKind.named(kind).orElse(null);
    int asked = Math.max(1, Math.min(page, 10_000));
    String cut = words.substring(0, Math.min(words.length(), 100));
    List<ItemLine> rows = search.find(cut, list, shown, asked);
    Map<String, Object> params = new HashMap<>();
    params.put("words", cut);
    params.put("kind", list == null ? "" : list.name());
    params.put("day", shown);
    params.put("page", asked);
    params.put("more", rows.size() == CatalogueSearch.PAGE);
    params.put("rows", rows);
    return new Page("province/catalogue/list.jte", "医保目录", "Catalogues", params);
  }

  /** An item, its versions and what each says. */
  @GET
  @Path("item")
  public Page item(
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("code") @DefaultValue("") String code) {
    CatalogueKind list =
        CatalogueKind.named(kind)
            .orElseThrow(() -> CatalogueProblem.ITEM_UNKNOWN.with(code, kind, kind));
    List<ItemVersion> versions = search.versions(list, code);
    return new Page(
        "province/catalogue/item.jte",
        list.zh() + " " + code,
        list.en() + " " + code,
        Map.of("versions", versions, "today", day("")));
  }

  private LocalDate day(String text) {
    try {
      return text.isEmpty()
          ? LocalDate.ofInstant(clock.instant(), ItemWriter.SHANGHAI)
          : LocalDate.parse(text);
    } catch (DateTimeException notDay) {
      return LocalDate.ofInstant(clock.instant(), ItemWriter.SHANGHAI);
    }
  }
}
