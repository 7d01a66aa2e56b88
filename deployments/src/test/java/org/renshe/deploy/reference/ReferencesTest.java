package org.renshe.deploy.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.ast.SQLStatement;
import com.alibaba.druid.sql.ast.statement.SQLCreateTableStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.problem.Problem;

class ReferencesTest {
  @TempDir Path scratch;

  @Test
  void documentsInTheRepositoryAreWhatTheCodeSays() throws IOException {
    for (Map.Entry<String, String> document : References.all(scratch).entrySet()) {
      Path kept = Path.of(document.getKey());
      String hint = kept + " is out of date: run ./renshe reference --out deployments";
      assertTrue(Files.exists(kept), hint);
      assertEquals(document.getValue(), Files.readString(kept), hint);
    }
  }

  @Test
  void oracleUnderstandsEveryStatement() {
    Map<String, String> documents = References.all(scratch);
    for (String file : List.of("sql/oracle/node.sql", "sql/oracle/hub.sql")) {
      // Oracle takes DROP CONSTRAINT … DROP INDEX; the parser does not know it
      String known = documents.get(file).replaceAll("(DROP CONSTRAINT \\w+) DROP INDEX;", "$1;");
      List<SQLStatement> statements = SQLUtils.parseStatements(known, DbType.oracle);
      long tables = statements.stream().filter(SQLCreateTableStatement.class::isInstance).count();
      assertTrue(tables > 5, file + " makes " + tables + " tables");
    }
  }

  @Test
  void everyProblemHasItsOwnCodeAndSaysWhatToDoInBothLanguages() {
    Set<String> codes = new HashSet<>();
    for (Problem problem : References.problems()) {
      assertTrue(codes.add(problem.code()), problem.code() + " stands twice");
      assertTrue(problem.code().matches("RS-[A-Z]{3}-\\d{4}"), problem.code());
      for (String text :
          List.of(problem.zh(), problem.en(), problem.remedyZh(), problem.remedyEn())) {
        assertFalse(text.isBlank(), problem.code());
      }
    }
    assertTrue(codes.size() > 100, "only " + codes.size());
  }
}
