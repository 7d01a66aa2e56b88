package org.renshe.province.medical.treatment;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AccumulatorsRead;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillPresettled;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.CheckEntitlement;
import org.renshe.protocol.message.EntitlementChecked;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.PresettleBill;
import org.renshe.protocol.message.ReadAccumulators;
import org.renshe.protocol.message.Request;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.message.RequestReversed;
import org.renshe.protocol.message.ReverseRequest;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.settlement.InsuredDesk;

/**
 * An insured place with one person and the policy of a printed conversation: a deductible, a ratio,
 * a civil-servant supplement on the own share, an account.
 */
final class TestInsuredPlace implements InsuredDesk {
  private static final Instant NOW = Instant.parse("2026-03-10T02:02:11Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-10");

  private final MemberCode self;
  private final PersonFound person;
  private final BasisPoints ratio;
  private final BasisPoints supplement;
  private final Map<String, BillSettled> settled = new HashMap<>();
  private final Map<String, Answer> undone = new HashMap<>();
  private final Set<String> tombstones = new HashSet<>();
  private Money relative = Money.ZERO;
  private Map<Fund, Money> limits = Map.of();
  private Money deductibleLeft;
  private Money balance;
  private int number = 9000;

  TestInsuredPlace(
      MemberCode self,
      PersonFound person,
      String deductible,
      BasisPoints ratio,
      BasisPoints supplement) {
    this.self = self;
    this.person = person;
    this.deductibleLeft = Money.ofYuan(deductible);
    this.ratio = ratio;
    this.supplement = supplement;
    this.balance = person.insurances().get(0).accountBalance();
  }

  /** The same place where a relative's account pays what the own one cannot, up to a limit. */
  TestInsuredPlace withRelative(String limit) {
    relative = Money.ofYuan(limit);
    return this;
  }

  /** What each fund may still pay, as the statement prints it. */
  TestInsuredPlace withLimits(Map<Fund, Money> left) {
    limits = left;
    return this;
  }

  int settlements() {
    return settled.size();
  }

  Money balance() {
    return balance;
  }

  @Override
  public synchronized Answer answer(MemberCode treatmentPlace, String key, Request request) {
    if (request instanceof FindPerson asked) {
      return asked.name().isEmpty() || asked.name().equals(person.name())
          ? person
          : refusal("RS-MED-0101", "查无此人");
    }
    if (request instanceof PresettleBill asked) {
      return new BillPresettled(split(asked.bill(), asked.useAccount()));
    }
    if (request instanceof SettleBill asked) {
      return settle(treatmentPlace, key, asked);
    }
    if (request instanceof CancelSettlement asked) {
      return undone.computeIfAbsent(key, unseen -> cancel(asked));
    }
    if (request instanceof CheckEntitlement asked) {
      return entitlement(asked);
    }
    if (request instanceof ReadAccumulators asked) {
      return totals(asked);
    }
    return undone.computeIfAbsent(key, unseen -> reverse((ReverseRequest) request));
  }

  /** The pool pays, medical assistance does not. */
  private EntitlementChecked entitlement(CheckEntitlement asked) {
    return new EntitlementChecked(
        asked.personNumber(),
        asked.kind(),
        asked.visit().begins(),
        null,
        null,
        List.of(
            new EntitlementChecked.Row(Fund.POOL, null, deductibleLeft, Money.ofYuan("2000.00")),
            new EntitlementChecked.Row(
                Fund.ASSISTANCE,
                new EntitlementChecked.Refusal(
                    "RS-MED-0108", "不属于医疗救助对象", "not assisted", "请向民政部门申请", "apply"),
                null,
                null)));
  }

  private AccumulatorsRead totals(ReadAccumulators asked) {
    return new AccumulatorsRead(
        asked.personNumber(),
        List.of(
            new AccumulatorsRead.Year(
                InsuranceKind.EMPLOYEE,
                asked.asOf().withDayOfYear(1),
                2,
                List.of(
                    new AccumulatorsRead.Total("paid/POOL/OUTPATIENT", "", Money.ofYuan("103.93")),
                    new AccumulatorsRead.Total("never-seen", "", Money.ofYuan("1.00"))))));
  }

  private Answer settle(MemberCode treatmentPlace, String key, SettleBill asked) {
    if (tombstones.contains(key)) {
      return refusal("RS-MED-0102", "该请求已被冲正");
    }
    return settled.computeIfAbsent(
        key,
        unseen -> {
          Statement statement = split(asked.bill(), asked.useAccount());
          deductibleLeft = deductibleLeft.minus(statement.deductible());
          balance = statement.accountBalance();
          String id = self.value().substring(0, 4) + "00000000" + ++number;
          Obligation owed =
              new Obligation(
                  id,
                  id,
                  Obligation.Act.SETTLED,
                  self,
                  treatmentPlace,
                  DAY,
                  asked.kind(),
                  asked.bill().care(),
                  owed(statement));
          return new BillSettled(id, NOW, statement, owed);
        });
  }

  /** The relative is insured here too. */
  private static Map<Fund, Money> owed(Statement statement) {
    Map<Fund, Money> amounts = new EnumMap<>(statement.payments());
    if (!statement.mutualAid().isEmpty()) {
      amounts.put(Fund.MUTUAL_AID, statement.mutualAidTotal());
    }
    return amounts;
  }

  private Answer cancel(CancelSettlement asked) {
    for (BillSettled found : settled.values()) {
      if (found.settlementId().equals(asked.settlementId())) {
        restore(found.statement());
        return new SettlementCancelled(
            found.settlementId(),
            self.value().substring(0, 4) + "00000000" + ++number,
            NOW,
            found.statement(),
            balance,
            negated(found.owed(), Obligation.Act.CANCELLED));
      }
    }
    return refusal("RS-MED-0103", "没有该结算");
  }

  private Answer reverse(ReverseRequest asked) {
    tombstones.add(asked.originalKey());
    BillSettled found = settled.get(asked.originalKey());
    if (found == null) {
      return new RequestReversed(asked.originalKey(), false, NOW, null);
    }
    restore(found.statement());
    return new RequestReversed(
        asked.originalKey(), true, NOW, negated(found.owed(), Obligation.Act.REVERSED));
  }

  private void restore(Statement statement) {
    deductibleLeft = deductibleLeft.plus(statement.deductible());
    balance = balance.plus(statement.paidBy(Fund.PERSONAL_ACCOUNT));
  }

  private static Obligation negated(Obligation owed, Obligation.Act act) {
    Map<Fund, Money> amounts = new EnumMap<>(Fund.class);
    owed.amounts().forEach((fund, amount) -> amounts.put(fund, amount.negated()));
    return new Obligation(
        owed.key() + "/" + act,
        owed.settlementId(),
        act,
        owed.debtor(),
        owed.creditor(),
        owed.day(),
        owed.kind(),
        owed.care(),
        amounts);
  }

  private Statement split(Bill bill, boolean useAccount) {
    Money scope = bill.totals().inScope();
    Money deductible = deductibleLeft.min(scope);
    Money base = scope.minus(deductible);
    Money pool = base.times(ratio, RoundingMode.HALF_UP);
    Money own = base.minus(pool);
    Money extra = own.times(supplement, RoundingMode.HALF_UP);
    List<Statement.Step> steps = new ArrayList<>();
    steps.add(new Statement.Step("deductible", "test.yaml:1", scope, null, deductible));
    steps.add(new Statement.Step("pool.band", "test.yaml:2", base, ratio, pool));
    Map<Fund, Money> payments = new EnumMap<>(Fund.class);
    payments.put(Fund.POOL, pool);
    if (!extra.isZero()) {
      steps.add(new Statement.Step("civil-servant", "test.yaml:3", own, supplement, extra));
      payments.put(Fund.CIVIL_SERVANT, extra);
    }
    Money person = bill.totals().total().minus(pool).minus(extra);
    Money account = useAccount ? balance.min(person) : Money.ZERO;
    if (!account.isZero()) {
      payments.put(Fund.PERSONAL_ACCOUNT, account);
    }
    Money aid = useAccount ? relative.min(person.minus(account)) : Money.ZERO;
    return new Statement(
        bill.totals(),
        Money.ZERO,
        deductible,
        ratio,
        payments,
        person.minus(account).minus(aid),
        balance.minus(account),
        steps,
        "test",
        "0".repeat(64),
        true,
        limits,
        aid.isZero() ? List.of() : List.of(new Statement.MutualAid(self, "grant-1", aid)));
  }

  private static RequestRefused refusal(String code, String sentence) {
    return new RequestRefused(code, sentence, sentence, "", "");
  }

  /** 周试例 of conversation 8.1, insured in this province. */
  static TestInsuredPlace near() {
    return new TestInsuredPlace(
            new MemberCode("990000"),
            person(
                "990100000000000000010001", "990201198504120018", "周试例", "990100", "180.00", false),
            "100.00",
            BasisPoints.ofDecimal("0.6"),
            BasisPoints.NONE)
        .withLimits(Map.of(Fund.POOL, Money.ofYuan("2000.00")));
  }

  /** 吴试例 of conversation 8.2, a civil servant of another province. */
  static TestInsuredPlace far() {
    return new TestInsuredPlace(
        new MemberCode("980000"),
        person("980200000000000000020002", "980201197001010017", "吴试例", "980200", "2000.00", true),
        "800.00",
        BasisPoints.ofDecimal("0.85"),
        BasisPoints.ofDecimal("0.5"));
  }

  /** The same person as 8.2 prints her: 1500.00 of her own and 500.00 of a relative. */
  static TestInsuredPlace farWithRelative() {
    return new TestInsuredPlace(
            new MemberCode("980000"),
            person(
                "980200000000000000020002", "980201197001010017", "吴试例", "980200", "1500.00", true),
            "800.00",
            BasisPoints.ofDecimal("0.85"),
            BasisPoints.ofDecimal("0.5"))
        .withRelative("500.00")
        .withLimits(
            Map.of(
                Fund.POOL, Money.ofYuan("300000.00"),
                Fund.CIVIL_SERVANT, Money.ofYuan("50000.00")));
  }

  private static PersonFound person(
      String number,
      String certificate,
      String name,
      String division,
      String balance,
      boolean civil) {
    PersonFound.Insurance insurance =
        new PersonFound.Insurance(
            InsuranceKind.EMPLOYEE,
            "11",
            "1",
            LocalDate.parse("2010-07-01"),
            division,
            "测试机械厂",
            civil,
            Money.ofYuan(balance));
    return new PersonFound(
        number,
        "01",
        certificate,
        name,
        "1",
        "01",
        LocalDate.parse("1985-04-12"),
        List.of(insurance),
        List.of());
  }
}
