package org.renshe.deploy.demo;

import static org.citrusframework.http.actions.HttpActionBuilder.http;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.citrusframework.TestCaseRunner;
import org.citrusframework.http.client.HttpClient;
import org.citrusframework.http.client.HttpClientBuilder;
import org.citrusframework.message.MessageType;
import org.renshe.deploy.hospital.HospitalClient;
import org.renshe.deploy.hospital.Wire;
import org.springframework.http.HttpStatus;

/** A hospital's line through Citrus: each exchange is a step of the Citrus test. */
final class CitrusWire implements Wire {
  private static final long PATIENCE_MILLIS = 60_000;

  private final TestCaseRunner runner;
  private final HttpClient node;

  CitrusWire(TestCaseRunner runner, URI node) {
    this.runner = runner;
    this.node =
        new HttpClientBuilder().requestUrl(node.toString()).timeout(PATIENCE_MILLIS).build();
  }

  @Override
  public String exchange(String message) {
    AtomicReference<String> answer = new AtomicReference<>();
    runner.$(
        http()
            .client(node)
            .send()
            .post(HospitalClient.PATH)
            .message()
            .contentType("application/json;charset=utf-8")
            .body(message));
    runner.$(
        http()
            .client(node)
            .receive()
            .response(HttpStatus.OK)
            .message()
            .type(MessageType.PLAINTEXT)
            .validate((received, context) -> answer.set(received.getPayload(String.class))));
    return answer.get();
  }
}
