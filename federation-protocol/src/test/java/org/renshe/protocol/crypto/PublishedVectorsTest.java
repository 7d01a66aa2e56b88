package org.renshe.protocol.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.util.test.TestRandomBigInteger;
import org.junit.jupiter.api.Test;

/** Examples printed in the standards. */
class PublishedVectorsTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final ECNamedCurveParameterSpec CURVE =
      ECNamedCurveTable.getParameterSpec("sm2p256v1");

  // GB/T 32918.5-2017, the key and the random number of its examples on the recommended curve.
  private static final String PRIVATE =
      "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
  private static final String PUBLIC =
      "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
          + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
  private static final String K =
      "59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21";

  @Test
  void sm3OfTheStandardsExamples() {
    // GB/T 32905-2016, annex A.
    assertEquals(
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", Sm3.hex("abc"));
    assertEquals(
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
        Sm3.hex("abcd".repeat(16)));
    assertEquals(
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        HEX.formatHex(Sm3.digest(bytes("a"), bytes("bc"))));
  }

  @Test
  void sm4OfTheStandardsExample() {
    // GB/T 32907-2016, annex A.1.
    byte[] block = HEX.parseHex("0123456789abcdeffedcba9876543210");
    SM4Engine engine = new SM4Engine();
    engine.init(true, new KeyParameter(block));
    byte[] encrypted = new byte[16];
    engine.processBlock(block, 0, encrypted, 0);
    assertEquals("681edf34d206965e86b3e94f536e4246", HEX.formatHex(encrypted));
  }

  @Test
  void sm4GcmOfRfc8998() {
    // RFC 8998, appendix A.1.
    byte[] key = HEX.parseHex("0123456789abcdeffedcba9876543210");
    byte[] nonce = HEX.parseHex("00001234567800000000abcd");
    byte[] associated = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    byte[] plain =
        HEX.parseHex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    String expected =
        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
            + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
            + "83de3541e4c2b58177e065a9bf7b62ec";
    assertEquals(expected, HEX.formatHex(Sm4Gcm.encrypt(key, nonce, associated, plain)));
    assertEquals(
        HEX.formatHex(plain),
        HEX.formatHex(Sm4Gcm.decrypt(key, nonce, associated, HEX.parseHex(expected))));
  }

  @Test
  void sm2SignatureOfTheStandardsExample() throws Exception {
    // GB/T 32918.5-2017, annex A.2.
    String r = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
    String s = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
    byte[] message = bytes("message digest");
    byte[] signature = Sm2.sign(privateKey(), message, alwaysK());
    assertEquals(HEX.formatHex(der(r, s)), HEX.formatHex(signature));
    assertTrue(Sm2.verify(publicKey(), message, signature));
    assertFalse(Sm2.verify(publicKey(), bytes("message digesu"), signature));
  }

  @Test
  void sm2EncryptionOfTheStandardsExample() throws Exception {
    // GB/T 32918.5-2017, annex C.2: C1 (uncompressed, 04 first), C3, C2.
    String expected =
        "0404ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73e8"
            + "58f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0"
            + "59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766"
            + "21886ca989ca9c7d58087307ca93092d651efa";
    byte[] message = bytes("encryption standard");
    assertEquals(expected, HEX.formatHex(KeyWrap.wrap(publicKey(), message, alwaysK())));
    assertEquals(
        "encryption standard",
        new String(KeyWrap.unwrap(privateKey(), HEX.parseHex(expected)), StandardCharsets.UTF_8));
  }

  private static SecureRandom alwaysK() {
    return new TestRandomBigInteger(K.toUpperCase(Locale.ROOT), 16);
  }

  private static PrivateKey privateKey() throws Exception {
    return KeyFactory.getInstance("EC", CryptoProvider.get())
        .generatePrivate(new ECPrivateKeySpec(new BigInteger(PRIVATE, 16), CURVE));
  }

  private static PublicKey publicKey() throws Exception {
    return KeyFactory.getInstance("EC", CryptoProvider.get())
        .generatePublic(
            new ECPublicKeySpec(CURVE.getCurve().decodePoint(HEX.parseHex(PUBLIC)), CURVE));
  }

  private static byte[] der(String r, String s) throws Exception {
    ASN1EncodableVector both = new ASN1EncodableVector();
    both.add(new ASN1Integer(new BigInteger(r, 16)));
    both.add(new ASN1Integer(new BigInteger(s, 16)));
    return new DERSequence(both).getEncoded();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
