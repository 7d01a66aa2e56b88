package org.renshe.deploy.conformance;

/** The kit's rules for readers. */
public final class ConformanceRules {
  private ConformanceRules() {}

  /** Every rule as a table, in the order it is tried. */
  public static String markdown(String heading) {
    StringBuilder page =
        new StringBuilder(heading)
            .append("# Rules of the conformance kit (符合性规则)\n\n")
            .append(
                "`renshe conformance --url … --key …` tries them against a centre in this order;")
            .append(" the clause is the section of the national hospital interface's text.")
            .append(" `renshe conformance hospital` watches a hospital's software instead.\n\n")
            .append("| rule | transaction | clause | 要求 | what must hold |\n")
            .append("|---|---|---|---|---|\n");
    for (Rule rule : Rules.all()) {
      page.append("| ")
          .append(
              String.join(
                  " | ", rule.id(), rule.transaction(), rule.clause(), rule.zh(), rule.en()))
          .append(" |\n");
    }
    return page.toString();
  }
}
