package org.renshe.deploy.conformance;

import java.util.regex.Pattern;

/** A message and its answer, as the report shows them: credentials and ID numbers masked. */
record Exchange(String request, String answer, long millis) {
  private static final Pattern PERSONAL =
      Pattern.compile(
          "\"(certno|mdtrt_cert_no|psn_name|card_sn|tel|addr|cainfo)\"\\s*:\\s*\"([^\"]{2})[^\"]*\"");
  private static final int SHOWN_MAX = 4000;

  String shownRequest() {
    return shown(request);
  }

  String shownAnswer() {
    return shown(answer);
  }

  private static String shown(String text) {
    String masked = PERSONAL.matcher(text).replaceAll("\"$1\":\"$2***\"");
    return masked.length() <= SHOWN_MAX ? masked : masked.substring(0, SHOWN_MAX) + " …";
  }
}
