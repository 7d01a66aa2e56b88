package org.renshe.province.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.ResidentId;
import org.renshe.protocol.problem.Masked;

/** Registers people; the same row again changes nothing. */
final class PersonLoader {
  private static final Set<String> SEXES = Set.of("0", "1", "2", "9");
  private static final String CITIZEN_CARD = "01";
  private static final int NAME_MAX = 100;

  private final PersonalData personalData;
  private final Supplier<String> ids;
  private final Clock clock;

  PersonLoader(PersonalData personalData, Supplier<String> ids, Clock clock) {
    this.personalData = personalData;
    this.ids = ids;
    this.clock = clock;
  }

  void load(Transaction transaction, PersonEntry entry) {
    Rows.personNumber(entry.personNumber());
    String name = Rows.required(entry.name(), "name").strip();
    Rows.require(name.length() <= NAME_MAX, "name");
    String kind = entry.documentKind() == null ? CITIZEN_CARD : entry.documentKind();
    Facts facts = facts(kind, entry);
    Session session = transaction.session();
    PersonRow row =
        session
            .createSelectionQuery("from PersonRow where personNumber = :number", PersonRow.class)
            .setParameter("number", entry.personNumber())
            .uniqueResultOptional()
            .orElse(null);
    boolean added = row == null;
    if (added) {
      row = new PersonRow(ids.get(), entry.personNumber());
    }
    row.nameSealed = keep(row.nameSealed, name);
    row.birthDateSealed = keep(row.birthDateSealed, facts.birthDate.toString());
    row.sex = facts.sex;
    row.ethnicGroup = entry.ethnicGroup();
    if (added) {
      session.persist(row);
      session.flush();
    }
    useDocument(session, row.id, kind, facts.documentNumber);
  }

  /** Sealing the same text again would give other bytes and so a needless change. */
  private String keep(String sealed, String text) {
    return sealed != null && personalData.open(sealed).equals(text)
        ? sealed
        : personalData.seal(text);
  }

  private void useDocument(Session session, String personId, String kind, String number) {
    String index = personalData.index(number);
    DocumentRow known =
        session
            .createSelectionQuery("from DocumentRow where numberIndex = :index", DocumentRow.class)
            .setParameter("index", index)
            .uniqueResultOptional()
            .orElse(null);
    if (known != null && !known.personId.equals(personId)) {
      throw RegistryProblem.DOCUMENT_TAKEN.with(Masked.number(number));
    }
    if (known != null && known.usedTo == null) {
      return;
    }
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    List<DocumentRow> current =
        session
            .createSelectionQuery(
                "from DocumentRow where personId = :person and usedTo is null", DocumentRow.class)
            .setParameter("person", personId)
            .getResultList();
    current.forEach(document -> document.usedTo = today);
    if (known != null) {
      known.usedTo = null;
      return;
    }
    DocumentRow document = new DocumentRow(ids.get(), personId);
    document.documentKind = kind;
    document.numberSealed = personalData.seal(number);
    document.numberIndex = index;
    document.usedFrom = today;
    session.persist(document);
  }

  private static Facts facts(String kind, PersonEntry entry) {
    String number = Rows.required(entry.documentNumber(), "documentNumber");
    String sex = entry.sex();
    LocalDate birthDate = entry.birthDate();
    if (kind.equals(CITIZEN_CARD)) {
      ResidentId id = ResidentId.parse(number);
      number = id.value();
      sex = sex == null ? id.sex().code() : sex;
      birthDate = birthDate == null ? id.birthDate() : birthDate;
    }
    Rows.require(SEXES.contains(Rows.required(sex, "sex")), "sex");
    return new Facts(number, sex, Rows.required(birthDate, "birthDate"));
  }

  private record Facts(String documentNumber, String sex, LocalDate birthDate) {}
}
