package org.renshe.chassis.log;

import java.text.MessageFormat;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads what libraries say to java.util.logging (Jersey, Liquibase) into the one masked log. */
public final class JulBridge extends Handler {
  private JulBridge() {}

  /** Takes the place of every handler there is. Called once by a program, never by tests. */
  public static void install() {
    LogManager.getLogManager().reset();
    java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(new JulBridge());
  }

  @Override
  public void publish(LogRecord event) {
    Logger log = LoggerFactory.getLogger(String.valueOf(event.getLoggerName()));
    String text = String.valueOf(event.getMessage());
    if (event.getParameters() != null && event.getParameters().length > 0) {
      text = new MessageFormat(text, java.util.Locale.ROOT).format(event.getParameters());
    }
    if (event.getLevel().intValue() >= Level.SEVERE.intValue()) {
      log.error("{}", text, event.getThrown());
    } else if (event.getLevel().intValue() >= Level.WARNING.intValue()) {
      log.warn("{}", text, event.getThrown());
    } else {
      log.debug("{}", text, event.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
