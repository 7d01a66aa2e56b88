package org.renshe.province.medical.treatment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.province.medical.catalogue.TestCatalogue;

/** What hospitals ask of the catalogues, over the real route. */
class CatalogueStoriesTest {
  private static final String MORE =
      """
      code,name,category,itemClass,firstSelfPay,limitPrice,restricted,validFrom,validTo
      X0099,"新增,药\t品",09,A,0,,false,2026-02-01,2026-12-31
      """;
  private final TestTreatment place = new TestTreatment("jdbc:h2:mem:catalogue-stories");
  private final Story story = new Story(place);

  @AfterEach
  void close() {
    place.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1200-catalogue-queries.txt", "1210-matching.txt"})
  void plays(String transcript) {
    story.play(transcript);
    assertEquals(Set.of(), place.lacking);
  }

  @Test
  void aDownloadBringsWhatIsLaterThanTheVersionHeld() throws IOException {
    List<String[]> all = download("v0000", 5);
    assertEquals("X0002", all.get(0)[0]);
    assertEquals("测试片剂", all.get(0)[1]);
    assertEquals(20, all.get(0).length);
    String held = all.get(4)[19];
    assertEquals("v0002", held);
    assertEquals(List.of(), download(held, 0));
    TestCatalogue.load(place.catalogue, MORE);
    String[] later = download(held, 1).get(0);
    assertEquals("X0099", later[0]);
    assertEquals("新增,药 品", later[1]);
    assertEquals("null", later[2]);
    assertEquals("2026-12-31", later[15]);
    assertEquals("v0003", later[19]);
    assertEquals(Set.of(), place.lacking);
  }

  @Test
  void aFileOnceMadeServesEveryHospital() throws IOException {
    download("v0000", 5);
    String first = story.caught("file");
    download("v0000", 5);
    assertEquals(first, story.caught("file"));
  }

  @Test
  void listsOfDiseasesComeWithTheirOwnColumns() throws IOException {
    TestCatalogue.load(
        place.catalogue, "kind,code,name,validFrom\nCHRONIC,M03900,高血压,2026-01-01\n");
    story.step("> 1309 {\"data\":{\"ver\":\"v0000\"}}");
    story.step("< {\"file_qury_no\":\"?file\",\"data_cnt\":1}");
    String[] row = lines(story.caught("file")).get(0);
    assertEquals(10, row.length);
    assertEquals("高血压", row[1]);
    assertEquals("GXY", row[2]);
  }

  @Test
  void aVersionThatIsNoneIsRefused() {
    story.step("> 1301 {\"data\":{\"ver\":\"latest\"}}");
    story.step("! RS-MED-0324");
  }

  private List<String[]> download(String version, int rows) throws IOException {
    story.step("> 1301 {\"data\":{\"ver\":\"" + version + "\"}}");
    story.step(
        "< {\"file_qury_no\":\"?file\",\"filename\":\"?name\",\"dld_end_time\":\"2026-03-17\","
            + "\"data_cnt\":"
            + rows
            + "}");
    assertTrue(story.caught("name").endsWith(".txt.zip"));
    return lines(story.caught("file"));
  }

  private List<String[]> lines(String number) throws IOException {
    byte[] zip =
        place.database.read(
            transaction -> place.accounts.files.require(transaction, number, "plc").content());
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      in.getNextEntry();
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
