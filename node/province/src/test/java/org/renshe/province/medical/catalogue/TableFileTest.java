package org.renshe.province.medical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.protocol.problem.ProblemException;

/** Files as clerks have them. */
class TableFileTest {
  private static final String TEXT = "编码,名称,开始日期\nX1,\"阿司匹林\n肠溶片\",2026-01-01\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsTextInEitherEncoding(String charset) throws IOException {
    ItemTable table = CataloguePlace.table(TEXT.getBytes(Charset.forName(charset)));
    assertEquals("阿司匹林\n肠溶片", table.next().cells().get(ItemColumn.NAME));
    assertNull(table.next());
  }

  @Test
  void readsTextWithAByteOrderMark() throws IOException {
    ItemTable table = CataloguePlace.table(CataloguePlace.utf8('\uFEFF' + TEXT));
    assertEquals("X1", table.next().cells().get(ItemColumn.CODE));
  }

  @Test
  void readsAWorkbook() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("目录");
      List<String> headings = List.of("编码", "名称", "收费类别", "等级", "限价", "开始日期", "基本药物");
      for (int i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
      }
      sheet.value(1, 0, "X1");
      sheet.value(1, 1, "阿司匹林");
      sheet.value(1, 2, "09");
      sheet.value(1, 3, "甲");
      sheet.value(1, 4, 12.5);
      sheet.value(1, 5, LocalDate.of(2026, 1, 1));
      sheet.style(1, 5).format("yyyy-mm-dd").set();
      sheet.value(1, 6, true);
      sheet.value(2, 0, 9900000000101L);
      sheet.value(2, 1, "编码是数字");
      sheet.value(2, 2, "09");
      sheet.value(2, 3, "甲");
      sheet.value(2, 5, "2026-01-01");
    }
    ItemTable table = CataloguePlace.table(out.toByteArray());
    Item item = read(table.next());
    assertEquals("12.500000", item.pricing().limits().general().toPlainString());
    assertEquals(LocalDate.of(2026, 1, 1), item.key().from());
    assertEquals("ASPL", item.texts().pinyin());
    ItemTable.Row number = table.next();
    Fault.RowRefused refused =
        assertThrows(Fault.RowRefused.class, () -> ItemReader.read(number.cells()));
    assertEquals(true, refused.fault().zh().startsWith("编码："), refused.fault().zh());
    assertNull(table.next());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "编码,名称\n", "编码,名称,开始日期,别的\n", "编码,编码,名称,开始日期\n"})
  void refusesAHeadingThatIsNotACatalogues(String text) {
    assertThrows(ProblemException.class, () -> CataloguePlace.table(CataloguePlace.utf8(text)));
  }

  @Test
  void quotesCommasAndFormulasComeBackAsTheyWere() throws IOException {
    List<String> values = List.of("a,b", "say \"x\"", "=1+1", "", "两\n行");
    List<String> read = new CsvLines(new StringReader(CsvLines.line(values))).next();
    assertEquals(values, read.stream().map(CsvLines::plain).toList());
    assertEquals("'=1+1", read.get(2));
  }

  private static Item read(ItemTable.Row row) {
    try {
      return ItemReader.read(row.cells());
    } catch (Fault.RowRefused refused) {
      throw new AssertionError(refused.fault().toString(), refused);
    }
  }
}
