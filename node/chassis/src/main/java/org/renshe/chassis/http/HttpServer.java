package org.renshe.chassis.http;

/** Jetty and Jersey of a member. */
@SuppressWarnings("DoNotCallSuggester")
public final class HttpServer implements AutoCloseable {
  HttpServer() {}

  /** Where it listens, such as {@code http://127.0.0.1:8831}. */
  public String url() {
    throw new IllegalStateException("in work");
  }

  @Override
  public void close() {}
}
