package org.renshe.province.medical.treatment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Sign-in (签到, 9001) and sign-out (签退, 9002). */
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
              Institutions.require(transaction, request.institutionCode());
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
    Optional<SignIn> before = TreatmentStore.signIn(transaction, institution, operator, day);
    before.ifPresent(SignIn::again);
    return before.orElseGet(
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

  /** 9002: ends the sign-in of this operator of today; it may be sent again. */
  HospitalAnswer signOut(HospitalRequest request) {
    HospitalRow row = request.input().row("signOut");
    Instant now = clock.instant();
    database.run(
        transaction -> {
          Institutions.require(transaction, request.institutionCode());
          SignIn signIn = transaction.session().find(SignIn.class, row.text("sign_no"));
          if (signIn == null
              || !signIn.institution().equals(request.institutionCode())
              || !signIn.operator().equals(row.text("opter_no"))
              || !signIn.day().equals(LocalDate.ofInstant(now, SHANGHAI))) {
            throw TreatmentProblem.SIGNED_OUT.with(row.text("sign_no"));
          }
          signIn.signOff(now);
        });
    return HospitalAnswer.none()
        .with(
            "sign_time",
            new AnswerRow().dateTime("sign_time", LocalDateTime.ofInstant(now, SHANGHAI)));
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
        || !signIn.isValid()
        || !signIn.institution().equals(request.institutionCode())
        || signIn.day().isBefore(yesterday)) {
      throw TreatmentProblem.SIGN_IN_FIRST.with();
    }
  }
}
