package org.renshe.deploy.demo;

import java.util.List;
import org.renshe.protocol.identity.MemberCode;

/**
 * One member process of a province.
 *
 * @param province whose
 * @param name for people and for folder names
 * @param portOffset its HTTP port in the block
 * @param shared whether it shares its database with another member
 */
record DemoNode(DemoProvince province, String name, int portOffset, boolean shared) {
  static final List<DemoNode> ALL =
      List.of(
          new DemoNode(DemoProvince.SHANGHAI, "310000", 31, false),
          new DemoNode(DemoProvince.ANHUI, "340000-1", 34, true),
          new DemoNode(DemoProvince.ANHUI, "340000-2", 35, true),
          new DemoNode(DemoProvince.HAINAN, "460000", 46, false));

  /** A province of the demonstration. */
  enum DemoProvince {
    SHANGHAI("310000", "上海市"),
    ANHUI("340000", "安徽省"),
    HAINAN("460000", "海南省");

    private final String code;
    private final String title;

    DemoProvince(String code, String title) {
      this.code = code;
      this.title = title;
    }

    MemberCode code() {
      return new MemberCode(code);
    }

    String title() {
      return title;
    }

    /** The members of its cluster; hospitals may talk to any. */
    List<DemoNode> nodes() {
      return ALL.stream().filter(node -> node.province == this).toList();
    }

    static DemoProvince of(MemberCode code) {
      for (DemoProvince province : values()) {
        if (province.code().equals(code)) {
          return province;
        }
      }
      throw new IllegalArgumentException("not in the demonstration: " + code);
    }
  }
}
