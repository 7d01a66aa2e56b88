package org.renshe.deploy;

import java.io.PrintWriter;
import java.net.BindException;
import java.util.Locale;
import org.renshe.protocol.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns a failure into one sentence, what to do next, and an exit code; never a stack trace. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    ProblemException problem = problemIn(failure);
    print(problem, command.getErr());
    return ExitCodes.of(problem.problem());
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText(failure.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
    boolean chinese = Language.isChinese(Language.current());
    err.println(
        (chinese ? "用法见:" : "See: ") + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCodes.USAGE;
  }

  static void print(ProblemException failure, PrintWriter err) {
    Locale locale = Language.current();
    err.println(failure.problem().code() + " " + failure.sentence(locale));
    err.println((Language.isChinese(locale) ? "→ " : "-> ") + failure.remedy(locale));
    err.flush();
  }

  /** The refusal inside the failure, wherever a library has wrapped it. */
  static ProblemException problemIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
      if (cause instanceof BindException) {
        return DeployProblem.PORT_IN_USE.with("?", cause.getMessage());
      }
    }
    String where =
        failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0].toString();
    return new ProblemException(
        DeployProblem.INTERNAL,
        failure,
        failure.getClass().getSimpleName() + " " + failure.getMessage(),
        where);
  }
}
