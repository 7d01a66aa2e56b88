package org.renshe.province.medical.filing;

import java.util.Map;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.DeclareBenefit;
import org.renshe.protocol.message.FindFilings;
import org.renshe.protocol.message.WithdrawDeclaration;

/** What a request about filings must hold before anything looks at it. */
final class DeclarationRules {
  private static final int NUMBER_MAX = 30;
  private static final int NAME_MAX = 300;
  private static final int DETAILS_MAX = 60;
  private static final int DETAIL_MAX = 4000;

  private DeclarationRules() {}

  static void check(FindFilings asked) {
    text(asked.personNumber(), NUMBER_MAX, "personNumber");
    require(asked.from() != null, "from");
    require(asked.to() == null || !asked.to().isBefore(asked.from()), "to");
  }

  static void check(WithdrawDeclaration asked) {
    text(asked.personNumber(), NUMBER_MAX, "personNumber");
    text(asked.number(), NUMBER_MAX, "number");
    text(asked.declaredBy(), NUMBER_MAX, "declaredBy");
    require(asked.kind() != null, "kind");
    require(asked.reason() != null && asked.reason().length() <= 500, "reason");
  }

  static void check(DeclareBenefit asked) {
    text(asked.personNumber(), NUMBER_MAX, "personNumber");
    text(asked.declaredBy(), NUMBER_MAX, "declaredBy");
    Declaration declared = asked.declaration();
    require(declared != null && declared.kind() != null, "declaration");
    switch (declared.kind()) {
      case REFERRAL -> {
        text(declared.code(), 3, "code");
        text(declared.institutionCode(), NUMBER_MAX, "institutionCode");
        require(declared.division().matches("\\d{6}"), "division");
      }
      case CHRONIC_DISEASE -> {
        require(declared.code().matches("[A-Z][0-9A-Z.]{2,29}"), "code");
        text(declared.name(), NAME_MAX, "name");
      }
      case DESIGNATED_INSTITUTION -> {
        text(declared.code(), 3, "code");
        text(declared.institutionCode(), NUMBER_MAX, "institutionCode");
      }
      case ACCIDENT -> require(declared.code().isEmpty(), "code");
    }
    require(declared.from() != null, "from");
    require(declared.to() == null || !declared.to().isBefore(declared.from()), "to");
    require(declared.details().size() <= DETAILS_MAX, "details");
    for (Map.Entry<String, String> detail : declared.details().entrySet()) {
      require(detail.getKey().length() <= 40, "details");
      require(detail.getValue().length() <= DETAIL_MAX, detail.getKey());
    }
  }

  private static void text(String text, int lengthMax, String field) {
    require(text != null && !text.isBlank() && text.length() <= lengthMax, field);
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw FilingProblem.FIELD_WRONG.with(field);
    }
  }
}
