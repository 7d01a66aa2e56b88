package org.renshe.province.medical.filing.pages;

/** The questions of the journey, in order. */
enum Step {
  INSURANCE("insurance", "您用哪种医保备案？", "Which insurance is it for?"),
  KIND("kind", "您为什么在外地就医？", "Why will you be treated elsewhere?"),
  PROVINCE("province", "您在哪个省份就医？", "In which province?"),
  CITY("city", "您在哪个城市就医？", "In which city?"),
  DATES("dates", "备案从哪一天开始？", "From which day?"),
  CONTACT("contact", "怎样联系您？", "How can we reach you?"),
  EVIDENCE("evidence", "请提供材料", "Your evidence"),
  CHECK("check", "提交前请核对", "Check your answers");

  private final String path;
  private final String zh;
  private final String en;

  Step(String path, String zh, String en) {
    this.path = path;
    this.zh = zh;
    this.en = en;
  }

  String path() {
    return path;
  }

  String url() {
    return "/filing/" + path;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  /** Whether the draft has an answer; the check is never answered. */
  boolean isAnswered(Draft draft) {
    return switch (this) {
      case INSURANCE -> !draft.insurance().isEmpty();
      case KIND -> !draft.kind().isEmpty();
      case PROVINCE -> !draft.province().isEmpty();
      case CITY -> !draft.place().isEmpty();
      case DATES -> !draft.from().isEmpty();
      case CONTACT -> !draft.telephone().isEmpty();
      case EVIDENCE -> !draft.evidence().isEmpty();
      case CHECK -> false;
    };
  }

  /** The first question without an answer. */
  static Step next(Draft draft) {
    for (Step step : values()) {
      if (!step.isAnswered(draft)) {
        return step;
      }
    }
    return CHECK;
  }

  /** Where the back link of this question leads. */
  String back() {
    String before = "/filing";
    for (Step step : values()) {
      if (step == this) {
        return before;
      }
      before = step.url();
    }
    return before;
  }

  /** Null when no question has that path. */
  static Step of(String path) {
    for (Step step : values()) {
      if (step.path.equals(path)) {
        return step;
      }
    }
    return null;
  }
}
