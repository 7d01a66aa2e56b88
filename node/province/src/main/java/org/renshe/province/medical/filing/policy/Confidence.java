package org.renshe.province.medical.filing.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure a row of policy data is. */
public enum Confidence {
  /** Read in a primary text. */
  @JsonProperty("source")
  SOURCE,
  /** Read in press, a mirror of the text, or other people's code. */
  @JsonProperty("secondary")
  SECONDARY,
  /** Known, not read again. */
  @JsonProperty("memory")
  MEMORY,
  /** Our decision where the rules are silent. */
  @JsonProperty("choice")
  CHOICE
}
