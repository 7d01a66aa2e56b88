package org.renshe.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** A person's statement (结算单) on a terminal, in Chinese or English. */
final class StatementPrinter {
  private final PrintWriter out;

  StatementPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(String patient, JsonNode statement) {
    out.println(patient + " " + statement.toPrettyString());
  }
}
