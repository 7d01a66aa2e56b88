package org.renshe.protocol.problem;

import java.text.MessageFormat;
import java.util.Locale;

/** A refusal with its catalogue entry. Its message holds no personal data: details come masked. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Object[] details;

  public ProblemException(Problem problem, Object... details) {
    super(problem.code() + " " + fill(problem.en(), details));
    this.problem = problem;
    this.details = details.clone();
  }

  public ProblemException(Problem problem, Throwable cause, Object... details) {
    this(problem, details);
    initCause(cause);
  }

  /** The catalogue entry; its code is what callers and tests decide by. */
  public Problem problem() {
    return problem;
  }

  /** The sentence in Chinese for {@link Locale#CHINESE} and its children, else in English. */
  public String sentence(Locale locale) {
    return fill(isChinese(locale) ? problem.zh() : problem.en(), details);
  }

  /** What to do next, in the same choice of language. */
  public String remedy(Locale locale) {
    return fill(isChinese(locale) ? problem.remedyZh() : problem.remedyEn(), details);
  }

  private static boolean isChinese(Locale locale) {
    return "zh".equals(locale.getLanguage());
  }

  private static String fill(String pattern, Object... details) {
    Object[] texts = new Object[details.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = String.valueOf(details[i]);
    }
    return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(texts);
  }
}
