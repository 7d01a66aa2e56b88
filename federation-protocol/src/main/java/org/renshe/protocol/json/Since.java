package org.renshe.protocol.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component that came with a later version of its message, and what an older one means by it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Since {
  /** Version of the message that brought the component, from 2. */
  int version();

  /** Value, as JSON, of a message of an older version. */
  String otherwise();
}
