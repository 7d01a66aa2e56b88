package org.renshe.chassis.http;

/**
 * A refusal over HTTP (RFC 9457).
 *
 * @param type where the catalogue explains it
 * @param title the sentence, in the caller's language
 * @param status HTTP status
 * @param detail what to do next
 * @param code catalogue code, such as {@code RS-MED-0042}
 * @param retrySafe whether the very same request may be sent again
 * @param traceId what to tell the operator
 */
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String code,
    boolean retrySafe,
    String traceId) {}
