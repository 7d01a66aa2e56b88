package org.renshe.province.medical.filing.pages;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.renshe.chassis.http.MultipartForm;
import org.renshe.chassis.pages.Page;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.filing.Evidence;
import org.renshe.province.medical.filing.FilingOffice;
import org.renshe.province.medical.filing.policy.Materials;

/** The journey's question for evidence: files, or a promise where that is allowed. */
@Hidden
@Path("filing/evidence")
@Produces("text/html;charset=utf-8")
public final class EvidencePages {
  private static final String REMOVE = "remove:";

  private final FilingOffice office;
  private final Journey journey;

  EvidencePages(FilingOffice office, Journey journey) {
    this.office = office;
    this.journey = journey;
  }

  @GET
  public Response ask(@Context HttpHeaders headers, @Context UriInfo uri) {
    Journey.Going going = journey.require(headers);
    Draft draft = going.draft();
    Step next = Step.next(draft);
    if (draft.sent() || next.compareTo(Step.EVIDENCE) < 0) {
      return Response.seeOther(URI.create(draft.sent() ? "/filing/done" : next.url())).build();
    }
    if (materials(draft).isEmpty()) {
      return journey.goOn(going, draft.withEvidence("none"), Step.CHECK.url(), uri);
    }
    return Response.ok(page(draft, Map.of())).build();
  }

  @POST
  @Consumes("multipart/form-data")
  public Response answer(
      InputStream body,
      @HeaderParam("Content-Type") String type,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    MultipartForm sent = MultipartForm.read(type, body, office.evidenceBytesMax() + 64 * 1024);
    Journey.Going going = journey.require(headers, sent.text("token"));
    Draft draft = going.draft();
    String act = sent.text("act");
    if (act.startsWith(REMOVE)) {
      office.removeEvidence(draft.number(), act.substring(REMOVE.length()));
      return journey.goOn(going, draft, Step.EVIDENCE.url(), uri);
    }
    Map<String, Text> faults = upload(draft, sent);
    if (!faults.isEmpty()) {
      return Journey.again(page(draft, faults));
    }
    if (act.equals("upload")) {
      return journey.goOn(going, draft, Step.EVIDENCE.url(), uri);
    }
    return finish(going, sent, uri);
  }

  private Response finish(Journey.Going going, MultipartForm sent, UriInfo uri) {
    Draft draft = going.draft();
    boolean promised = "yes".equals(sent.text("promise")) && mayPromise(draft);
    Set<String> given = new TreeSet<>();
    office.evidence(draft.number()).forEach(file -> given.add(file.material()));
    boolean enough = office.tables().materials().enough(draft.filingKind(), given);
    if (!enough && !promised) {
      Text missing =
          mayPromise(draft)
              ? new Text("请上传一份材料，或勾选承诺书", "Upload a file, or make the promise")
              : new Text("请上传一份材料", "Upload a file");
      return Journey.again(page(draft, Map.of("file", missing)));
    }
    return journey.goOn(
        going, draft.withEvidence(enough ? "given" : "promised"), Step.CHECK.url(), uri);
  }

  private Map<String, Text> upload(Draft draft, MultipartForm sent) {
    String material = sent.text("material");
    boolean known = materials(draft).stream().anyMatch(row -> row.code().equals(material));
    for (MultipartForm.File file : sent.files()) {
      if (!known) {
        return Map.of("material", new Text("请选择材料种类", "Say what the file shows"));
      }
      try {
        office.addEvidence(draft.number(), material, file.name(), file.bytes());
      } catch (ProblemException refused) {
        return Map.of(
            "file",
            new Text(
                refused.sentence(Locale.CHINESE) + "。" + refused.remedy(Locale.CHINESE),
                refused.sentence(Locale.ENGLISH) + ". " + refused.remedy(Locale.ENGLISH)));
      }
    }
    return Map.of();
  }

  private Page page(Draft draft, Map<String, Text> faults) {
    boolean wrong = !faults.isEmpty();
    List<Evidence> files = office.evidence(draft.number());
    Map<String, Object> params = new HashMap<>();
    params.put("token", journey.token(draft));
    params.put("materials", materials(draft));
    params.put("files", files);
    params.put("faults", faults);
    params.put("mayPromise", mayPromise(draft));
    params.put("promised", draft.evidence().equals("promised"));
    params.put("bytesMax", office.evidenceBytesMax());
    return new Page(
        "province/filing/evidence.jte",
        (wrong ? "错误：" : "") + Step.EVIDENCE.zh(),
        (wrong ? "Error: " : "") + Step.EVIDENCE.en(),
        params);
  }

  private List<Materials.Row> materials(Draft draft) {
    return office.tables().materials().of(draft.filingKind());
  }

  private boolean mayPromise(Draft draft) {
    return office.policy(draft.personId(), draft.insuranceKind()).mayPromise(draft.filingKind());
  }
}
