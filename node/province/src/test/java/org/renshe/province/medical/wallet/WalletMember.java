package org.renshe.province.medical.wallet;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.security.Audit;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.GrantWallet;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;
import org.renshe.province.registry.RegistryService;

/** One province's wallets over a real database. */
public final class WalletMember {
  public final MemberCode code;
  public final Foundation foundation;
  public final WalletService service;
  final WalletDesk desk;
  final WalletJobs jobs;

  WalletMember(MemberCode code, Foundation foundation, WalletDesk.Mail mail) {
    this.code = code;
    this.foundation = foundation;
    RegistryService people = foundation.registry.service();
    desk = new WalletDesk(code, foundation.database, mail);
    OwnerSide owners = new OwnerSide(code, people, foundation.personalData, desk, foundation.clock);
    WalletDesk.Sides sides =
        new WalletDesk.Sides(
            owners,
            new OwnerCharges(code, people, owners, foundation.ledger, foundation.clock),
            new RelativeSide(people, foundation.personalData, desk, foundation.clock),
            new Shares(desk, foundation.clock));
    desk.open(sides);
    service =
        new WalletService(
            WalletOrder.OLDEST_FIRST,
            sides,
            new WalletViews(
                people, foundation.personalData, new Audit(foundation.clock, foundation.ids)));
    jobs =
        new WalletJobs(
            foundation.database, people, sides, Duration.ofMinutes(10), foundation.clock);
  }

  /** A limit of the person of that number, consented by both. */
  public String grant(String key, String owner, MemberCode place, String document, String yuan) {
    return grant(key, owner, place, document, "测试甲·演示", yuan);
  }

  /** A limit of a relative of that document and name. */
  public String grant(
      String key, String owner, MemberCode place, String document, String name, String yuan) {
    return grant(key, owner, new Relative(place, document, name), yuan, "consent-of-relative");
  }

  /** To whom. */
  record Relative(MemberCode place, String document, String name) {}

  String grant(String key, String owner, Relative to, String yuan, String relativeConsent) {
    return foundation.database.write(
        transaction ->
            service.grant(
                transaction,
                key,
                new WalletService.Grant(
                    owner,
                    to.place,
                    GrantWallet.Relationship.PARENT,
                    to.document,
                    to.name,
                    Money.ofYuan(yuan),
                    "consent-of-owner",
                    relativeConsent)));
  }

  public void end(String walletId, EndWallet.Reason reason) {
    foundation.database.run(transaction -> service.end(transaction, walletId, reason));
  }

  List<GrantView> granted(String owner) {
    return foundation.database.write(
        transaction -> service.granted(transaction, new WalletViews.Look("test", owner, "a test")));
  }

  public List<LimitView> limits(String person) {
    return foundation.database.write(
        transaction -> service.limits(transaction, new WalletViews.Look("test", person, "a test")));
  }

  /** What the account of the employee of that number may spend. */
  public Money spendable(String person) {
    return foundation.database.read(
        transaction -> foundation.registry.service().accountBalance(transaction, relation(person)));
  }

  public Money frozen(String person) {
    return foundation.database.read(
        transaction -> foundation.registry.service().accountFrozen(transaction, relation(person)));
  }

  private String relation(String person) {
    return foundation.database.read(
        transaction -> {
          RegistryService people = foundation.registry.service();
          String id = people.byPersonNumber(transaction, person).orElseThrow().id();
          return people.relations(transaction, id).get(0).id();
        });
  }
}
