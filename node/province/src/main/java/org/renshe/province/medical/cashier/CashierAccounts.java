package org.renshe.province.medical.cashier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.Passwords;
import org.renshe.province.medical.treatment.HospitalCounter;

/** Cashiers' accounts: made by the operator, signed in, locked after wrong passwords. */
public final class CashierAccounts {
  static final int PASSWORD_MIN = 10;
  private static final int NAME_MAX = 50;
  private static final Pattern LOGIN = Pattern.compile("[0-9A-Za-z]{2,20}");

  private final Database database;
  private final Passwords passwords;
  private final CashierSettings settings;
  private final Audit audit;
  private final HospitalCounter counter;
  private final Clock clock;

  CashierAccounts(
      Database database,
      Passwords passwords,
      CashierSettings settings,
      Audit audit,
      HospitalCounter counter,
      Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.settings = settings;
    this.audit = audit;
    this.counter = counter;
    this.clock = clock;
  }

  /**
   * An account as the operator enters it.
   *
   * @param institution {@code fixmedins_code}, registered
   * @param login user name
   * @param name as receipts print it
   * @param supervisor whether it may be the second person; null for no
   * @param active null for yes
   * @param password for the first sign-in, then to be changed; null leaves the present one
   */
  public record Entry(
      String institution,
      String login,
      String name,
      Boolean supervisor,
      Boolean active,
      String password) {}

  /** An account as the operator sees it. */
  public record View(
      String institution,
      String login,
      String name,
      boolean supervisor,
      boolean active,
      boolean mustChange,
      Instant lockedUntil) {

    static View of(Cashier found) {
      return new View(
          found.institution(),
          found.login(),
          found.name(),
          found.isSupervisor(),
          found.isActive(),
          found.mustChange(),
          found.lockedUntil());
    }
  }

  /** Makes or changes an account; the same again changes nothing but a password given. */
  void load(Transaction transaction, Entry entry) {
    requireField("login", entry.login() != null && LOGIN.matcher(entry.login()).matches());
    requireField(
        "name",
        entry.name() != null && !entry.name().isBlank() && entry.name().length() <= NAME_MAX);
    requireField("institution", entry.institution() != null);
    counter.institution(transaction, entry.institution());
    String id = Cashier.idOf(entry.institution(), entry.login());
    Cashier account = transaction.session().find(Cashier.class, id);
    boolean added = account == null;
    if (added) {
      requireField("password", entry.password() != null);
      account = new Cashier(entry.institution(), entry.login());
    }
    account.describe(
        entry.name().strip(),
        Boolean.TRUE.equals(entry.supervisor()),
        !Boolean.FALSE.equals(entry.active()));
    if (entry.password() != null) {
      requireStrong(entry.password(), account.login());
      account.setPassword(passwords.hash(entry.password()), true);
    }
    if (added) {
      transaction.session().persist(account);
    }
    audit.record(transaction, "operator", "cashier-account", "", id);
  }

  List<View> all() {
    return database.read(
        transaction ->
            transaction
                .session()
                .createSelectionQuery("from Cashier order by id", Cashier.class)
                .setMaxResults(1000)
                .getResultList()
                .stream()
                .map(View::of)
                .toList());
  }

  /**
   * Signs in.
   *
   * @throws org.renshe.protocol.problem.ProblemException SIGN_IN_WRONG, LOCKED, or the institution
   *     is suspended
   */
  Cashier signIn(String institution, String login, String password) {
    Cashier account = checked(institution, login, password);
    database.run(
        transaction -> {
          counter.institution(transaction, account.institution());
          audit.record(transaction, "cashier:" + account.id(), "sign-in", "", account.id());
        });
    return account;
  }

  /** The second person of an act: another account of the institution that may supervise. */
  String supervisor(SignedIn first, String login, String password) {
    String shown = String.valueOf(login).strip();
    if (shown.equals(first.login()) || password == null) {
      throw CashierProblem.SECOND_PERSON.with(settings.secondPersonFrom().toYuan());
    }
    Cashier account = checked(first.institution(), shown, password);
    if (!account.isSupervisor()) {
      throw CashierProblem.SECOND_PERSON.with(settings.secondPersonFrom().toYuan());
    }
    return account.id();
  }

  /** Chooses a new password; every other session of the account ends. */
  Cashier changePassword(SignedIn who, String old, String fresh) {
    Cashier account = checked(who.institution(), who.login(), old);
    requireStrong(fresh, who.login());
    if (passwords.matches(fresh, account.passwordHash())) {
      throw weak();
    }
    String hash = passwords.hash(fresh);
    return change(account.id(), found -> found.setPassword(hash, false));
  }

  /** Ends every session of the account. */
  void signOut(SignedIn who) {
    change(who.id(), Cashier::signedOut);
  }

  /** The account of a session, if the session still counts. */
  Optional<Cashier> of(String id, int epoch) {
    return database.read(transaction -> find(transaction, id)).stream()
        .filter(found -> found.isActive() && found.epoch() == epoch)
        .findFirst();
  }

  private Cashier checked(String institution, String login, String password) {
    String id = Cashier.idOf(institution.strip(), login.strip());
    Instant now = clock.instant();
    Optional<Cashier> found = database.read(transaction -> find(transaction, id));
    found.filter(account -> account.isLocked(now)).ifPresent(account -> refuseLocked(account, now));
    Cashier active = found.filter(Cashier::isActive).orElse(null);
    boolean right = passwords.matches(password, active == null ? null : active.passwordHash());
    if (active == null) {
      throw CashierProblem.SIGN_IN_WRONG.with();
    }
    Cashier after =
        change(
            id,
            account -> {
              if (right) {
                account.rightPassword();
              } else {
                account.wrongPassword(settings.triesMax(), now.plus(settings.lock()));
              }
            });
    if (after.isLocked(now)) {
      refuseLocked(after, now);
    }
    if (!right) {
      throw CashierProblem.SIGN_IN_WRONG.with();
    }
    return after;
  }

  private static void refuseLocked(Cashier account, Instant now) {
    long minutes = Duration.between(now, account.lockedUntil()).toMinutes() + 1;
    throw CashierProblem.LOCKED.with(minutes);
  }

  private Cashier change(String id, Consumer<Cashier> how) {
    return database.write(
        transaction -> {
          Cashier account =
              find(transaction, id).orElseThrow(() -> CashierProblem.ACCOUNT_UNKNOWN.with(id));
          how.accept(account);
          return account;
        });
  }

  private static Optional<Cashier> find(Transaction transaction, String id) {
    return Optional.ofNullable(transaction.session().find(Cashier.class, id));
  }

  private static void requireStrong(String password, String login) {
    boolean length =
        password != null
            && password.length() >= PASSWORD_MIN
            && password.length() <= Passwords.LENGTH_MAX;
    if (!length || password.equalsIgnoreCase(login)) {
      throw weak();
    }
  }

  private static RuntimeException weak() {
    return CashierProblem.PASSWORD_WEAK.with(PASSWORD_MIN, Passwords.LENGTH_MAX);
  }

  private static void requireField(String field, boolean good) {
    if (!good) {
      throw CashierProblem.ACCOUNT_FIELD_WRONG.with(field);
    }
  }
}
