package org.renshe.province.medical.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;

/** Bills, people and packs that tests share. Everybody is invented. */
final class Fixtures {
  private Fixtures() {}

  static Money yuan(String yuan) {
    return Money.ofYuan(yuan);
  }

  static String resource(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sample(String name) {
    return new String(SamplePacks.bytes(name), StandardCharsets.UTF_8);
  }

  static PolicyPack pack(String name, String yaml) {
    return PolicyPack.load(name, yaml.getBytes(StandardCharsets.UTF_8));
  }

  /** The calculator of a file's text, with the nation's table of assistance. */
  static Calculator calculator(String name, String yaml) {
    String assistance = "000000-assistance";
    return pack(name, yaml).compile(pack(assistance, sample(assistance)), SamplePacks.national());
  }

  /** The calculator of a sample pack, or of an example's own figures. */
  static Calculator calculator(String name) {
    boolean sample = SamplePacks.names().contains(name);
    return calculator(name, sample ? sample(name) : resource("examples/" + name + ".yaml"));
  }

  /** A bill whose one line has the four parts. */
  static Bill bill(CareKind care, String level, LocalDate date, Parts parts) {
    return bill(care, level, date, "", parts);
  }

  static Bill bill(CareKind care, String level, LocalDate date, String medType, Parts parts) {
    return new Bill(
        "V1",
        "H31000000001",
        "Invented hospital",
        level,
        "310000",
        care,
        medType,
        false,
        date,
        date,
        List.of(parts.line()));
  }

  /** The four parts of a bill. */
  record Parts(Money inScope, Money firstSelfPay, Money overLimit, Money fullSelfPay) {
    static Parts inScope(String yuan) {
      return new Parts(yuan(yuan), Money.ZERO, Money.ZERO, Money.ZERO);
    }

    BillLine line() {
      return line(null);
    }

    BillLine line(BillLine.DualChannel kind) {
      Money amount = inScope.plus(firstSelfPay).plus(overLimit).plus(fullSelfPay);
      return new BillLine(
          "1",
          "X",
          "line",
          "09",
          BillLine.ItemClass.B,
          amount,
          fullSelfPay,
          overLimit,
          firstSelfPay,
          inScope,
          kind,
          null);
    }
  }

  /** The same bill with other lines. */
  static Bill with(Bill bill, List<BillLine> lines) {
    return new Bill(
        bill.visitId(),
        bill.institutionCode(),
        bill.institutionName(),
        bill.hospitalLevel(),
        bill.treatmentDivision(),
        bill.care(),
        bill.medType(),
        bill.emergency(),
        bill.begins(),
        bill.ends(),
        lines,
        bill.signs());
  }

  /** The same bill of a longer stay. */
  static Bill with(Bill bill, LocalDate begins) {
    return new Bill(
        bill.visitId(),
        bill.institutionCode(),
        bill.institutionName(),
        bill.hospitalLevel(),
        bill.treatmentDivision(),
        bill.care(),
        bill.medType(),
        bill.emergency(),
        begins,
        bill.ends(),
        bill.lines(),
        bill.signs());
  }

  /** Accumulators of pairs of key and yuan. */
  static Accumulators year(int admissions, String... keysAndYuan) {
    Accumulators year = Accumulators.NONE.withAdmissions(admissions);
    for (int i = 0; i < keysAndYuan.length; i += 2) {
      year = year.with(keysAndYuan[i], yuan(keysAndYuan[i + 1]));
    }
    return year;
  }

  static Situation person(
      InsuranceKind kind, Set<String> groups, int age, int admission, FilingEffect filing) {
    return person(kind, groups, age, admission, filing, Accumulators.NONE);
  }

  static Situation person(
      InsuranceKind kind,
      Set<String> groups,
      int age,
      int admission,
      FilingEffect filing,
      Accumulators before) {
    return new Situation(kind, groups, age, admission, filing, before, Money.ZERO, false);
  }
}
