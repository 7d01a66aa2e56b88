package org.renshe.hub.exchange;

/**
 * Where a stream ends: without it, entries cut off at the end would not be missed.
 *
 * @param stream member code of the sender
 * @param number of the last entry, 0 for an empty stream
 * @param hash of the last entry
 */
record ChainHead(String stream, long number, String hash) {
  static ChainHead empty(String stream) {
    return new ChainHead(stream, 0, LogEntry.GENESIS);
  }
}
