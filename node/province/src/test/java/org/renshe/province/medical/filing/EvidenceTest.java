package org.renshe.province.medical.filing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.province.medical.filing.TestFiling.refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;

/** Files of evidence: kind by content, size, sealed, looks audited; and the clerk's use of them. */
class EvidenceTest {
  private static final byte[] PDF = "%PDF-1.7 演示居住证".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path folder;
  private static TestFiling place;
  private FilingOffice office;

  @BeforeAll
  static void open() {
    place = new TestFiling(folder, "");
  }

  @BeforeEach
  void reset() {
    place.reset();
    office = place.foundation.filing.office();
  }

  @AfterAll
  static void close() {
    place.close();
  }

  @Test
  void aFilesKindIsToldByItsContentNotItsName() {
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1};
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};

    assertEquals(
        "application/pdf", office.addEvidence("F1", "residence-proof", "a.exe", PDF).mediaType());
    assertEquals("image/jpeg", office.addEvidence("F1", "residence-proof", "b", jpeg).mediaType());
    assertEquals("image/png", office.addEvidence("F1", "residence-proof", "c", png).mediaType());
    refused(
        FilingProblem.EVIDENCE_KIND,
        () ->
            office.addEvidence(
                "F1", "residence-proof", "a.pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
    refused(
        FilingProblem.EVIDENCE_KIND,
        () -> office.addEvidence("F1", "residence-proof", "a.pdf", new byte[0]));
  }

  @Test
  void sizeAndNumberAreBoundedAndTheSameFileAgainIsOne() {
    byte[] large = Arrays.copyOf(PDF, office.evidenceBytesMax() + 1);
    refused(
        FilingProblem.EVIDENCE_TOO_LARGE,
        () -> office.addEvidence("F1", "residence-proof", "a.pdf", large));
    office.addEvidence("F1", "residence-proof", "a.pdf", PDF);
    office.addEvidence("F1", "residence-proof", "a.pdf", PDF);
    assertEquals(1, office.evidence("F1").size());

    for (int i = 1; i < 10; i++) {
      office.addEvidence(
          "F1", "residence-proof", "a.pdf", ("%PDF-" + i + " ").getBytes(StandardCharsets.UTF_8));
    }
    refused(
        FilingProblem.EVIDENCE_TOO_MANY,
        () ->
            office.addEvidence(
                "F1", "residence-proof", "a.pdf", "%PDF-x ".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsHandedInIsSealedAndALookIsAudited() {
    String id = office.addEvidence("F1", "residence-proof", "居住证.pdf", PDF).id();
    EvidenceRow row = place.write(tx -> tx.session().find(EvidenceRow.class, id));
    assertFalse(new String(row.contentSealed, StandardCharsets.UTF_8).contains("PDF"));
    assertFalse(row.nameSealed.contains("居住证"));
    apply(FilingKind.LONG_RESIDENT);

    assertArrayEquals(PDF, office.lookAtEvidence("F1", id, "clerk:林").content());
    assertEquals(1L, audits("clerk:林", "filing-evidence"));
    refused(FilingProblem.EVIDENCE_UNKNOWN, () -> office.lookAtEvidence("F1", "x", "clerk:林"));
  }

  @Test
  void evidenceMakesAFilingCompleteAndStaysOnceSent() {
    refused(FilingProblem.MATERIALS_MISSING, () -> apply(FilingKind.LONG_RESIDENT));
    String wrong = office.addEvidence("F1", "labour-contract", "x.pdf", PDF).id();
    refused(FilingProblem.MATERIALS_MISSING, () -> apply(FilingKind.LONG_RESIDENT));
    office.removeEvidence("F1", wrong);
    String right = office.addEvidence("F1", "residence-proof", "x.pdf", PDF).id();

    assertEquals(FilingState.SUBMITTED, apply(FilingKind.LONG_RESIDENT).state());
    office.removeEvidence("F1", right);
    assertEquals(1, office.evidence("F1").size());
  }

  @Test
  void draftsThatWereNeverSentAreForgottenAfterADay() {
    office.addEvidence("F1", "residence-proof", "x.pdf", PDF);
    office.addEvidence("F2", "residence-proof", "x.pdf", PDF);
    apply(FilingKind.LONG_RESIDENT);
    place.today("2026-03-11");
    place.foundation.filing.jobs().get(1).work().run();

    assertEquals(1, office.evidence("F1").size());
    assertTrue(office.evidence("F2").isEmpty());
  }

  @Test
  void theWorkListKnowsStateOwnerAndWhatIsLate() {
    office.addEvidence("F1", "residence-proof", "x.pdf", PDF);
    apply(FilingKind.LONG_RESIDENT);
    FilingFilter open = new FilingFilter(FilingState.SUBMITTED, null, "-", false, " ");
    FilingFilter late = new FilingFilter(null, null, "", true, " ");

    assertEquals(List.of("F1"), numbers(open));
    assertTrue(numbers(late).isEmpty());
    office.take("F1", "林经办");
    assertTrue(numbers(open).isEmpty());
    assertEquals(
        List.of("F1"),
        numbers(new FilingFilter(null, FilingKind.LONG_RESIDENT, "林经办", false, " ")));
    place.today("2026-03-12");
    assertEquals(List.of("F1"), numbers(late));
    assertTrue(office.look("F1", "林经办").overdue());

    office.accept("F1", "林经办");
    assertTrue(numbers(late).isEmpty());
    assertEquals(FilingState.ACTIVE, office.look("F1", "林经办").state());
    assertEquals(1L, audits("林经办", "filing-accept"));
  }

  @Test
  void progressNeedsNumberAndDocument() {
    apply(FilingKind.TEMP_OTHER);

    FilingView view = office.progress("F1", TestFiling.DOCUMENT);
    assertEquals("测*****", view.maskedName());
    assertFalse(view.toString().contains(TestFiling.DOCUMENT));
    refused(FilingProblem.FILING_UNKNOWN, () -> office.progress("F1", "190101196503150110"));
    refused(FilingProblem.FILING_UNKNOWN, () -> office.progress("F9", TestFiling.DOCUMENT));
  }

  private List<String> numbers(FilingFilter filter) {
    return office.list(filter, 10).stream().map(FilingView::number).toList();
  }

  private Filing apply(FilingKind kind) {
    return office.apply(
        new FilingOffice.Wish(
            "F1",
            place.personId(),
            InsuranceKind.EMPLOYEE,
            kind,
            "310000",
            LocalDate.of(2026, 3, 9),
            null,
            FilingChannel.CITIZEN,
            false,
            Set.of(),
            ApplicationDetails.NONE),
        "citizen");
  }

  private static long audits(String actor, String action) {
    return place.write(
        tx ->
            org.renshe.chassis.database.Sql.find(
                    tx,
                    "select count(*) from audit_entry where actor = ? and action_name = ?",
                    row -> row.getLong(1),
                    actor,
                    action)
                .orElseThrow());
  }
}
