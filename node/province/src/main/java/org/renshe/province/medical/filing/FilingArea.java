package org.renshe.province.medical.filing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.Job;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.deadline.Deadlines;
import org.renshe.chassis.deadline.WorkingDays;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.medical.filing.policy.FilingTables;
import org.renshe.province.registry.RegistryArea;

/** Wiring of filing at the insured place. */
public final class FilingArea implements Area {
  private static final ConfigKey<Path> FOLDER =
      ConfigKey.path(
          "filing.folder",
          null,
          "备案数据表目录（filing-policy.yaml 等）；没有的文件用程序自带的",
          "Folder of filing tables (filing-policy.yaml …); what it lacks comes with the program");

  private static final ConfigKey<Integer> EVIDENCE_BYTES_MAX =
      ConfigKey.number(
          "filing.evidence-bytes-max",
          3 * 1024 * 1024,
          1024,
          32 * 1024 * 1024,
          "备案材料文件字节上限，须小于 http.body.bytes-max",
          "Bytes of an evidence file at most; less than http.body.bytes-max");

  private final RegistryArea registry;
  private FilingTerms terms;
  private FilingDecisions decisions;
  private FilingDesk desk;
  private DeclarationDesk declarations;
  private FilingService service;
  private FilingAnswers answers;
  private FilingReview review;
  private FilingOffice office;
  private DeclarationOffice declarationOffice;
  private List<Object> resources = List.of();
  private List<Job> jobs = List.of();

  public FilingArea(RegistryArea registry) {
    this.registry = registry;
  }

  /** What other parts call; there once the area is open. */
  public FilingService service() {
    return service;
  }

  /** The insured place's answers to what is asked and declared; there once the area is open. */
  public FilingAnswers answers() {
    return answers;
  }

  /** What pages do; there once the area is open. */
  public FilingOffice office() {
    return office;
  }

  /** The same for institutions' declarations. */
  public DeclarationOffice declarationOffice() {
    return declarationOffice;
  }

  FilingTerms terms() {
    return terms;
  }

  FilingDecisions decisions() {
    return decisions;
  }

  FilingDesk desk() {
    return desk;
  }

  DeclarationDesk declarations() {
    return declarations;
  }

  FilingReview review() {
    return review;
  }

  @Override
  public String name() {
    return "filing";
  }

  @Override
  public List<Integer> actions() {
    return List.of(23, 25);
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(FilingRow.class, DeclarationRow.class, AnnouncementRow.class, EvidenceRow.class),
        List.of("org/renshe/province/filing.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return List.of(FOLDER, EVIDENCE_BYTES_MAX);
  }

  @Override
  public List<Problem> problems() {
    return List.of(FilingProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    FilingTables tables = FilingTables.open(chassis.configuration().find(FOLDER).orElse(null));
    terms =
        new FilingTerms(
            registry.service(), tables, new Deadlines(WorkingDays.shipped()), chassis.clock());
    decisions = new FilingDecisions(terms, new Announcements(chassis.self(), chassis.clock()));
    desk =
        new FilingDesk(
            chassis.self(),
            registry.service(),
            terms,
            decisions,
            chassis.personalData(),
            chassis.ids());
    declarations =
        new DeclarationDesk(
            chassis.self(), registry.service(), terms, desk, decisions, chassis.personalData());
    service =
        new FilingService(
            tables, declarations, new ChronicApprovals(declarations, tables.diseases()));
    answers =
        new FilingAnswers(
            registry.service(), declarations, chassis.personalData(), chassis.audit());
    EvidenceDesk evidence =
        new EvidenceDesk(
            chassis.configuration().get(EVIDENCE_BYTES_MAX),
            chassis.personalData(),
            chassis.ids(),
            chassis.clock());
    office =
        new FilingOffice(
            chassis.database(),
            registry.service(),
            terms,
            desk,
            decisions,
            evidence,
            new FilingOffice.Sight(chassis.personalData(), chassis.audit()));
    declarationOffice =
        new DeclarationOffice(
            chassis.database(),
            registry.service(),
            terms,
            declarations,
            chassis.personalData(),
            chassis.audit());
    review = new FilingReview(chassis.database(), decisions, terms);
    resources = List.of(new FilingResource(chassis.database(), desk, decisions));
    jobs =
        List.of(
            new Job("filings-review", Duration.ofHours(1), Job.Where.ONE_MEMBER, review::run),
            new Job(
                "filing-drafts-forget",
                Duration.ofHours(1),
                Job.Where.ONE_MEMBER,
                () -> chassis.database().run(evidence::forgetDrafts)));
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public List<Job> jobs() {
    return jobs;
  }
}
