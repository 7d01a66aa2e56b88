package org.renshe.protocol.message;

/** Kind of care (就医类别) as benefit policies tell it apart. */
public enum CareKind {
  INPATIENT,
  OUTPATIENT
}
