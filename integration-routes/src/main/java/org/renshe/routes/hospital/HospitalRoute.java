package org.renshe.routes.hospital;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;

/**
 * A hospital's message into {@link HospitalTransactions} and the answer back. Call with {@code
 * ProducerTemplate.requestBody(HospitalRoute.ENDPOINT, body, byte[].class)}: it always answers an
 * envelope, refusals included.
 */
public final class HospitalRoute extends EndpointRouteBuilder {
  /** Where to send the body of a hospital's request, {@code byte[]}; answers {@code byte[]}. */
  public static final String ENDPOINT = "direct:renshe.hospital";

  private final HospitalTransactions transactions;
  private final HospitalKeys keys;
  private final HospitalSettings settings;
  private final Clock clock;
  private final LongSupplier sequence;

  /**
   * @param sequence numbers for inf_refmsgid, unlike within one second over all processes of the
   *     member, taken modulo ten digits
   */
  public HospitalRoute(
      HospitalTransactions transactions,
      HospitalKeys keys,
      HospitalSettings settings,
      Clock clock,
      LongSupplier sequence) {
    this.transactions = transactions;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
    this.sequence = sequence;
  }

  @Override
  public void configure() {
    throw new IllegalStateException("" + transactions + keys + settings + clock + sequence);
  }
}
