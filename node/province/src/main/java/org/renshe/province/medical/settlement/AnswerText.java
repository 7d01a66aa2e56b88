package org.renshe.province.medical.settlement;

import java.nio.charset.StandardCharsets;
import org.renshe.protocol.envelope.MessageCodec;
import org.renshe.protocol.message.Answer;

/** An answer as kept and as handed between members: type and version on a line, then its JSON. */
final class AnswerText {
  private AnswerText() {}

  static String write(Answer answer) {
    String json = new String(MessageCodec.encode(answer), StandardCharsets.UTF_8);
    return answer.type().wireName() + " " + answer.type().version() + "\n" + json;
  }

  static Answer read(String text) {
    int line = text.indexOf('\n');
    int space = text.indexOf(' ');
    return (Answer)
        MessageCodec.decode(
            text.substring(0, space),
            Integer.parseInt(text.substring(space + 1, line)),
            text.substring(line + 1).getBytes(StandardCharsets.UTF_8));
  }
}
