package org.renshe.hub.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** A question to a province, for totals or for a page of rows, and its answer. */
@Entity
@Table(name = "hub_day_question")
class QuestionRow {
  /** Idempotency key of the request. */
  @Id
  @Column(length = 120)
  String id;

  @Column(name = "check_id", length = 20, nullable = false)
  String checkId;

  @Column(name = "member_code", length = 6, nullable = false)
  String member;

  /** Null for totals. */
  @Column(name = "debtor", length = 6)
  String debtor;

  @Column(name = "creditor", length = 6)
  String creditor;

  @Column(name = "page_number", nullable = false)
  int page;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "answered", length = 1, nullable = false)
  boolean answered;

  /** The answer's JSON; null while it has not come or when it was a refusal. */
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "answer_json")
  String answer;

  @Column(name = "refusal", length = 800)
  String refusal;

  protected QuestionRow() {}

  static QuestionRow totals(CheckRow check, String member) {
    QuestionRow row = new QuestionRow();
    row.id = "daycheck/" + check.id + "/totals/" + member;
    row.checkId = check.id;
    row.member = member;
    return row;
  }

  static QuestionRow rows(CheckRow check, String member, String debtor, String creditor, int page) {
    QuestionRow row = new QuestionRow();
    row.id =
        "daycheck/" + check.id + "/rows/" + member + "/" + debtor + "/" + creditor + "/" + page;
    row.checkId = check.id;
    row.member = member;
    row.debtor = debtor;
    row.creditor = creditor;
    row.page = page;
    return row;
  }
}
