/**
 * Filing for care elsewhere (异地就医备案) and what institutions declare for people insured here (待遇申报):
 * kinds, evidence, promise, validity, decisions, announcement to the treatment place. The insured
 * place's side; hospitals' transactions are in {@code medical.declaration}. Serves actions 23, 25.
 */
package org.renshe.province.medical.filing;
