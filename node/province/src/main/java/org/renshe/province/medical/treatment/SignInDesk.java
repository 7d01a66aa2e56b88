package org.renshe.province.medical.treatment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;

/** Sign-in (签到, 9001). */
final class SignInDesk {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int NUMBER_LENGTH = 30;

  private final Database database;
  private final TreatmentSettings settings;
  private final Clock clock;
  private final Supplier<String> ids;

  SignInDesk(Database database, TreatmentSettings settings, Clock clock, Supplier<String> ids) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.ids = ids;
  }

  HospitalAnswer signIn(HospitalRequest request) {
    String operator = request.input().row("signIn").text("opter_no");
    SignIn signIn =
        database.write(
            transaction -> {
              TreatmentStore.institution(transaction, request.institutionCode());
              return today(transaction, request.institutionCode(), operator);
            });
    AnswerRow row =
        new AnswerRow()
            .dateTime("sign_time", LocalDateTime.ofInstant(signIn.signedAt(), SHANGHAI))
            .text("sign_no", signIn.number());
    return HospitalAnswer.none().with("signinoutb", row);
  }

  private SignIn today(Transaction transaction, String institution, String operator) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), SHANGHAI);
    return TreatmentStore.signIn(transaction, institution, operator, day)
        .orElseGet(
            () -> {
              String number = "S" + ids.get().replace("-", "");
              SignIn fresh =
                  new SignIn(
                      number.substring(0, Math.min(NUMBER_LENGTH, number.length())),
                      institution,
                      operator,
                      day,
                      clock.instant());
              transaction.session().persist(fresh);
              return fresh;
            });
  }

  /** Settlements need a sign-in of today, or of yesterday for work around midnight. */
  void requireSignedIn(Transaction transaction, HospitalRequest request) {
    if (!settings.signInRequired()) {
      return;
    }
    String number = request.envelope().signNo();
    SignIn signIn = number.isEmpty() ? null : transaction.session().find(SignIn.class, number);
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), SHANGHAI).minusDays(1);
    if (signIn == null
        || !signIn.institution().equals(request.institutionCode())
        || signIn.day().isBefore(yesterday)) {
      throw TreatmentProblem.SIGN_IN_FIRST.with();
    }
  }
}
