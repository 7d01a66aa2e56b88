package org.renshe.province.medical.filing.pages;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Operator;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.filing.ApplicationDetails;
import org.renshe.province.medical.filing.FilingChannel;
import org.renshe.province.medical.filing.FilingOffice;
import org.renshe.province.medical.filing.FilingProblem;
import org.renshe.province.medical.filing.FilingRules;

/** A clerk files for a person at the counter, materials seen. */
@Hidden
@Path("operator/filings/new")
@Produces("text/html;charset=utf-8")
public final class CounterPages {
  private final FilingOffice office;

  CounterPages(FilingOffice office) {
    this.office = office;
  }

  @GET
  public Page ask() {
    return page(Map.of("number", office.newNumber(), "from", office.today().toString()), "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response file(MultivaluedMap<String, String> sent, @Context SecurityContext context) {
    try {
      String number = office.apply(wish(sent), Operator.of(context).name()).number();
      return Response.seeOther(URI.create("/operator/filings/" + number)).build();
    } catch (ProblemException refused) {
      if (refused.problem().retrySafe()) {
        throw refused;
      }
      Map<String, String> typed = new HashMap<>();
      sent.keySet().forEach(field -> typed.put(field, text(sent, field)));
      String sentence =
          refused.problem().code()
              + " "
              + refused.sentence(Locale.CHINESE)
              + " / "
              + refused.sentence(Locale.ENGLISH);
      return Journey.again(page(typed, sentence));
    }
  }

  private FilingOffice.Wish wish(MultivaluedMap<String, String> sent) {
    String number = text(sent, "number");
    if (!number.matches("F[0-9A-Za-z]{10,29}")) {
      throw FilingProblem.FIELD_WRONG.with("number");
    }
    String personId = office.personId(text(sent, "person"));
    LocalDate from = day(sent, "from");
    return new FilingOffice.Wish(
        number,
        personId,
        pick(InsuranceKind.values(), text(sent, "insurance"), "insurance"),
        pick(FilingKind.values(), text(sent, "kind"), "kind"),
        place(text(sent, "place")),
        from == null ? office.today() : from,
        day(sent, "to"),
        FilingChannel.COUNTER,
        !text(sent, "promised").isEmpty(),
        new TreeSet<>(sent.getOrDefault("seen", List.of())),
        new ApplicationDetails(
            text(sent, "telephone"), text(sent, "address"), text(sent, "agent"), Map.of()));
  }

  private static String place(String code) {
    if (!code.matches("\\d{6}")) {
      throw FilingProblem.FIELD_WRONG.with("place");
    }
    return code.endsWith("0000") ? code : FilingRules.filedPlace(code);
  }

  private Page page(Map<String, String> typed, String refusal) {
    return new Page(
        "province/filing/clerk-new.jte",
        (refusal.isEmpty() ? "" : "错误：") + "窗口备案",
        (refusal.isEmpty() ? "" : "Error: ") + "File at the counter",
        Map.of(
            "typed",
            typed,
            "refusal",
            refusal,
            "kinds",
            Questions.kinds(),
            "materials",
            Arrays.stream(FilingKind.values())
                .flatMap(kind -> office.tables().materials().of(kind).stream())
                .toList()));
  }

  private static <E extends Enum<E>> E pick(E[] values, String name, String field) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(() -> FilingProblem.FIELD_WRONG.with(field));
  }

  private static LocalDate day(MultivaluedMap<String, String> sent, String field) {
    String text = text(sent, field);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw new ProblemException(FilingProblem.FIELD_WRONG, wrong, field);
    }
  }

  private static String text(MultivaluedMap<String, String> sent, String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value.strip();
  }
}
