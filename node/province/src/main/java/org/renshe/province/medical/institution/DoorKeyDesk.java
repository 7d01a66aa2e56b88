package org.renshe.province.medical.institution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.routes.hospital.DoorKey;
import org.renshe.routes.hospital.DoorKeyKind;
import org.renshe.routes.hospital.DoorKeys;

/** Secrets shared with institutions: of their gateways, and of their encryption. */
final class DoorKeyDesk implements DoorKeys {
  private static final Pattern NAME = Pattern.compile("[!-~]{1,100}");
  private static final Pattern SECRET = Pattern.compile("[!-~]{8,200}");
  private static final Pattern SM4_KEY = Pattern.compile("[0-9a-fA-F]{32}");

  private final Database database;
  private final PersonalData personalData;

  DoorKeyDesk(Database database, PersonalData personalData) {
    this.database = database;
    this.personalData = personalData;
  }

  /**
   * A secret as an operator registers it.
   *
   * @param kind {@code csb}, {@code tif} or {@code sm4}
   * @param accessKey AK of csb, {@code x-tif-paasid} of tif; null of sm4, which goes by the
   *     institution's code
   * @param secret kept sealed, never shown again; 32 hexadecimal digits of sm4
   */
  record Registration(String kind, @MayBeNull String accessKey, String secret) {
    @Override
    public String toString() {
      return "Registration[" + kind + ", " + accessKey + "]";
    }
  }

  void register(String institutionCode, List<Registration> keys) {
    database.run(
        transaction -> {
          Institutions.require(transaction, institutionCode);
          keys.forEach(key -> register(transaction, institutionCode, key));
        });
  }

  private void register(Transaction transaction, String institutionCode, Registration key) {
    DoorKeyKind kind = kind(key);
    String name = kind == DoorKeyKind.SM4 ? institutionCode : key.accessKey();
    require("accessKey", name, NAME);
    require("secret", key.secret(), kind == DoorKeyKind.SM4 ? SM4_KEY : SECRET);
    DoorKeyRow known = transaction.session().find(DoorKeyRow.class, id(kind, name));
    if (known != null && !known.institution.equals(institutionCode)) {
      throw InstitutionProblem.DOOR_KEY_WRONG.with("accessKey");
    }
    DoorKeyRow row = known == null ? new DoorKeyRow(id(kind, name)) : known;
    row.institution = institutionCode;
    row.secretSealed = personalData.seal(key.secret());
    if (known == null) {
      transaction.session().persist(row);
    }
  }

  @Override
  public Optional<DoorKey> find(DoorKeyKind kind, String name) {
    return database.read(
        transaction ->
            Optional.ofNullable(transaction.session().find(DoorKeyRow.class, id(kind, name)))
                .map(row -> new DoorKey(row.institution, personalData.open(row.secretSealed))));
  }

  private static String id(DoorKeyKind kind, String name) {
    return kind + "/" + name;
  }

  private static DoorKeyKind kind(Registration key) {
    for (DoorKeyKind kind : DoorKeyKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(key.kind())) {
        return kind;
      }
    }
    throw InstitutionProblem.DOOR_KEY_WRONG.with("kind");
  }

  private static void require(String field, String value, Pattern shape) {
    if (value == null || !shape.matcher(value).matches()) {
      throw InstitutionProblem.DOOR_KEY_WRONG.with(field);
    }
  }
}
