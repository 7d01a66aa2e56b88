package org.renshe.protocol.envelope;

import java.util.List;
import org.renshe.protocol.crypto.MerkleTree;

/** Who signed, how, and the way from a content to what was signed. */
final class FrameSignature {
  private final String serial;
  private final byte[] der;
  private final List<MerkleTree.Sibling> path;

  FrameSignature(String serial, byte[] der, List<MerkleTree.Sibling> path) {
    this.serial = serial;
    this.der = der;
    this.path = List.copyOf(path);
  }

  /** Serial of the certificate, lower-case hexadecimal. */
  String serial() {
    return serial;
  }

  /** Not copied. */
  byte[] der() {
    return der;
  }

  /** Empty for a message signed alone. */
  List<MerkleTree.Sibling> path() {
    return path;
  }
}
