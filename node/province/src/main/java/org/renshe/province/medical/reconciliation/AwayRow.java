package org.renshe.province.medical.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.type.YesNoConverter;

/** What an institution said of an away settlement (3261): taken into a month, or left for later. */
@Entity
@Table(name = "away_confirmation")
class AwayRow {
  /** Request key and month, since what is left for later comes again the month after. */
  @Id
  @Column(length = 90)
  String id;

  @Column(name = "request_key", length = 80, nullable = false)
  String key;

  @Column(name = "clr_month", length = 6, nullable = false)
  String month;

  @Column(name = "institution_code", length = 12, nullable = false)
  String institution;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "taken", length = 1, nullable = false)
  boolean taken;

  /** {@code msgid} of the 3261. */
  @Column(name = "message_id", length = 30, nullable = false)
  String messageId;

  protected AwayRow() {}

  AwayRow(ClearedRow row, String month, boolean taken, String messageId) {
    this.id = id(row.key, month);
    this.key = row.key;
    this.month = month;
    this.institution = row.institution;
    this.taken = taken;
    this.messageId = messageId;
  }

  static String id(String key, String month) {
    return key + "/" + month;
  }
}
