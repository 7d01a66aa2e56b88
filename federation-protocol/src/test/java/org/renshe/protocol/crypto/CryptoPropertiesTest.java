package org.renshe.protocol.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.protocol.Refusal.assertRefused;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.renshe.protocol.problem.ProtocolProblem;

class CryptoPropertiesTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final KeyPair KEYS = Sm2.generate(RANDOM);

  @Property(tries = 50)
  void whatIsSealedIsUnsealedAndAnyChangedBitIsDetected(
      @ForAll byte[] plain, @ForAll byte[] associated, @ForAll @IntRange(min = 0) int place) {
    byte[] key = Sm4Gcm.newKey(RANDOM);
    byte[] sealed = Sm4Gcm.seal(key, associated, plain, RANDOM);
    assertArrayEquals(plain, Sm4Gcm.unseal(key, associated, sealed));
    sealed[place % sealed.length] ^= (byte) (1 << (place % 8));
    assertRefused(ProtocolProblem.CANNOT_DECRYPT, () -> Sm4Gcm.unseal(key, associated, sealed));
  }

  @Property(tries = 50)
  void aWrappedKeyIsUnwrappedAndAnyChangedBitIsDetected(@ForAll @IntRange(min = 0) int place) {
    byte[] key = Sm4Gcm.newKey(RANDOM);
    byte[] wrapped = KeyWrap.wrap(KEYS.getPublic(), key, RANDOM);
    assertArrayEquals(key, KeyWrap.unwrap(KEYS.getPrivate(), wrapped));
    wrapped[place % wrapped.length] ^= (byte) (1 << (place % 8));
    assertRefused(ProtocolProblem.CANNOT_DECRYPT, () -> KeyWrap.unwrap(KEYS.getPrivate(), wrapped));
  }

  @Property(tries = 50)
  void anyBytesAreNoKeyAndNoSignature(@ForAll byte[] noise) {
    assertRefused(ProtocolProblem.CANNOT_DECRYPT, () -> KeyWrap.unwrap(KEYS.getPrivate(), noise));
    assertFalse(Sm2.verify(KEYS.getPublic(), noise, noise));
  }

  @Property(tries = 100)
  void everyLeafLeadsToTheRootAndNoOtherContentDoes(
      @ForAll @Size(min = 1, max = 40) List<byte[]> contents,
      @ForAll @IntRange(min = 0, max = 39) int place) {
    MerkleTree tree = MerkleTree.of(contents);
    int position = place % contents.size();
    byte[] content = contents.get(position);
    assertArrayEquals(tree.root(), MerkleTree.root(content, tree.path(position)));
    byte[] other = Sm3.digest(content);
    assertFalse(Arrays.equals(tree.root(), MerkleTree.root(other, tree.path(position))));
    assertTrue(tree.path(position).size() <= 6);
  }
}
