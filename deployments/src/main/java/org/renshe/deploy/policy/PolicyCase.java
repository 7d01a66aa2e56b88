package org.renshe.deploy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.History;
import org.renshe.province.medical.policy.Situation;

/**
 * A person and a bill as a case file describes them; every key but {@code policy}, {@code care},
 * {@code level} and {@code date} may be left out.
 *
 * <pre>
 * policy: 340100-employee      file without .yaml
 * care: inpatient              or outpatient
 * level: '3'                   1, 2, 3, 3p, community
 * date: 2026-03-12             discharge or visit
 * groups: [retired]
 * age: 68
 * filing: long_term            local, long_term, referral_or_emergency, temporary_other, unfiled
 * admission: 2                 of the year
 * year: {deductible/inpatient: 300.00, paid/POOL/inpatient: 8000.00}
 * class_a: 5000.00             in scope whole
 * class_b: [[1000.00, 0.10]]   amount and the share paid first
 * class_c: 200.00
 * over_price_limit: 50.00
 * account: 1500.00             balance; it is used
 * med_type: '14'               with disease: M01600
 * referred_from: {level: '2', deductible: 400.00}
 * </pre>
 */
final class PolicyCase {
  private final JsonNode fields;

  PolicyCase(JsonNode fields) {
    this.fields = fields;
  }

  String policy() {
    return text("policy");
  }

  InsuranceKind kind() {
    return policy().endsWith("-employee") ? InsuranceKind.EMPLOYEE : InsuranceKind.RESIDENT;
  }

  Situation situation() {
    Set<String> groups = new HashSet<>();
    fields.path("groups").forEach(group -> groups.add(group.asText()));
    int admission = fields.path("admission").asInt(1);
    Accumulators before = Accumulators.NONE.withAdmissions(admission - 1);
    for (Map.Entry<String, JsonNode> figure : fields.path("year").properties()) {
      before = before.with(figure.getKey(), Money.ofYuan(figure.getValue().asText()));
    }
    return new Situation(
        kind(),
        groups,
        fields.path("age").asInt(groups.contains("retired") ? 65 : 40),
        admission,
        filing(),
        before,
        money("account"),
        fields.has("account"),
        history());
  }

  Bill bill() {
    List<BillLine> lines = new ArrayList<>();
    Money zero = Money.ZERO;
    add(lines, ItemClass.A, money("class_a"), zero, zero, zero);
    for (JsonNode line : fields.path("class_b")) {
      Money amount = Money.ofYuan(line.path(0).asText());
      Money first =
          amount.times(BasisPoints.ofDecimal(line.path(1).asText()), RoundingMode.HALF_UP);
      add(lines, ItemClass.B, amount, zero, zero, first);
    }
    add(lines, ItemClass.C, money("class_c"), money("class_c"), zero, zero);
    Money over = money("over_price_limit");
    add(lines, ItemClass.B, over, zero, over, zero);
    LocalDate day = LocalDate.parse(text("date"));
    LocalDate begins = fields.has("from") ? LocalDate.parse(text("from")) : day;
    return new Bill(
        "V1",
        "H19010100001",
        fields.path("institution").asText("示例医院"),
        text("level"),
        fields.path("division").asText("190101"),
        CareKind.valueOf(text("care").toUpperCase(Locale.ROOT)),
        fields.path("med_type").asText(""),
        fields.path("emergency").asBoolean(false),
        begins,
        day,
        lines,
        new BillSigns(
            fields.hasNonNull("disease") ? text("disease") : null,
            false,
            BillSigns.Injury.NONE,
            fields.has("referred_from") ? "V0" : null));
  }

  private static void add(
      List<BillLine> lines, ItemClass kind, Money amount, Money full, Money over, Money first) {
    if (!amount.isZero()) {
      lines.add(
          new BillLine(
              Integer.toString(lines.size() + 1),
              "X",
              "class " + kind,
              "14",
              kind,
              amount,
              full,
              over,
              first,
              amount.minus(full).minus(over).minus(first)));
    }
  }

  private History history() {
    LocalDate day = LocalDate.parse(text("date"));
    List<History.Approval> approvals = new ArrayList<>();
    if (fields.hasNonNull("disease")) {
      String care = fields.hasNonNull("disease_care") ? text("disease_care") : null;
      approvals.add(new History.Approval(text("disease"), care, day, null));
    }
    JsonNode referred = fields.path("referred_from");
    History.Stay before = null;
    if (referred.isObject()) {
      Money taken = Money.ofYuan(referred.path("deductible").asText());
      before =
          new History.Stay(referred.path("level").asText(), day.minusDays(9), day, 1, taken, taken);
    }
    return new History(
        Map.of(),
        approvals,
        null,
        before,
        fields.path("unbroken_years").asInt(),
        fields.path("years_without_claim").asInt(),
        List.of());
  }

  private FilingEffect filing() {
    String code = fields.path("filing").asText(FilingEffect.LOCAL.code());
    for (FilingEffect effect : FilingEffect.values()) {
      if (effect.code().equals(code)) {
        return effect;
      }
    }
    throw DeployProblem.CASE_WRONG.with("filing", code);
  }

  Money money(String key) {
    return fields.has(key) ? Money.ofYuan(fields.get(key).asText()) : Money.ZERO;
  }

  String text(String key) {
    if (!fields.hasNonNull(key)) {
      throw DeployProblem.CASE_WRONG.with(key, "-");
    }
    return fields.get(key).asText();
  }

  JsonNode fields() {
    return fields;
  }
}
