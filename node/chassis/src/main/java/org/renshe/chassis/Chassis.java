package org.renshe.chassis;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Supplier;
import org.renshe.chassis.cluster.Cluster;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.OnceStore;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.messaging.Correspondence;
import org.renshe.chassis.messaging.InboxDispatcher;
import org.renshe.chassis.messaging.Messaging;
import org.renshe.chassis.messaging.Outbox;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.Keys;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.trust.TrustSource;

/**
 * What an area is given when it opens.
 *
 * @param self this member
 * @param ids makes unique identifiers, UUID text
 */
public record Chassis(
    MemberCode self,
    Configuration configuration,
    Clock clock,
    Supplier<String> ids,
    Database database,
    OnceStore once,
    PersonalData personalData,
    Audit audit,
    Ledger ledger,
    Outbox outbox,
    InboxDispatcher inbox,
    Correspondence correspondence,
    Messaging messaging,
    Cluster cluster,
    TrustSource trust,
    Keys keys,
    MeterRegistry metrics) {}
