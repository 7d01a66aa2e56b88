package org.renshe.routes.hospital;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.processor.ThrottlerRejectedExecutionException;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.RoutesProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hospital's message into {@link HospitalTransactions} and the answer back. Call with {@code
 * ProducerTemplate.requestBody(HospitalRoute.ENDPOINT, body, byte[].class)}: it always answers an
 * envelope, refusals included.
 */
public final class HospitalRoute extends EndpointRouteBuilder {
  /** Where to send the body of a hospital's request, {@code byte[]}; answers {@code byte[]}. */
  public static final String ENDPOINT = "direct:renshe.hospital";

  /** Header of the answer with the name of the file that it is; absent when it is an envelope. */
  public static final String FILE_NAME = "rensheFileName";

  /** Header of the request: its {@link HospitalHeaders}, where a gateway is configured. */
  public static final String HEADERS = "rensheHeaders";

  private static final Logger LOG = LoggerFactory.getLogger(HospitalRoute.class);
  private static final String RECEIVED_AT = "rensheReceivedAt";
  private static final String REQUEST = "rensheRequest";
  private static final String INSTITUTION = "rensheInstitution";
  private static final String KEY = "rensheKey";
  private static final String WORKERS = "renshe-hospital-workers";
  private static final int CALLS_WATCHED = 20;
  private static final int CALLS_BEFORE_OPENING = 10;
  private static final int SECONDS_OPEN = 5;

  private final InterfaceTables tables = InterfaceTables.load();
  private final HospitalTransactions transactions;
  private final HospitalSettings settings;
  private final HospitalSignature signature;
  private final HospitalGateway gateway;
  private final EnvelopeReader reader;
  private final EnvelopeWriter writer;
  private final Clock clock;

  /** Without gateways and encryption. */
  public HospitalRoute(
      HospitalTransactions transactions,
      HospitalKeys keys,
      HospitalSettings settings,
      Clock clock,
      LongSupplier sequence) {
    this(transactions, keys, DoorKeys.NONE, settings, clock, sequence, new SecureRandom());
  }

  /**
   * @param doorKeys secrets of gateways and encryption
   * @param sequence numbers for inf_refmsgid, unlike within one second over all processes of the
   *     member, taken modulo ten digits
   * @param random for encrypted answers
   */
  public HospitalRoute(
      HospitalTransactions transactions,
      HospitalKeys keys,
      DoorKeys doorKeys,
      HospitalSettings settings,
      Clock clock,
      LongSupplier sequence,
      SecureRandom random) {
    this.transactions = transactions;
    this.settings = settings;
    this.signature = new HospitalSignature(keys, clock, settings.signatureRequired());
    HospitalCipher cipher = new HospitalCipher(doorKeys, random);
    this.gateway = new HospitalGateway(settings.gateway(), doorKeys, clock);
    this.reader = new EnvelopeReader(cipher);
    this.writer = new EnvelopeWriter(settings.receiverDivision(), clock, sequence, cipher);
    this.clock = clock;
  }

  /**
   * Error path: every failure becomes an envelope with infcode -1 and a catalogue code; nothing is
   * tried again here, the hospital sends the same msgid again. Idempotency key: institution and
   * msgid; at work now is refused as in progress, later ones are the province's to answer. Limits:
   * size of the body, requests a second of an institution, requests at work, patience.
   */
  @Override
  public void configure() {
    getContext().getRegistry().bind(WORKERS, workers());
    errorHandler(defaultErrorHandler().logExhausted(false));
    onException(Exception.class).handled(true).process(this::refuse);

    from(direct("renshe.hospital"))
        .routeId("hospital")
        .process(this::read)
        .process(exchange -> signature.check(requestOf(exchange).envelope()))
        .throttle(constant(settings.requestsPerSecondMax()))
        .totalRequestsMode()
        .timePeriodMillis(1_000)
        .rejectExecution(true)
        .correlationExpression(exchangeProperty(INSTITUTION))
        .idempotentConsumer(exchangeProperty(KEY), new RunningRequests())
        .completionEager(true)
        .circuitBreaker()
        .resilience4jConfiguration()
        .slidingWindowSize(CALLS_WATCHED)
        .minimumNumberOfCalls(CALLS_BEFORE_OPENING)
        .waitDurationInOpenState(SECONDS_OPEN)
        .throwExceptionWhenHalfOpenOrOpenState(true)
        .timeoutEnabled(true)
        .timeoutDuration(Math.toIntExact(settings.patience().toMillis()))
        .timeoutExecutorService(WORKERS)
        .end()
        .process(this::work)
        .end()
        .end()
        .process(HospitalRoute::refuseRepeat);
  }

  private ExecutorService workers() {
    return getContext()
        .getExecutorServiceManager()
        .newThreadPool(
            this,
            "hospital",
            new ThreadPoolProfileBuilder("hospital")
                .poolSize(settings.concurrentMax())
                .maxPoolSize(settings.concurrentMax())
                .maxQueueSize(0)
                .allowCoreThreadTimeOut(true)
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                .build());
  }

  private void read(Exchange exchange) {
    Instant receivedAt = clock.instant();
    exchange.setProperty(RECEIVED_AT, receivedAt);
    HospitalHeaders headers =
        exchange.getIn().getHeader(HEADERS, HospitalHeaders.NONE, HospitalHeaders.class);
    Optional<String> letIn = gateway.check(headers);
    HospitalEnvelope envelope =
        reader.read(exchange.getIn().getBody(byte[].class), settings.bodyBytesMax());
    HospitalGateway.requireSame(letIn, headers, envelope);
    tables.check(envelope);
    String infno = tables.canonical(envelope.infno());
    tables.check(infno, envelope.input());
    exchange.setProperty(
        REQUEST, new HospitalRequest(infno, envelope, receivedAt, writer.reference()));
    exchange.setProperty(INSTITUTION, envelope.institutionCode());
    exchange.setProperty(KEY, envelope.institutionCode() + "/" + envelope.msgid());
  }

  /**
   * A refusal is an answer, so that it neither opens the circuit breaker nor is logged as fault.
   */
  private void work(Exchange exchange) {
    HospitalRequest request = requestOf(exchange);
    try {
      HospitalAnswer answer = transactions.handle(request);
      if (answer.file().isPresent()) {
        exchange.getIn().setHeader(FILE_NAME, answer.file().get().name());
        exchange.getIn().setBody(answer.file().get().content());
      } else {
        exchange.getIn().setBody(writer.success(answer, request));
      }
    } catch (ProblemException refusal) {
      exchange.getIn().setBody(writer.refusal(refusal, request.receivedAt()));
    }
  }

  private static void refuseRepeat(Exchange exchange) {
    if (exchange.getProperty(Exchange.DUPLICATE_MESSAGE, false, Boolean.class)) {
      throw RoutesProblem.HOSPITAL_IN_PROGRESS.with(requestOf(exchange).infno());
    }
  }

  private void refuse(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (failure instanceof GatewayRefusal refused) {
      exchange.getIn().setBody(EnvelopeWriter.gatewayRefusal(refused.getMessage()));
      return;
    }
    Instant receivedAt = exchange.getProperty(RECEIVED_AT, Instant.class);
    exchange.getIn().setBody(writer.refusal(refusal(exchange, failure), receivedAt));
  }

  private ProblemException refusal(Exchange exchange, Throwable failure) {
    if (failure instanceof ProblemException refusal) {
      return refusal;
    }
    HospitalRequest request = requestOf(exchange);
    if (failure instanceof ThrottlerRejectedExecutionException) {
      return RoutesProblem.HOSPITAL_TOO_MANY_REQUESTS.with(
          request.institutionCode(), settings.requestsPerSecondMax());
    }
    if (failure instanceof TimeoutException) {
      return RoutesProblem.HOSPITAL_IN_PROGRESS.with(request.infno());
    }
    if (failure instanceof CallNotPermittedException
        || failure instanceof RejectedExecutionException) {
      return RoutesProblem.HOSPITAL_UNAVAILABLE.with();
    }
    LOG.error("hospital message {} failed", request == null ? "?" : request.msgid(), failure);
    return RoutesProblem.HOSPITAL_FAILED.with(request == null ? "?" : request.infno());
  }

  private static HospitalRequest requestOf(Exchange exchange) {
    return exchange.getProperty(REQUEST, HospitalRequest.class);
  }
}
