package org.renshe.province.medical.catalogue;

import java.time.Instant;

/**
 * The import of one file.
 *
 * @param bytes of the file
 * @param received bytes of it that are here
 * @param correction why versions that have begun may be changed; null when they may not
 * @param partial whether good rows are entered though others are refused
 * @param entering whether the rows were entered, not only checked
 * @param rows that were read and decided
 * @param failureZh why it failed, in Chinese; null unless FAILED
 * @param failureEn the same in English
 */
public record CatalogueImport(
    String id,
    String fileName,
    long bytes,
    long received,
    ImportState state,
    String correction,
    boolean partial,
    boolean entering,
    int rows,
    int added,
    int changed,
    int unchanged,
    int refused,
    String failureZh,
    String failureEn,
    String askedBy,
    Instant askedAt,
    Instant endedAt) {}
