package org.renshe.province.medical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.Money;

/** Which version of an item counts, where and when. */
class VersionsTest {
  private static final String HEADER =
      "kind,code,name,category,itemClass,firstSelfPay,limitPrice,limitPrice1,limitPrice2,"
          + "limitPrice3,injuryClass,injuryLimit,place,validFrom,validTo\n";
  private final CataloguePlace place = new CataloguePlace("jdbc:h2:mem:versions");

  @AfterEach
  void close() {
    place.close();
  }

  @Test
  void aBillIsPricedByTheVersionOfItsDay() {
    place.load(
        HEADER
            + "DRUG,X1,旧名,09,B,0.1,,,,,,,,2026-01-01,\n"
            + "DRUG,X1,新名,09,A,0,,,,,,,,2026-04-01,\n");
    assertNull(place.terms("X1", "2025-12-31"));
    assertEquals("旧名", place.terms("X1", "2026-03-31").name());
    assertEquals("新名", place.terms("X1", "2026-04-01").name());
  }

  @Test
  void anEndedVersionDoesNotGiveWayToAnOlderOne() {
    place.load(
        HEADER
            + "DRUG,X1,旧,09,A,0,,,,,,,,2026-01-01,\n"
            + "DRUG,X1,新,09,A,0,,,,,,,,2026-02-01,2026-02-28\n");
    assertEquals("新", place.terms("X1", "2026-02-28").name());
    assertNull(place.terms("X1", "2026-03-01"));
  }

  @Test
  void aPoolingAreasOwnTermsGoBeforeTheProvinces() {
    place.load(
        HEADER
            + "SERVICE,S1,省价,03,A,0,100,,,,,,,2026-01-01,\n"
            + "SERVICE,S1,市价,03,A,0,80,,,,,,990100,2026-02-01,2026-02-28\n"
            + "SERVICE,S1,邻市价,03,A,0,70,,,,,,990200,2026-02-01,\n");
    assertEquals("省价", place.terms("S1", "2026-01-31").name());
    assertEquals("市价", place.terms("S1", "2026-02-01").name());
    assertEquals("省价", place.terms("S1", "2026-03-01").name());
  }

  @Test
  void theGradesOwnLimitGoesBeforeTheGeneralOne() {
    place.load(HEADER + "SERVICE,S1,床位费,01,A,0,50,30,40,,,,,2026-01-01,\n");
    assertEquals(new BigDecimal("30.000000"), limit("S1", LimitLevel.GRADE_1, Scheme.MEDICAL));
    assertEquals(new BigDecimal("40.000000"), limit("S1", LimitLevel.GRADE_2, Scheme.MEDICAL));
    assertEquals(new BigDecimal("50.000000"), limit("S1", LimitLevel.GRADE_3, Scheme.MEDICAL));
  }

  @Test
  void anItemWithoutLimitHasItsCategorys() {
    place.load(
        HEADER
            + "CATEGORY_LIMIT,01,普通床位费日限额,,,,,45,60,80,,,,2026-01-01,\n"
            + "SERVICE,S1,四人间床位费,01,A,0,,,,,,,,2026-01-01,\n"
            + "SERVICE,S2,重症床位费,01,A,0,300,,,,,,,2026-01-01,\n"
            + "SERVICE,S3,换药,05,A,0,,,,,,,,2026-01-01,\n");
    assertEquals(new BigDecimal("45.000000"), limit("S1", LimitLevel.GRADE_1, Scheme.MEDICAL));
    assertEquals(new BigDecimal("80.000000"), limit("S1", LimitLevel.GRADE_3, Scheme.MEDICAL));
    assertEquals(new BigDecimal("300.000000"), limit("S2", LimitLevel.GRADE_3, Scheme.MEDICAL));
    assertNull(limit("S3", LimitLevel.GRADE_3, Scheme.MEDICAL));
  }

  @Test
  void workInjuryHasItsOwnClassAndLimitAndNoFirstSelfPay() {
    place.load(
        HEADER
            + "DRUG,X1,都可用,09,B,0.1,20,,,,,,,2026-01-01,\n"
            + "DRUG,X2,工伤可用,09,C,0,,,,,A,33.5,,2026-01-01,\n"
            + "DRUG,X3,工伤不可用,09,A,0,,,,,C,,,2026-01-01,\n");
    CareSetting injury =
        new CareSetting("H99010100001", "990101", LimitLevel.GRADE_3, Scheme.WORK_INJURY);
    LocalDate day = LocalDate.parse("2026-03-01");
    CatalogueTerms shared = place.service.terms("X1", day, injury).orElseThrow();
    assertEquals(ItemClass.B, shared.itemClass());
    assertEquals(0, shared.firstSelfPay().value());
    assertEquals(new BigDecimal("20.000000"), shared.limitPrice());
    CatalogueTerms own = place.service.terms("X2", day, injury).orElseThrow();
    assertEquals(ItemClass.A, own.itemClass());
    assertEquals(new BigDecimal("33.500000"), own.limitPrice());
    assertEquals(ItemClass.C, place.service.terms("X3", day, injury).orElseThrow().itemClass());
  }

  @Test
  void anotherMemberCatchesUpByTheRevisionAlone() {
    place.load(HEADER + "DRUG,X1,旧名,09,A,0,,,,,,,,2026-01-01,\n");
    CatalogueIndex other = new CatalogueIndex(place.database);
    other.refresh();
    place.load(
        HEADER
            + "DRUG,X1,更正,09,A,0,,,,,,,,2026-01-01,\n"
            + "DRUG,X2,新增,09,A,0,,,,,,,,2026-01-01,\n");
    LocalDate day = LocalDate.parse("2026-03-01");
    assertEquals("旧名", other.billed("X1", day, "990101").orElseThrow().name());
    assertEquals(true, other.billed("X2", day, "990101").isEmpty());
    other.refresh();
    assertEquals("更正", other.billed("X1", day, "990101").orElseThrow().name());
    assertEquals("新增", other.billed("X2", day, "990101").orElseThrow().name());
  }

  @Test
  void listsOfDiseasesAreFoundByListAndCode() {
    place.load(
        """
        kind,code,name,validFrom
        CHRONIC,M03900,高血压,2026-01-01
        DIAGNOSIS,I10.x00,原发性高血压,2026-01-01
        """);
    LocalDate day = LocalDate.parse("2026-03-01");
    assertEquals(
        "高血压", place.service.name(CatalogueKind.CHRONIC, "M03900", day, "990101").orElseThrow());
    assertEquals(
        true, place.service.name(CatalogueKind.CHRONIC, "I10.x00", day, "990101").isEmpty());
    assertEquals(true, place.service.terms("M03900", day, CataloguePlace.SETTING).isEmpty());
  }

  @Test
  void aRowIsPricedAndSaysWhy() {
    place.load(
        HEADER.strip()
            + ",restricted,dualChannel,negotiated\n"
            + "DRUG,X1,限制药,09,B,0.1,,,,,,,,2026-01-01,,1,B,1\n");
    PricedItem refused = place.price(item("X1", "0"), false);
    assertEquals("限制支付范围项目未经医院审批，全自费", refused.line().memo());
    assertEquals(Money.ofYuan("10.00"), refused.line().fullSelfPay());
    PricedItem approved = place.price(item("X1", "1"), false);
    assertEquals(Money.ofYuan("1.00"), approved.line().firstSelfPay());
    assertEquals(Set.of(Mark.DUAL_B, Mark.NEGOTIATED), approved.terms().marks());
    PricedItem unknown = place.price(item("X9", "1"), false);
    assertEquals("目录中未找到该编码，按全自费处理", unknown.line().memo());
  }

  private static ChargedItem item(String code, String approval) {
    return new ChargedItem(
        code,
        "L1",
        LocalDate.parse("2026-03-01"),
        BigDecimal.ONE,
        BigDecimal.TEN,
        Money.ofYuan("10.00"),
        approval);
  }

  private BigDecimal limit(String code, LimitLevel level, Scheme scheme) {
    return place
        .service
        .terms(
            code,
            LocalDate.parse("2026-03-01"),
            new CareSetting("H99010100001", "990101", level, scheme))
        .orElseThrow()
        .limitPrice();
  }
}
