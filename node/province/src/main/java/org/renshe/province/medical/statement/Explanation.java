package org.renshe.province.medical.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.province.medical.settlement.RuleSources.Source;

/** Every figure of a statement as a sentence a patient understands, in the reader's language. */
public final class Explanation {
  private final Statement statement;
  private final Sources sources;

  Explanation(Statement statement, Sources sources) {
    this.statement = statement;
    this.sources = sources;
  }

  /** Which document a rule row goes by, where it is known here. */
  @FunctionalInterface
  interface Sources {
    Sources NONE = (digest, rule) -> Optional.empty();

    Optional<Source> of(String digest, String rule);
  }

  /** How the bill divides before any insurance pays. */
  public List<String> opening(Wording wording) {
    BillTotals totals = statement.totals();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        wording.of(
            "这次医疗费一共 " + wording.money(totals.total()) + "。",
            "The bill is " + wording.money(totals.total()) + " in all."));
    if (!totals.fullSelfPay().isZero()) {
      sentences.add(
          wording.of(
              "其中 " + wording.money(totals.fullSelfPay()) + " 是医保目录以外（或不符合限定条件）的项目，全部由您自付。",
              wording.money(totals.fullSelfPay())
                  + " of it is for items insurance does not cover: you pay all of that."));
    }
    if (!totals.overLimit().isZero()) {
      sentences.add(
          wording.of(
              wording.money(totals.overLimit()) + " 超过了规定的最高价格，超出部分由您自付。",
              wording.money(totals.overLimit()) + " is above the limit prices: you pay that."));
    }
    if (!totals.firstSelfPay().isZero()) {
      sentences.add(
          wording.of(
              wording.money(totals.firstSelfPay()) + " 是乙类项目按规定先由您自付的部分。",
              wording.money(totals.firstSelfPay())
                  + " is the share of class B items that you pay first."));
    }
    sentences.add(
        wording.of(
            "其余 " + wording.money(totals.inScope()) + " 属于医保政策范围，按参保地的规则逐步计算：",
            "The other "
                + wording.money(totals.inScope())
                + " is in scope, and goes through the insured place's rules step by step:"));
    return sentences;
  }

  /** What came out. */
  public String closing(Wording wording) {
    String fund = wording.money(statement.fundTotal());
    String account = wording.money(statement.accountTotal());
    String cash = wording.money(statement.cash());
    return wording.of(
        "所以：基金支付 " + fund + "，个人账户支付 " + account + "，您付现金 " + cash + "。",
        "So the funds pay " + fund + ", your account pays " + account + ", you pay " + cash + ".");
  }

  /** One step as a sentence. */
  public String sentence(Statement.Step step, Wording wording) {
    String base = step.base() == null ? "" : wording.money(step.base());
    String amount = wording.money(step.amount());
    String ratio = percent(step.ratio());
    return switch (step.figure()) {
      case "outOfAreaFirstPay" ->
          wording.of(
              "因为在参保地以外就医，" + base + " 的 " + ratio + "，即 " + amount + "，先由您自付。",
              "Because care was elsewhere, "
                  + ratio
                  + " of "
                  + base
                  + ", "
                  + amount
                  + ", is yours to pay first.");
      case "deductible.first" ->
          wording.of(
              "您当年第一次住院的起付标准是 " + amount + "。",
              "The deductible of your first stay of the year is " + amount + ".");
      case "deductible" ->
          step.amount().isZero()
              ? wording.of("起付线：今年已经付完或不设起付线，这次不用付。", "Deductible: nothing is left of it to pay.")
              : wording.of(
                  "起付线：从 " + base + " 中先由您自付 " + amount + "。",
                  "Deductible: of " + base + " you pay the first " + amount + ".");
      case "pool.band" ->
          wording.of(
              base + " 这一段，统筹基金支付 " + ratio + "，即 " + amount + "。",
              "Of the band of " + base + " the pooled fund pays " + ratio + ": " + amount + ".");
      case "pool.agePoints" ->
          wording.of(
              "因为年龄，支付比例提高 " + ratio + "，多支付的 " + amount + " 已包含在上面。",
              "For your age the ratio is "
                  + ratio
                  + " higher; the "
                  + amount
                  + " this adds is already in the figures above.");
      case "pool.cut" ->
          wording.of(
              "因为异地就医的备案情况，支付比例降低 " + ratio + "，少支付的 " + amount + " 已在上面扣除。",
              "For care elsewhere, as it was filed, the ratio is "
                  + ratio
                  + " lower; the "
                  + amount
                  + " this takes off is already out of the figures above.");
      case "account" ->
          wording.of(
              "剩下的 " + base + "，经您同意由个人账户支付 " + amount + "。",
              "Of the remaining " + base + " your account pays " + amount + ", as you agreed.");
      case "mutualAid" ->
          wording.of(
              "经授权，亲属的个人账户为您支付 " + amount + "。",
              "A relative's account, as granted, pays " + amount + " for you.");
      case "cash" ->
          step.amount().isZero()
              ? wording.of("您不用付现金。", "There is nothing left to pay in cash.")
              : wording.of(
                  "最后由您付现金 " + amount + "。", "What is left you pay in cash: " + amount + ".");
      default -> other(step, base, ratio, amount, wording);
    };
  }

  private static String other(
      Statement.Step step, String base, String ratio, String amount, Wording wording) {
    String name = FigureNames.of(step.figure(), wording);
    if (step.figure().endsWith(".ceiling")) {
      return wording.of(
          name + "：应支付 " + base + "，今年剩余额度 " + amount + "，超出部分不再支付。",
          name
              + ": "
              + base
              + " would be due, "
              + amount
              + " of the year's limit is left; no more"
              + " than that is paid.");
    }
    if (!ratio.isEmpty()) {
      return wording.of(
          name + "：" + base + " 的 " + ratio + "，即 " + amount + "。",
          name + ": " + ratio + " of " + base + ", that is " + amount + ".");
    }
    return wording.of(
        name + "：" + (base.isEmpty() ? "" : "以 " + base + " 计，") + "为 " + amount + "。",
        name + ": " + (base.isEmpty() ? "" : "of " + base + ", ") + amount + ".");
  }

  /** The document behind a step's rule row, in words; empty where it is not known here. */
  public String source(Statement.Step step, Wording wording) {
    return sources
        .of(statement.policyDigest(), step.rule())
        .map(source -> words(source, wording))
        .orElse("");
  }

  private static String words(Source source, Wording wording) {
    String number = source.number().isEmpty() ? "" : " " + source.number();
    String title =
        source.title().matches(".*\\p{IsHan}.*") && !source.number().isEmpty()
            ? "《" + source.title() + "》"
            : source.title();
    return title + number + (source.verified() ? "" : wording.of("（未核实）", " (not verified)"));
  }

  /** Such as 85 % or 66.67 %; empty for none. */
  static String percent(BasisPoints ratio) {
    if (ratio == null) {
      return "";
    }
    int whole = ratio.value() / 100;
    int rest = ratio.value() % 100;
    return rest == 0 ? whole + " %" : String.format(Locale.ROOT, "%d.%02d %%", whole, rest);
  }
}
