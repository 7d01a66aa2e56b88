package org.renshe.province.medical.catalogue;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Operator;
import org.renshe.protocol.problem.ProblemException;

/** The work list of matches to decide; the filter is in the address, and so is what is exported. */
@Hidden
@Path("operator/catalogue-matches")
public final class MatchPages {
  private static final String HTML = "text/html;charset=utf-8";
  private static final String CSV = "text/csv; charset=utf-8";
  private static final int PAGE = 50;

  private final MatchWork work;

  MatchPages(MatchWork work) {
    this.work = work;
  }

  /** What the list is filtered by. */
  public static final class Filter {
    @QueryParam("state")
    @DefaultValue("SUBMITTED")
    private String state;

    @QueryParam("institution")
    @DefaultValue("")
    private String institution;

    @QueryParam("doubtful")
    @DefaultValue("0")
    private String doubtful;

    @QueryParam("page")
    @DefaultValue("1")
    private int page;

    MatchState state() {
      for (MatchState one : MatchState.values()) {
        if (one.name().equals(state)) {
          return one;
        }
      }
      return MatchState.SUBMITTED;
    }

    String institution() {
      return institution.substring(0, Math.min(institution.length(), 12)).strip();
    }

    boolean doubtful() {
      return "1".equals(doubtful);
    }

    int page() {
      return Math.max(1, Math.min(page, 10_000));
    }

    /** The same filter as an address. */
    String address() {
      return UriBuilder.fromPath("/operator/catalogue-matches")
          .queryParam("state", state().name())
          .queryParam("institution", institution())
          .queryParam("doubtful", doubtful() ? "1" : "0")
          .build()
          .toString();
    }
  }

  @GET
  @Produces(HTML)
  public Page list(@BeanParam Filter filter) {
    return page(filter, null);
  }

  /** The same as a table; who took it and when stands in its first line, and is audited. */
  @GET
  @Path("export.csv")
  @Produces(CSV)
  public Response export(@BeanParam Filter filter, @Context SecurityContext security) {
    String by = Operator.of(security).name();
    List<MatchLine> rows = work.export(filter.state(), filter.institution(), filter.doubtful(), by);
    StringBuilder table = new StringBuilder("\uFEFF");
    table.append(CsvLines.line(List.of(work.watermark(by, rows.size()))));
    table.append(
        CsvLines.line(
            List.of(
                "机构", "院内编码", "院内名称", "国家编码", "目录名称", "名称相似度", "提示", "状态", "提交时间", "办理期限", "审核人",
                "理由")));
    for (MatchLine row : rows) {
      List<String> values = new ArrayList<>();
      values.addAll(List.of(row.institution(), row.ownCode(), row.ownName()));
      values.addAll(List.of(row.nationalCode(), row.catalogueName()));
      values.addAll(List.of(Integer.toString(row.nameScore()), row.remarkZh(), row.state().zh()));
      values.addAll(List.of(row.submittedAt().toString(), row.due().toString()));
      values.add(row.decidedBy());
      values.add(row.reason());
      table.append(CsvLines.line(values));
    }
    return Response.ok(table.toString(), CSV)
        .header("Content-Disposition", "attachment; filename=\"matches.csv\"")
        .build();
  }

  /** Decides one match and returns to the list as it was filtered. */
  @POST
  @Path("decisions")
  @Produces(HTML)
  public Response decide(
      @BeanParam Filter filter,
      @FormParam("id") @DefaultValue("") String id,
      @FormParam("decision") @DefaultValue("") String decision,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context SecurityContext security) {
    try {
      work.decide(id, "approve".equals(decision), reason, Operator.of(security).name());
      return Response.seeOther(java.net.URI.create(filter.address())).build();
    } catch (ProblemException refusal) {
      return Response.status(refusal.problem().status()).entity(page(filter, refusal)).build();
    }
  }

  private Page page(Filter filter, ProblemException refusal) {
    List<MatchLine> rows =
        work.list(filter.state(), filter.institution(), filter.doubtful(), filter.page(), PAGE);
    Map<String, Object> params = new HashMap<>();
    params.put("rows", rows);
    params.put("state", filter.state());
    params.put("institution", filter.institution());
    params.put("doubtful", filter.doubtful());
    params.put("page", filter.page());
    params.put("more", rows.size() == PAGE);
    params.put("address", filter.address());
    params.put("refusalZh", refusal == null ? "" : refusal.sentence(java.util.Locale.CHINESE));
    params.put("refusalEn", refusal == null ? "" : refusal.sentence(java.util.Locale.ENGLISH));
    return new Page(
        "province/catalogue/matches.jte",
        refusal == null ? "目录对照审核" : "错误：目录对照审核",
        "Matches to decide",
        params);
  }
}
