package org.renshe.protocol.envelope;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.renshe.protocol.crypto.MerkleTree;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * The bytes of an envelope. All numbers are big-endian and unsigned.
 *
 * <pre>
 * content      4  magic "RSEN"
 *              1  format version, 1
 *              4  length of the header, at most 16384        then the header, JSON
 *              4  length of the payload                      then the payload
 *                   2  length of the wrapped key             then the wrapped key (SM2, C1C3C2)
 *                  12  nonce
 *                   …  ciphertext and tag (SM4-GCM; the header's bytes are the associated data)
 * signature    1  length of the certificate's serial, 1 to 20  then the serial
 *              2  length of the signature, at most 80        then the signature (DER)
 *              1  number of siblings, at most 32             then for each:
 *                   1  side, 0 right, 1 left;  32  SM3 digest
 * </pre>
 *
 * What is signed is {@link #signedBytes}: a fixed prefix and the root of the Merkle tree whose leaf
 * is the content. A message signed alone has no siblings.
 */
final class Frame {
  static final int VERSION = 1;
  static final int MAX_HEADER = 16_384;
  private static final int MAX_SERIAL = 20;
  private static final int MAX_SIGNATURE = 80;
  private static final int MAX_SIBLINGS = 32;
  private static final int SIBLING = 33;

  /** Kept free in a content, or one just small enough could never be signed and sent. */
  private static final int MAX_SIGNED =
      1 + MAX_SERIAL + 2 + MAX_SIGNATURE + 1 + MAX_SIBLINGS * SIBLING;

  private static final byte[] MAGIC = "RSEN".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SIGNED_PREFIX =
      "renshe-envelope-1\n".getBytes(StandardCharsets.US_ASCII);

  private Frame() {}

  static byte[] content(byte[] header, byte[] payload) {
    if (header.length > MAX_HEADER) {
      throw ProtocolProblem.TOO_LARGE.with(MAX_HEADER);
    }
    return write(
        EnvelopeCodec.MAX_BYTES - MAX_SIGNED,
        out -> {
          out.write(MAGIC);
          out.writeByte(VERSION);
          out.writeInt(header.length);
          out.write(header);
          out.writeInt(payload.length);
          out.write(payload);
        });
  }

  static byte[] signed(byte[] content, FrameSignature signature) {
    byte[] serial = new BigInteger(signature.serial(), 16).toByteArray();
    return write(
        EnvelopeCodec.MAX_BYTES,
        out -> {
          out.write(content);
          out.writeByte(serial.length);
          out.write(serial);
          out.writeShort(signature.der().length);
          out.write(signature.der());
          out.writeByte(signature.path().size());
          for (MerkleTree.Sibling sibling : signature.path()) {
            out.writeByte(sibling.isLeft() ? 1 : 0);
            out.write(sibling.digest());
          }
        });
  }

  static byte[] signedBytes(byte[] root) {
    byte[] bytes = Arrays.copyOf(SIGNED_PREFIX, SIGNED_PREFIX.length + root.length);
    System.arraycopy(root, 0, bytes, SIGNED_PREFIX.length, root.length);
    return bytes;
  }

  static FrameContent readContent(byte[] bytes) {
    if (bytes.length > EnvelopeCodec.MAX_BYTES) {
      throw ProtocolProblem.TOO_LARGE.with(EnvelopeCodec.MAX_BYTES);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (!Arrays.equals(take(in, MAGIC.length), MAGIC)) {
      throw ProtocolProblem.NOT_AN_ENVELOPE.with();
    }
    int version = need(in, 1).get() & 0xff;
    if (version != VERSION) {
      throw ProtocolProblem.UNKNOWN_FORMAT.with(version);
    }
    int headerLength = length(in, MAX_HEADER);
    int headerAt = in.position();
    need(in, headerLength).position(headerAt + headerLength);
    int payloadLength = length(in, EnvelopeCodec.MAX_BYTES);
    int payloadAt = in.position();
    need(in, payloadLength);
    return new FrameContent(bytes, headerAt, headerLength, payloadAt, payloadAt + payloadLength);
  }

  static FrameSignature readSignature(FrameContent content) {
    ByteBuffer in = ByteBuffer.wrap(content.bytes());
    in.position(content.length());
    byte[] serial = take(in, limited(need(in, 1).get() & 0xff, MAX_SERIAL));
    byte[] der = take(in, limited(need(in, 2).getShort() & 0xffff, MAX_SIGNATURE));
    int siblings = need(in, 1).get() & 0xff;
    if (siblings > MAX_SIBLINGS) {
      throw ProtocolProblem.TOO_MANY_ITEMS.with("path", MAX_SIBLINGS);
    }
    List<MerkleTree.Sibling> path = new ArrayList<>(siblings);
    for (int i = 0; i < siblings; i++) {
      byte side = need(in, 1 + Sm3.LENGTH).get();
      if (side != 0 && side != 1) {
        throw ProtocolProblem.BAD_FIELD.with("path.side");
      }
      path.add(new MerkleTree.Sibling(side == 1, take(in, Sm3.LENGTH)));
    }
    if (in.hasRemaining()) {
      throw ProtocolProblem.TRAILING_BYTES.with();
    }
    return new FrameSignature(serialText(serial), der, List.copyOf(path));
  }

  private static String serialText(byte[] serial) {
    String text = HexFormat.of().formatHex(serial).replaceFirst("^0+", "");
    if (text.isEmpty()) {
      throw ProtocolProblem.BAD_FIELD.with("serial");
    }
    return text;
  }

  private static int length(ByteBuffer in, int max) {
    int length = need(in, 4).getInt();
    if (length < 0 || length > max) {
      throw ProtocolProblem.TOO_LARGE.with(max);
    }
    return length;
  }

  private static int limited(int length, int max) {
    if (length > max) {
      throw ProtocolProblem.TOO_LARGE.with(max);
    }
    return length;
  }

  private static byte[] take(ByteBuffer in, int length) {
    byte[] taken = new byte[length];
    need(in, length).get(taken);
    return taken;
  }

  private static ByteBuffer need(ByteBuffer in, int length) {
    if (in.remaining() < length) {
      throw ProtocolProblem.TRUNCATED.with();
    }
    return in;
  }

  private static byte[] write(int bytesMax, Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses bytes", e);
    }
    if (bytes.size() > bytesMax) {
      throw ProtocolProblem.TOO_LARGE.with(bytesMax);
    }
    return bytes.toByteArray();
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }
}
