package org.renshe.province.medical.declaration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.messaging.RequestHandler;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.AnnounceFiling;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.FilingNoted;
import org.renshe.protocol.message.FilingNotice;

/**
 * Filings to this place, as their insured places told of them; kept sealed. A revision that comes
 * late or twice changes nothing.
 */
final class NotedFilings implements RequestHandler {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int NUMBER_MAX = 30;
  private static final int KEPT_DAYS = 90;

  private final MemberCode self;
  private final Database database;
  private final Replies replies;
  private final PersonalData personalData;
  private final Clock clock;

  /** How an answer goes back to the province that told. */
  @FunctionalInterface
  interface Replies {
    void send(Transaction transaction, Opened request, Answer answer);
  }

  NotedFilings(
      MemberCode self, Database database, Replies replies, PersonalData personalData, Clock clock) {
    this.self = self;
    this.database = database;
    this.replies = replies;
    this.personalData = personalData;
    this.clock = clock;
  }

  @Override
  public void handle(Opened request) {
    AnnounceFiling told = (AnnounceFiling) request.message();
    database.run(
        transaction ->
            replies.send(transaction, request, note(transaction, request.header().sender(), told)));
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException FILING_NOT_OURS, FIELD_WRONG
   */
  FilingNoted note(Transaction transaction, MemberCode insuredPlace, AnnounceFiling told) {
    FilingNotice filing = told.filing();
    require(filing.number().matches("[0-9A-Za-z-]{1," + NUMBER_MAX + "}"), "number");
    require(filing.division().matches("\\d{6}"), "division");
    require(!told.personNumber().isBlank() && told.personNumber().length() <= 30, "personNumber");
    if (!filing.division().startsWith(self.value().substring(0, 2))) {
      throw DeclarationProblem.FILING_NOT_OURS.with();
    }
    String id = insuredPlace.value() + "/" + filing.number();
    NotedFilingRow row = transaction.session().find(NotedFilingRow.class, id);
    boolean fresh = row == null;
    if (fresh) {
      row = new NotedFilingRow(id, index(insuredPlace, told.personNumber()));
    }
    if (fresh || filing.revision() > row.revision) {
      row.revision = filing.revision();
      row.validTo = filing.to();
      row.noticeSealed =
          personalData.seal(new String(StrictJson.encode(filing), StandardCharsets.UTF_8));
      row.notedAt = clock.instant();
    }
    if (fresh) {
      transaction.session().persist(row);
    }
    return new FilingNoted(filing.number(), filing.revision());
  }

  /** What is known here of a person's filings that reach this place on that day. */
  List<FilingNotice> of(MemberCode insuredPlace, String personNumber, LocalDate day) {
    String index = index(insuredPlace, personNumber);
    return database.read(
        transaction ->
            transaction
                .session()
                .createSelectionQuery(
                    "from NotedFilingRow where personIndex = :person"
                        + " and (validTo is null or validTo >= :day) order by id",
                    NotedFilingRow.class)
                .setParameter("person", index)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(row -> open(row))
                .filter(notice -> !notice.from().isAfter(day))
                .toList());
  }

  /** Forgets what has long ended. */
  void forget() {
    LocalDate before = LocalDate.now(clock.withZone(SHANGHAI)).minusDays(KEPT_DAYS);
    database.run(
        transaction ->
            transaction
                .session()
                .createMutationQuery("delete from NotedFilingRow where validTo < :before")
                .setParameter("before", before)
                .executeUpdate());
  }

  private FilingNotice open(NotedFilingRow row) {
    return StrictJson.decode(
        personalData.open(row.noticeSealed).getBytes(StandardCharsets.UTF_8), FilingNotice.class);
  }

  private String index(MemberCode insuredPlace, String personNumber) {
    return personalData.index(insuredPlace.value() + "/" + personNumber);
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw DeclarationProblem.FIELD_WRONG.with(field);
    }
  }
}
