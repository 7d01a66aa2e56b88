package org.renshe.hub.exchange;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.pages.Link;
import org.renshe.hub.clearing.ClearingArea;
import org.renshe.hub.directory.DirectoryArea;
import org.renshe.protocol.problem.Problem;
import org.renshe.routes.federation.QueueSettings;

/** The nation's post office: verifies, logs and routes what members send each other. */
public final class ExchangeArea implements Area {
  private static final ConfigKey<Integer> BATCH =
      ConfigKey.number(
          "exchange.batch", 64, 1, 1000, "一次事务处理的报文数上限", "Messages in one transaction at most");
  private static final ConfigKey<Integer> ATTEMPTS =
      ConfigKey.number(
          "exchange.attempts",
          5,
          1,
          100,
          "单条报文转入死信前的尝试次数",
          "How often a message is tried alone before it is a dead letter");
  private static final ConfigKey<Duration> RETRY_DELAY =
      ConfigKey.duration(
          "exchange.retry.delay", "500ms", "第二次尝试前的等待", "Pause before the second attempt");

  private final DirectoryArea directory;
  private final ClearingArea clearing;
  private final X509Certificate root;
  private ExchangeLines lines;
  private DeadLetterOffice deadLetters;
  private LastMessages lastMessages;
  private List<Object> resources;

  /**
   * @param root national root, last in every exported chain
   */
  public ExchangeArea(DirectoryArea directory, ClearingArea clearing, X509Certificate root) {
    this.directory = directory;
    this.clearing = clearing;
    this.root = root;
  }

  @Override
  public String name() {
    return "exchange";
  }

  @Override
  public Schema schema() {
    return new Schema(
        List.of(MessageRow.class, HeadRow.class), List.of("org/renshe/hub/exchange.xml"));
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return List.of(BATCH, ATTEMPTS, RETRY_DELAY);
  }

  @Override
  public List<Problem> problems() {
    return List.of(ExchangeProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    QueueSettings settings =
        new QueueSettings(
            chassis.configuration().get(BATCH),
            chassis.configuration().get(ATTEMPTS),
            chassis.configuration().get(RETRY_DELAY),
            1);
    ExchangeService exchange =
        new ExchangeService(
            chassis.database(),
            chassis.trust(),
            new MessageLog(chassis.clock()),
            clearing.service(),
            chassis.clock());
    lines = new ExchangeLines(chassis.messaging(), exchange, settings, chassis.clock());
    deadLetters = new DeadLetterOffice(chassis.messaging(), chassis.database(), chassis.audit());
    lastMessages = new LastMessages(chassis.database());
    resources =
        List.of(
            new ExchangeAdminResource(
                chassis.database(),
                deadLetters,
                new MessageExport(chassis.database(), directory.service(), root),
                root),
            new DeadLetterPages(deadLetters));
    directory.service().listen(lines::follow);
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public List<Link> links() {
    return List.of(new Link("/operator/dead-letters", "死信", "Dead letters"));
  }

  /** Opens the lines of all active members; called once everything is started. */
  public void openLines() {
    lines.follow(directory.service().current());
  }

  /** For the status page. */
  public DeadLetterOffice deadLetters() {
    return deadLetters;
  }

  /** For the status page. */
  public LastMessages lastMessages() {
    return lastMessages;
  }
}
