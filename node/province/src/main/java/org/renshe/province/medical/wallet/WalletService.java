package org.renshe.province.medical.wallet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.GrantWallet;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.Masked;

/**
 * Family mutual aid (家庭共济) for pages, programs and settlements. Works inside the caller's
 * transaction.
 */
public final class WalletService {
  private final WalletOrder order;
  private final WalletDesk.Sides sides;
  private final WalletViews views;

  WalletService(WalletOrder order, WalletDesk.Sides sides, WalletViews views) {
    this.order = order;
    this.sides = sides;
    this.views = views;
  }

  /**
   * A limit to be granted.
   *
   * @param ownerNumber {@code psn_no} of the owner, insured here as an employee
   * @param relativePlace province where the relative is insured; may be this one
   * @param relationship what the relative is to the owner
   * @param relativeDocument identity document number; personal
   * @param relativeName personal
   * @param limit positive; frozen in the owner's account at once
   * @param ownerConsent reference of the owner's consent, at most 80 characters
   * @param relativeConsent reference of the relative's; null when she is to give it at her insured
   *     place
   */
  public record Grant(
      String ownerNumber,
      MemberCode relativePlace,
      GrantWallet.Relationship relationship,
      String relativeDocument,
      String relativeName,
      Money limit,
      String ownerConsent,
      String relativeConsent) {
    @Override
    public String toString() {
      return "Grant[" + Masked.number(ownerNumber) + " " + Masked.name(relativeName) + "]";
    }
  }

  /** A settlement made here, as its shares need it. */
  public record Settled(
      String settlementId, MemberCode creditor, LocalDate day, InsuranceKind kind, CareKind care) {}

  /**
   * Grants once for the key.
   *
   * @param key idempotency key, at most 120 characters
   * @return identifier of the limit
   * @throws org.renshe.protocol.problem.ProblemException a {@link WalletProblem}
   */
  public String grant(Transaction transaction, String key, Grant asked) {
    return sides.owners().grant(transaction, key, asked).id;
  }

  /** The relative, insured here, consents to a limit offered to her. */
  public void consent(Transaction transaction, String walletId, String reference) {
    sides.relatives().consent(limit(transaction, walletId), reference);
  }

  /**
   * Ends a limit: by its owner, whose account is kept here, or by the relative, insured here. What
   * was not used is the owner's again.
   */
  public void end(Transaction transaction, String walletId, EndWallet.Reason reason) {
    switch (reason) {
      case OWNER, OWNER_INSURANCE_ENDED ->
          sides.owners().end(transaction, granted(transaction, walletId), reason);
      case RELATIVE, RELATIVE_INSURANCE_ENDED ->
          sides.relatives().end(transaction, limit(transaction, walletId), reason);
    }
  }

  /** What an owner granted, newest first; for who may look at it. */
  public List<GrantView> granted(Transaction transaction, WalletViews.Look look) {
    return views.granted(transaction, look);
  }

  /** What a relative may use, oldest first; for who may look at it. */
  public List<LimitView> limits(Transaction transaction, WalletViews.Look look) {
    return views.limits(transaction, look);
  }

  /** What limits would pay of the sum, which is the person's cash; keeps nothing. */
  public List<MutualAid> plan(Transaction transaction, String personId, Money sum) {
    return sum.isPositive()
        ? order.share(RelativeSide.limits(transaction, personId), sum)
        : List.of();
  }

  /** Uses the limits for a settlement of the same transaction and charges their payers. */
  public void spend(Transaction transaction, Settled settled, List<MutualAid> aids) {
    sides.shares().spend(transaction, settled, aids);
  }

  /**
   * Takes back what limits paid of a settlement beyond a sum; zero takes back all of it.
   *
   * @param day of the act that causes it
   * @return what was taken back
   */
  public Money keep(Transaction transaction, String settlementId, Money sum, LocalDate day) {
    return sides.shares().keep(transaction, settlementId, sum, day);
  }

  private static GrantRow granted(Transaction transaction, String walletId) {
    return Optional.ofNullable(transaction.session().find(GrantRow.class, walletId))
        .orElseThrow(() -> WalletProblem.WALLET_UNKNOWN.with(walletId));
  }

  private static LimitRow limit(Transaction transaction, String walletId) {
    return Optional.ofNullable(transaction.session().find(LimitRow.class, walletId))
        .orElseThrow(() -> WalletProblem.WALLET_UNKNOWN.with(walletId));
  }
}
