package org.renshe.chassis.pages;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.renshe.protocol.money.Money;

/**
 * How a page speaks to its reader: language, dates, amounts.
 *
 * @param elder whether the reader chose the large and plain version (长辈版)
 */
public record Wording(Locale locale, boolean elder) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** The usual version. */
  public Wording(Locale locale) {
    this(locale, false);
  }

  /** What the reader asked for: {@code ?lang=}, then an earlier choice, then the browser's wish. */
  public static Wording of(HttpHeaders headers, UriInfo uri) {
    return new Wording(locale(headers, uri), "1".equals(asked(headers, uri, "elder")));
  }

  private static Locale locale(HttpHeaders headers, UriInfo uri) {
    String asked = asked(headers, uri, "lang");
    if (asked != null) {
      return "en".equals(asked) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
    for (Locale locale : headers.getAcceptableLanguages()) {
      if ("zh".equals(locale.getLanguage()) || "en".equals(locale.getLanguage())) {
        return "en".equals(locale.getLanguage()) ? Locale.ENGLISH : locale;
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }

  private static String asked(HttpHeaders headers, UriInfo uri, String name) {
    String asked = uri.getQueryParameters().getFirst(name);
    Cookie chosen = headers.getCookies().get(name);
    return asked == null && chosen != null ? chosen.getValue() : asked;
  }

  public boolean chinese() {
    return "zh".equals(locale.getLanguage());
  }

  /** The text in the reader's language. */
  public String of(String zh, String en) {
    return chinese() ? zh : en;
  }

  /** Such as {@code 1,234.50 元} or {@code CNY 1,234.50}. */
  public String money(Money amount) {
    String number = amount(amount);
    return chinese() ? number + " 元" : "CNY " + number;
  }

  /** Yuan with two places and thousands separated, without the unit. */
  public String amount(Money amount) {
    long fen = amount.fen();
    String whole = String.format(Locale.ROOT, "%,d", Math.abs(fen / 100));
    return (fen < 0 ? "-" : "") + whole + String.format(Locale.ROOT, ".%02d", Math.abs(fen % 100));
  }

  /** Such as {@code 2026年3月1日} or {@code 1 March 2026}. */
  public String date(LocalDate day) {
    String pattern = chinese() ? "yyyy年M月d日" : "d MMMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /** Date and time of day in Asia/Shanghai. */
  public String time(Instant instant) {
    String pattern = chinese() ? "yyyy年M月d日 HH:mm:ss" : "d MMMM yyyy HH:mm:ss";
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(SHANGHAI).format(instant);
  }

  /** The day of an instant in Asia/Shanghai, as {@link #date} writes it. */
  public String day(Instant instant) {
    return date(LocalDate.ofInstant(instant, SHANGHAI));
  }

  /** Hour and minute of today, in Asia/Shanghai. */
  public String clock(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(SHANGHAI).format(instant);
  }
}
