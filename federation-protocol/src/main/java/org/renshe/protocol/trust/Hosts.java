package org.renshe.protocol.trust;

import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.renshe.protocol.problem.ProtocolProblem;

/** Subject alternative names: host names and IPv4 addresses. */
final class Hosts {
  private static final int MAX_HOSTS = 32;
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*)(\\.[A-Za-z0-9-]+)*");

  private Hosts() {}

  static List<String> checked(List<String> hosts) {
    if (hosts.size() > MAX_HOSTS) {
      throw ProtocolProblem.REQUEST_WRONG.with("more than " + MAX_HOSTS + " hosts");
    }
    for (String host : hosts) {
      if (!NAME.matcher(host).matches()) {
        throw ProtocolProblem.REQUEST_WRONG.with("host name");
      }
    }
    return List.copyOf(hosts);
  }

  static GeneralNames names(List<String> hosts) {
    return new GeneralNames(checked(hosts).stream().map(Hosts::name).toArray(GeneralName[]::new));
  }

  static String text(GeneralName name) {
    if (name.getTagNo() == GeneralName.dNSName) {
      return name.getName().toString();
    }
    if (name.getTagNo() == GeneralName.iPAddress) {
      byte[] octets = ASN1OctetString.getInstance(name.getName()).getOctets();
      if (octets.length == 4) {
        return "%d.%d.%d.%d"
            .formatted(octets[0] & 255, octets[1] & 255, octets[2] & 255, octets[3] & 255);
      }
    }
    throw ProtocolProblem.REQUEST_WRONG.with("alternative name");
  }

  private static GeneralName name(String host) {
    int kind = IPV4.matcher(host).matches() ? GeneralName.iPAddress : GeneralName.dNSName;
    return new GeneralName(kind, host);
  }
}
