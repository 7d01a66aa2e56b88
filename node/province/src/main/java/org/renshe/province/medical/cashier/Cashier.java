package org.renshe.province.medical.cashier;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.type.YesNoConverter;

/** A cashier's account (收费员) of one institution. */
@Entity
@Table(name = "cashier_account")
class Cashier {
  /** {@code institution/login}. */
  @Id
  @Column(length = 40)
  private String id;

  @Column(name = "institution_code", length = 12, nullable = false)
  private String institution;

  @Column(name = "login_name", length = 20, nullable = false)
  private String login;

  @Column(name = "shown_name", length = 50, nullable = false)
  private String name;

  @Column(name = "password_hash", length = 200, nullable = false)
  private String passwordHash;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "must_change", nullable = false, length = 1)
  private boolean mustChange;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false, length = 1)
  private boolean supervisor;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false, length = 1)
  private boolean active;

  @Column(name = "wrong_tries", nullable = false)
  private int wrongTries;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  /** Raised to end every session of the account. */
  @Column(nullable = false)
  private int epoch;

  @Version
  @Column(nullable = false)
  private long version;

  protected Cashier() {}

  Cashier(String institution, String login) {
    this.id = idOf(institution, login);
    this.institution = institution;
    this.login = login;
  }

  static String idOf(String institution, String login) {
    return institution + "/" + login;
  }

  void describe(String shownName, boolean maySupervise, boolean isActive) {
    name = shownName;
    supervisor = maySupervise;
    if (active && !isActive) {
      epoch++;
    }
    active = isActive;
  }

  void setPassword(String hash, boolean forOneUse) {
    passwordHash = hash;
    mustChange = forOneUse;
    wrongTries = 0;
    lockedUntil = null;
    epoch++;
  }

  void signedOut() {
    epoch++;
  }

  void rightPassword() {
    wrongTries = 0;
    lockedUntil = null;
  }

  void wrongPassword(int triesMax, Instant until) {
    wrongTries++;
    if (wrongTries >= triesMax) {
      wrongTries = 0;
      lockedUntil = until;
    }
  }

  boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  String id() {
    return id;
  }

  String institution() {
    return institution;
  }

  String login() {
    return login;
  }

  String name() {
    return name;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean mustChange() {
    return mustChange;
  }

  boolean isSupervisor() {
    return supervisor;
  }

  boolean isActive() {
    return active;
  }

  Instant lockedUntil() {
    return lockedUntil;
  }

  int epoch() {
    return epoch;
  }
}
