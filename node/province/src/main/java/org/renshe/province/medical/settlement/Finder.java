package org.renshe.province.medical.settlement;

import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.FindPerson;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.PersonFound;
import org.renshe.province.card.CardIssuer;
import org.renshe.province.medical.filing.Filing;
import org.renshe.province.medical.filing.FilingService;
import org.renshe.province.registry.InsuredRelation;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;

/** Says who a person is and how insured (1101 from elsewhere). */
final class Finder {
  private final RegistryService registry;
  private final FilingService filings;
  private final CardIssuer cards;

  Finder(RegistryService registry, FilingService filings, CardIssuer cards) {
    this.registry = registry;
    this.filings = filings;
    this.cards = cards;
  }

  PersonFound find(Transaction transaction, MemberCode place, String key, FindPerson asked) {
    CardIssuer.Use use = new CardIssuer.Use(CardIssuer.Effect.BIND, place, key);
    String personId = cards.holder(transaction, asked.credential(), use);
    Person person =
        registry
            .byId(transaction, personId)
            .orElseThrow(() -> SettlementProblem.PERSON_UNKNOWN.with());
    String name = asked.name() == null ? "" : asked.name().strip();
    if (!name.isEmpty() && !name.equals(person.name())) {
      throw SettlementProblem.NAME_DIFFERS.with();
    }
    List<InsuredRelation> relations = registry.relations(transaction, personId);
    List<PersonFound.Insurance> insurances = relations.stream().map(Finder::insurance).toList();
    List<PersonFound.Filing> reaching = new ArrayList<>();
    for (InsuranceKind kind : InsuranceKind.values()) {
      filings.filings(transaction, personId, kind).stream()
          .filter(filing -> reaches(filing, place, asked))
          .forEach(filing -> reaching.add(view(filing)));
    }
    return new PersonFound(
        person.personNumber(),
        person.documentKind(),
        person.documentNumber(),
        person.name(),
        person.sex(),
        person.ethnicGroup(),
        person.birthDate(),
        insurances,
        reaching,
        IdentityTypes.of(relations));
  }

  private static boolean reaches(Filing filing, MemberCode place, FindPerson asked) {
    return filing.state().counts()
        && filing.validOn(asked.asOf())
        && filing.division().startsWith(place.value().substring(0, 2));
  }

  private static PersonFound.Filing view(Filing filing) {
    return new PersonFound.Filing(filing.kind(), filing.division(), filing.from(), filing.to());
  }

  private static PersonFound.Insurance insurance(InsuredRelation relation) {
    return new PersonFound.Insurance(
        relation.kind(),
        relation.personType(),
        relation.status().code(),
        relation.since(),
        relation.division(),
        relation.employerName(),
        relation.civilServant(),
        relation.accountBalance());
  }
}
