package org.renshe.province.medical.filing.pages;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Attempts;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.filing.FilingOffice;
import org.renshe.province.medical.filing.FilingProblem;
import org.renshe.province.medical.filing.pages.Form.Field;
import org.renshe.province.medical.filing.pages.Form.Kind;

/** Where a filing stands, for whoever knows its number and the person's document. */
@Hidden
@Path("filing/progress")
@Produces("text/html;charset=utf-8")
public final class ProgressPages {
  private final FilingOffice office;
  private final Attempts attempts;

  ProgressPages(FilingOffice office, Attempts attempts) {
    this.office = office;
    this.attempts = attempts;
  }

  @GET
  public Page ask(@QueryParam("number") @DefaultValue("") String number) {
    return form(number, Map.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response show(
      @FormParam("number") @DefaultValue("") String number,
      @FormParam("document") @DefaultValue("") String document) {
    if (number.isBlank() || document.isBlank()) {
      String empty = number.isBlank() ? "number" : "document";
      return Journey.again(form(number, Map.of(empty, new Text("请填写这一项", "Fill this in"))));
    }
    if (!attempts.mayTry(number.strip())) {
      throw FilingProblem.ATTEMPTS_SPENT.with();
    }
    try {
      return Response.ok(
              new Page(
                  "province/filing/progress.jte",
                  "备案进度",
                  "Your filing",
                  Map.of("filing", office.progress(number.strip(), document.strip()))))
          .build();
    } catch (ProblemException unknown) {
      if (unknown.problem() != FilingProblem.FILING_UNKNOWN) {
        throw unknown;
      }
      return Journey.again(
          form(
              number,
              Map.of(
                  "number",
                  new Text("没有找到：请核对备案编号和证件号码", "Not found: check number and document"))));
    }
  }

  private static Page form(String number, Map<String, Text> faults) {
    Form form =
        new Form(
            "/filing/progress",
            "",
            Text.NONE,
            List.of(
                Field.of(
                    Kind.TEXT,
                    "number",
                    new Text("备案编号", "Filing number"),
                    new Text("提交后页面上的编号，以 F 开头", "From the last page, begins with F"),
                    number),
                Field.of(
                    Kind.TEXT, "document", new Text("证件号码", "Document number"), Text.NONE, "")),
            "/filing",
            new Text("查询", "Look up"),
            faults);
    boolean wrong = !faults.isEmpty();
    return new Page(
        "province/filing/question.jte",
        (wrong ? "错误：" : "") + "查询备案进度",
        (wrong ? "Error: " : "") + "Where your filing stands",
        Map.of("form", form));
  }
}
