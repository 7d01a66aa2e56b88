package org.renshe.chassis.cluster;

import java.io.Serializable;
import java.util.Locale;
import org.renshe.protocol.problem.Problem;
import org.renshe.protocol.problem.ProblemException;

/** What a desk on another member said: bytes, or a refusal with its sentences already filled. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
record DeskAnswer(byte[] answer, Refusal refusal) implements Serializable {
  private static final long serialVersionUID = 1L;

  static DeskAnswer done(byte[] answer) {
    return new DeskAnswer(answer, null);
  }

  static DeskAnswer refused(ProblemException refusal) {
    return new DeskAnswer(
        null,
        new Refusal(
            refusal.problem().code(),
            refusal.problem().status(),
            refusal.sentence(Locale.CHINESE),
            refusal.sentence(Locale.ENGLISH),
            refusal.remedy(Locale.CHINESE),
            refusal.remedy(Locale.ENGLISH),
            refusal.problem().retrySafe()));
  }

  /** The bytes, or the refusal thrown as if the desk were here. */
  byte[] get() {
    if (refusal != null) {
      throw refusal.exception();
    }
    return answer;
  }

  /** A catalogue entry of an area, as it travels. */
  record Refusal(
      String code,
      int status,
      String sentenceZh,
      String sentenceEn,
      String remedySentenceZh,
      String remedySentenceEn,
      boolean retrySafe)
      implements Problem, Serializable {
    private static final long serialVersionUID = 1L;

    /** The sentences travel as details, since a brace in them would be taken for a placeholder. */
    ProblemException exception() {
      return new ProblemException(this, sentenceZh, sentenceEn, remedySentenceZh, remedySentenceEn);
    }

    @Override
    public String zh() {
      return "{0}";
    }

    @Override
    public String en() {
      return "{1}";
    }

    @Override
    public String remedyZh() {
      return "{2}";
    }

    @Override
    public String remedyEn() {
      return "{3}";
    }
  }
}
