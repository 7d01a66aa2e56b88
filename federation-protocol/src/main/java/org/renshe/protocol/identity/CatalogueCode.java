package org.renshe.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.renshe.protocol.problem.ProblemException;

/**
 * Code in the medical catalogue (医保目录编码, {@code med_list_codg}). None has a check character: a code
 * is good only if the loaded catalogue has it on that day.
 *
 * @param value normalised, of one of the known shapes
 */
public record CatalogueCode(@JsonValue String value) {

  /** What a code names, told by its first character. */
  public enum Kind {
    /** Western medicine (西药), {@code X} and 22 more. */
    WESTERN_MEDICINE("X[A-Z0-9]{22}", 23, 23),
    /** Chinese patent medicine (中成药), {@code Z} and 19 more. */
    PATENT_MEDICINE("Z[A-Z0-9]{19}", 20, 20),
    /** Slices (中药饮片, 10 characters) and formula granules (配方颗粒, 20). */
    CHINESE_HERB("T(\\d{9}|[A-Z0-9]{19})", 10, 20),
    /** Consumable (医用耗材), 20 characters or 27. */
    CONSUMABLE("C(\\d{19}|\\d{26})", 20, 27),
    /** Service item (医疗服务项目), 15 digits, a local code behind a hyphen. */
    SERVICE_ITEM("\\d{15}(-[0-9A-Z]{1,15})?", 0, 0);

    private final Pattern form;
    private final int shorter;
    private final int longer;

    Kind(String form, int shorter, int longer) {
      this.form = Pattern.compile(form);
      this.shorter = shorter;
      this.longer = longer;
    }

    private String check(String code) {
      return longer == 0 ? Shape.require(code, form) : Shape.require(code, form, shorter, longer);
    }

    static Kind of(char first) {
      return switch (first) {
        case 'X' -> WESTERN_MEDICINE;
        case 'Z' -> PATENT_MEDICINE;
        case 'T' -> CHINESE_HERB;
        case 'C' -> CONSUMABLE;
        default -> SERVICE_ITEM;
      };
    }
  }

  /**
   * @throws ProblemException as {@link #parse}
   */
  @JsonCreator
  public CatalogueCode {
    value = Shape.upper(value);
    value = Kind.of(value.isEmpty() ? '0' : value.charAt(0)).check(value);
  }

  /**
   * Reads and normalises.
   *
   * @throws ProblemException {@link IdentityProblem#EMPTY}, {@code LENGTH} or {@code FORMAT}
   */
  public static CatalogueCode parse(String text) {
    return new CatalogueCode(text);
  }

  /** What the code names, told by its first character. */
  public Kind kind() {
    return Kind.of(value.charAt(0));
  }

  @Override
  public String toString() {
    return value;
  }
}
