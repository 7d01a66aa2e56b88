package org.renshe.protocol.trust;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Names in certificates: {@code C=CN, O=<name>, OU=<kind>, CN=<code>}. */
final class DistinguishedName {
  private DistinguishedName() {}

  static X500Name of(CertificateKind kind, String code, String name) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "CN")
        .addRDN(BCStyle.O, name)
        .addRDN(BCStyle.OU, kind.unit())
        .addRDN(BCStyle.CN, code)
        .build();
  }

  static X500Name ofRoot(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "CN")
        .addRDN(BCStyle.O, "Renshe")
        .addRDN(BCStyle.CN, name)
        .build();
  }

  /** The code in a name of this kind, empty when it is of another kind or names nobody. */
  static String code(X500Name name, CertificateKind kind) {
    return kind.unit().equals(only(name, BCStyle.OU)) ? only(name, BCStyle.CN) : "";
  }

  static boolean isOf(X500Name name, CertificateKind kind) {
    return !code(name, kind).isEmpty();
  }

  /** The common name whatever the kind, empty when there is none or more than one. */
  static String commonName(X500Name name) {
    return only(name, BCStyle.CN);
  }

  private static String only(X500Name name, ASN1ObjectIdentifier attribute) {
    RDN[] found = name.getRDNs(attribute);
    if (found.length != 1 || found[0].isMultiValued()) {
      return "";
    }
    return IETFUtils.valueToString(found[0].getFirst().getValue());
  }
}
