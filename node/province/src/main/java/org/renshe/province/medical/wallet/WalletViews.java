package org.renshe.province.medical.wallet;

import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.problem.Masked;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;

/** Limits for people to look at, masked. Every look is audited. */
public final class WalletViews {
  private static final int PURPOSE_MAX = 200;

  private final RegistryService registry;
  private final PersonalData personalData;
  private final Audit audit;

  WalletViews(RegistryService registry, PersonalData personalData, Audit audit) {
    this.registry = registry;
    this.personalData = personalData;
    this.audit = audit;
  }

  /**
   * Who looks at whom, and why.
   *
   * @param actor for the audit, such as {@code operator}
   * @param personNumber whose limits
   * @param purpose at most 200 characters
   */
  public record Look(String actor, String personNumber, String purpose) {}

  List<GrantView> granted(Transaction transaction, Look look) {
    Person person = person(transaction, look);
    return transaction
        .session()
        .createSelectionQuery(
            "from GrantRow where ownerNumber = :owner order by grantedAt desc, id", GrantRow.class)
        .setParameter("owner", person.personNumber())
        .getResultList()
        .stream()
        .map(this::view)
        .toList();
  }

  List<LimitView> limits(Transaction transaction, Look look) {
    Person person = person(transaction, look);
    return RelativeSide.limits(transaction, person.id()).stream().map(this::view).toList();
  }

  private Person person(Transaction transaction, Look look) {
    if (look.purpose() == null
        || look.purpose().isBlank()
        || look.purpose().length() > PURPOSE_MAX) {
      throw WalletProblem.PURPOSE_MISSING.with();
    }
    OwnerSide.text(look.personNumber(), "personNumber");
    Person person =
        registry
            .byPersonNumber(transaction, look.personNumber())
            .orElseThrow(WalletProblem.RELATIVE_UNKNOWN::with);
    audit.record(
        transaction,
        look.actor(),
        "look-at-wallets",
        personalData.index(person.documentNumber()),
        look.purpose());
    return person;
  }

  private GrantView view(GrantRow row) {
    return new GrantView(
        row.id,
        row.relativePlace,
        row.relationship,
        Masked.name(personalData.open(row.relativeNameSealed)),
        Masked.number(personalData.open(row.relativeDocumentSealed)),
        row.granted(),
        row.used(),
        row.frozen(),
        row.state.name(),
        row.grantedAt,
        row.endedAt,
        row.endReason,
        row.refusal);
  }

  private LimitView view(LimitRow row) {
    return new LimitView(
        row.id,
        row.payer,
        Masked.name(personalData.open(row.ownerNameSealed)),
        row.relationship,
        row.granted(),
        row.used(),
        row.left(),
        row.state.name(),
        row.grantedAt,
        row.endedAt,
        row.endReason);
  }
}
