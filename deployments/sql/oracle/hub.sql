-- Renshe: tables for Oracle, made from the migrations by `renshe reference`; do not edit.
-- Runs once, in the order given, as the owner of the schema. A member started afterwards
-- finds the migrations done.
CREATE TABLE DATABASECHANGELOG (ID VARCHAR2(255) NOT NULL, AUTHOR VARCHAR2(255) NOT NULL, FILENAME VARCHAR2(255) NOT NULL, DATEEXECUTED TIMESTAMP NOT NULL, ORDEREXECUTED INTEGER NOT NULL, EXECTYPE VARCHAR2(10) NOT NULL, MD5SUM VARCHAR2(35), DESCRIPTION VARCHAR2(255), COMMENTS VARCHAR2(255), TAG VARCHAR2(255), LIQUIBASE VARCHAR2(20), CONTEXTS VARCHAR2(255), LABELS VARCHAR2(255), DEPLOYMENT_ID VARCHAR2(10));

-- Update Database Script

-- Changeset org/renshe/chassis/chassis.xml::chassis-1-schema-state::renshe
CREATE TABLE schema_state (fingerprint VARCHAR2(64) NOT NULL, CONSTRAINT pk_schema_state PRIMARY KEY (fingerprint));

COMMENT ON TABLE schema_state IS 'Which migrations this database has had';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('chassis-1-schema-state', 'renshe', 'org/renshe/chassis/chassis.xml', SYSTIMESTAMP, 1, '9:776bd563317ab032f5166912b5f7ab68', 'createTable tableName=schema_state', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/chassis/chassis.xml::chassis-2-once::renshe
CREATE TABLE once_answer (scope_name VARCHAR2(40) NOT NULL, command_key VARCHAR2(120) NOT NULL, content_digest VARCHAR2(64) NOT NULL, answer BLOB NOT NULL, made_at TIMESTAMP NOT NULL);

COMMENT ON TABLE once_answer IS 'What was answered to which command';

ALTER TABLE once_answer ADD CONSTRAINT pk_once_answer PRIMARY KEY (scope_name, command_key);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('chassis-2-once', 'renshe', 'org/renshe/chassis/chassis.xml', SYSTIMESTAMP, 3, '9:8900ed059c004a71717e1117fe369540', 'createTable tableName=once_answer; addPrimaryKey constraintName=pk_once_answer, tableName=once_answer', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/chassis/chassis.xml::chassis-3-audit::renshe
CREATE TABLE audit_entry (id VARCHAR2(36) NOT NULL, made_at TIMESTAMP NOT NULL, actor VARCHAR2(120) NOT NULL, action_name VARCHAR2(80) NOT NULL, subject_index VARCHAR2(64), purpose VARCHAR2(200), CONSTRAINT pk_audit_entry PRIMARY KEY (id));

COMMENT ON TABLE audit_entry IS 'Who looked at or changed what about whom';

CREATE INDEX ix_audit_subject ON audit_entry(subject_index, made_at);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('chassis-3-audit', 'renshe', 'org/renshe/chassis/chassis.xml', SYSTIMESTAMP, 5, '9:b77956f770e1f8f43682d4de8af39bea', 'createTable tableName=audit_entry; createIndex indexName=ix_audit_subject, tableName=audit_entry', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/chassis/chassis.xml::chassis-4-ledger::renshe
CREATE TABLE journal (journal_key VARCHAR2(120) NOT NULL, business_day VARCHAR2(10) NOT NULL, digest VARCHAR2(64) NOT NULL, made_at TIMESTAMP NOT NULL, chain_number NUMBER(38, 0), chain_digest VARCHAR2(64), CONSTRAINT pk_journal PRIMARY KEY (journal_key));

COMMENT ON TABLE journal IS 'Double-entry journals, append-only';

CREATE UNIQUE INDEX ux_journal_chain ON journal(chain_number);

CREATE TABLE posting (journal_key VARCHAR2(120) NOT NULL, line_number INTEGER NOT NULL, account VARCHAR2(120) NOT NULL, amount_fen NUMBER(38, 0) NOT NULL);

COMMENT ON TABLE posting IS 'Lines of journals; debit positive, credit negative';

ALTER TABLE posting ADD CONSTRAINT pk_posting PRIMARY KEY (journal_key, line_number);

ALTER TABLE posting ADD CONSTRAINT fk_posting_journal FOREIGN KEY (journal_key) REFERENCES journal (journal_key);

CREATE INDEX ix_posting_account ON posting(account);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('chassis-4-ledger', 'renshe', 'org/renshe/chassis/chassis.xml', SYSTIMESTAMP, 7, '9:5c8136bee9b8d65ac8787e0da1a2e5e9', 'createTable tableName=journal; createIndex indexName=ux_journal_chain, tableName=journal; createTable tableName=posting; addPrimaryKey constraintName=pk_posting, tableName=posting; addForeignKeyConstraint baseTableName=posting, constraintName=fk_p...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/chassis/chassis.xml::chassis-5-outbox::renshe
CREATE TABLE outbox (message_id VARCHAR2(36) NOT NULL, receiver VARCHAR2(6) NOT NULL, type_name VARCHAR2(40) NOT NULL, command_key VARCHAR2(120), unsigned_bytes BLOB NOT NULL, made_at TIMESTAMP NOT NULL, sent_at TIMESTAMP, claimed_by VARCHAR2(36), claimed_until TIMESTAMP, state VARCHAR2(8) NOT NULL, CONSTRAINT pk_outbox PRIMARY KEY (message_id));

COMMENT ON TABLE outbox IS 'Messages on their way to the hub, encrypted for their receiver';

CREATE INDEX ix_outbox_state ON outbox(state, claimed_until);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('chassis-5-outbox', 'renshe', 'org/renshe/chassis/chassis.xml', SYSTIMESTAMP, 9, '9:c9463a87e9c3adc244c1c5cd21d90f99', 'createTable tableName=outbox; createIndex indexName=ix_outbox_state, tableName=outbox', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/chassis/chassis.xml::chassis-6-answer::renshe
CREATE TABLE answer (command_key VARCHAR2(120) NOT NULL, message_id VARCHAR2(36) NOT NULL, sender VARCHAR2(6) NOT NULL, type_name VARCHAR2(40) NOT NULL, type_version INTEGER NOT NULL, sealed_message BLOB NOT NULL, arrived_at TIMESTAMP NOT NULL, CONSTRAINT pk_answer PRIMARY KEY (command_key));

COMMENT ON TABLE answer IS 'Answers of other members to this member''s requests, sealed';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('chassis-6-answer', 'renshe', 'org/renshe/chassis/chassis.xml', SYSTIMESTAMP, 11, '9:18805047a7cd7e751cb40f360dc0ed4d', 'createTable tableName=answer', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/chassis/chassis.xml::chassis-7-outbox-command::renshe
CREATE INDEX ix_outbox_command ON outbox(command_key);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('chassis-7-outbox-command', 'renshe', 'org/renshe/chassis/chassis.xml', SYSTIMESTAMP, 13, '9:608177537932e24a91497629a6b23e30', 'createIndex indexName=ix_outbox_command, tableName=outbox', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/chassis/chassis.xml::chassis-8-four-eyes::renshe
CREATE TABLE four_eyes (id VARCHAR2(36) NOT NULL, kind VARCHAR2(40) NOT NULL, subject VARCHAR2(120) NOT NULL, reason VARCHAR2(800) NOT NULL, proposed_by VARCHAR2(160) NOT NULL, proposed_at TIMESTAMP(6) NOT NULL, state VARCHAR2(10) NOT NULL, decided_by VARCHAR2(160), decided_at TIMESTAMP(6), open_subject VARCHAR2(161), CONSTRAINT four_eyes_pk PRIMARY KEY (id));

COMMENT ON TABLE four_eyes IS 'What one person proposed and another decides';

COMMENT ON COLUMN four_eyes.open_subject IS 'kind and subject while it is open, so that there is one at a time';

ALTER TABLE four_eyes ADD CONSTRAINT four_eyes_open_uq UNIQUE (open_subject);

CREATE INDEX four_eyes_state_ix ON four_eyes(state, proposed_at);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('chassis-8-four-eyes', 'renshe', 'org/renshe/chassis/chassis.xml', SYSTIMESTAMP, 15, '9:5e609e8881e0855c36c90cff942a0aac', 'createTable tableName=four_eyes; addUniqueConstraint constraintName=four_eyes_open_uq, tableName=four_eyes; createIndex indexName=four_eyes_state_ix, tableName=four_eyes', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/hub/directory.xml::directory-1::renshe
CREATE TABLE hub_member (member_code VARCHAR2(6) NOT NULL, member_name VARCHAR2(100) NOT NULL, joined_at TIMESTAMP(6) NOT NULL, CONSTRAINT pk_hub_member PRIMARY KEY (member_code));

CREATE TABLE hub_enrolment_code (code_digest VARCHAR2(64) NOT NULL, member_code VARCHAR2(6) NOT NULL, expires_at TIMESTAMP(6) NOT NULL, enrolment_id VARCHAR2(40), CONSTRAINT pk_hub_enrolment_code PRIMARY KEY (code_digest));

CREATE TABLE hub_enrolment (enrolment_id VARCHAR2(40) NOT NULL, member_code VARCHAR2(6) NOT NULL, member_name VARCHAR2(100) NOT NULL, signing_request CLOB, transport_request CLOB, hospital_ca_request CLOB, state VARCHAR2(12) NOT NULL, requested_at TIMESTAMP(6) NOT NULL, decided_at TIMESTAMP(6), decided_by VARCHAR2(64), reason VARCHAR2(400), version NUMBER(38, 0) NOT NULL, CONSTRAINT pk_hub_enrolment PRIMARY KEY (enrolment_id));

CREATE INDEX ix_hub_enrolment_state ON hub_enrolment(state, requested_at);

CREATE TABLE hub_certificate (serial VARCHAR2(40) NOT NULL, member_code VARCHAR2(6) NOT NULL, purpose VARCHAR2(12) NOT NULL, enrolment_id VARCHAR2(40) NOT NULL, certificate BLOB NOT NULL, issued_at TIMESTAMP(6) NOT NULL, expires_at TIMESTAMP(6) NOT NULL, retires_at TIMESTAMP(6), revoked_at TIMESTAMP(6), revocation_reason VARCHAR2(400), version NUMBER(38, 0) NOT NULL, CONSTRAINT pk_hub_certificate PRIMARY KEY (serial));

CREATE INDEX ix_hub_certificate_member ON hub_certificate(member_code, purpose);

CREATE TABLE hub_directory (directory_number NUMBER(38, 0) NOT NULL, issued_at TIMESTAMP(6) NOT NULL, expires_at TIMESTAMP(6) NOT NULL, signed BLOB NOT NULL, CONSTRAINT pk_hub_directory PRIMARY KEY (directory_number));

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('directory-1', 'renshe', 'org/renshe/hub/directory.xml', SYSTIMESTAMP, 17, '9:71af4815680d956fa4900bfa03e2b143', 'createTable tableName=hub_member; createTable tableName=hub_enrolment_code; createTable tableName=hub_enrolment; createIndex indexName=ix_hub_enrolment_state, tableName=hub_enrolment; createTable tableName=hub_certificate; createIndex indexName=ix...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/hub/clearing.xml::clearing-1::renshe
CREATE TABLE hub_obligation (obligation_key VARCHAR2(120) NOT NULL, settlement_id VARCHAR2(100) NOT NULL, act VARCHAR2(12) NOT NULL, debtor VARCHAR2(6) NOT NULL, creditor VARCHAR2(6) NOT NULL, settlement_day date NOT NULL, insurance_kind VARCHAR2(12) NOT NULL, care_kind VARCHAR2(12) NOT NULL, undoes VARCHAR2(100), message_id VARCHAR2(40) NOT NULL, digest VARCHAR2(64) NOT NULL, entered_at TIMESTAMP(6) NOT NULL, CONSTRAINT pk_hub_obligation PRIMARY KEY (obligation_key), CONSTRAINT uq_hub_obligation_undoes UNIQUE (undoes));

CREATE INDEX ix_hub_obligation_day ON hub_obligation(settlement_day, obligation_key);

CREATE INDEX ix_hub_obligation_settlement ON hub_obligation(settlement_id);

CREATE TABLE hub_obligation_amount (obligation_key VARCHAR2(120) NOT NULL, fund VARCHAR2(20) NOT NULL, amount_fen NUMBER(38, 0) NOT NULL, CONSTRAINT pk_hub_obligation_amount PRIMARY KEY (obligation_key, fund), CONSTRAINT fk_hub_obligation_amount FOREIGN KEY (obligation_key) REFERENCES hub_obligation(obligation_key));

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('clearing-1', 'renshe', 'org/renshe/hub/clearing.xml', SYSTIMESTAMP, 19, '9:7ae0ba7e3fc7837828b89e1d8210dd99', 'createTable tableName=hub_obligation; createIndex indexName=ix_hub_obligation_day, tableName=hub_obligation; createIndex indexName=ix_hub_obligation_settlement, tableName=hub_obligation; createTable tableName=hub_obligation_amount', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/hub/exchange.xml::exchange-1::renshe
CREATE TABLE hub_message (stream VARCHAR2(6) NOT NULL, entry_number NUMBER(38, 0) NOT NULL, direction VARCHAR2(3) NOT NULL, message_id VARCHAR2(40) NOT NULL, message_type VARCHAR2(40) NOT NULL, receiver VARCHAR2(6) NOT NULL, idempotency_key VARCHAR2(80) NOT NULL, logged_at TIMESTAMP(6) NOT NULL, directory_number NUMBER(38, 0) NOT NULL, content_digest VARCHAR2(64) NOT NULL, sealed_digest VARCHAR2(64) NOT NULL, sealed BLOB, previous_hash VARCHAR2(64) NOT NULL, entry_hash VARCHAR2(64) NOT NULL, CONSTRAINT pk_hub_message PRIMARY KEY (stream, entry_number));

ALTER TABLE hub_message ADD CONSTRAINT uq_hub_message_once UNIQUE (stream, message_id, direction);

CREATE INDEX ix_hub_message_id ON hub_message(message_id);

CREATE INDEX ix_hub_message_key ON hub_message(idempotency_key);

CREATE TABLE hub_message_head (stream VARCHAR2(6) NOT NULL, entry_number NUMBER(38, 0) NOT NULL, entry_hash VARCHAR2(64) NOT NULL, last_message_at TIMESTAMP(6) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT pk_hub_message_head PRIMARY KEY (stream));

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('exchange-1', 'renshe', 'org/renshe/hub/exchange.xml', SYSTIMESTAMP, 21, '9:8df33d316b5eb3945b59a18f76a99a21', 'createTable tableName=hub_message; addUniqueConstraint constraintName=uq_hub_message_once, tableName=hub_message; createIndex indexName=ix_hub_message_id, tableName=hub_message; createIndex indexName=ix_hub_message_key, tableName=hub_message; crea...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/hub/reconciliation.xml::reconciliation-1::renshe
CREATE TABLE hub_day_check (id VARCHAR2(20) NOT NULL, check_day date NOT NULL, check_number INTEGER NOT NULL, check_state VARCHAR2(12) NOT NULL, started_at TIMESTAMP(6) NOT NULL, patient_until TIMESTAMP(6) NOT NULL, finished_at TIMESTAMP(6), started_by VARCHAR2(160) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT pk_hub_day_check PRIMARY KEY (id));

COMMENT ON TABLE hub_day_check IS 'Three-sided checks of days';

ALTER TABLE hub_day_check ADD CONSTRAINT uq_hub_day_check UNIQUE (check_day, check_number);

CREATE TABLE hub_day_question (id VARCHAR2(120) NOT NULL, check_id VARCHAR2(20) NOT NULL, member_code VARCHAR2(6) NOT NULL, debtor VARCHAR2(6), creditor VARCHAR2(6), page_number INTEGER NOT NULL, answered VARCHAR2(1) NOT NULL, answer_json CLOB, refusal VARCHAR2(800), CONSTRAINT pk_hub_day_question PRIMARY KEY (id));

COMMENT ON TABLE hub_day_question IS 'Questions of checks to provinces, and their answers';

CREATE INDEX ix_hub_day_question_check ON hub_day_question(check_id);

CREATE TABLE hub_day_line (id VARCHAR2(80) NOT NULL, check_day date NOT NULL, debtor VARCHAR2(6) NOT NULL, creditor VARCHAR2(6) NOT NULL, sides_agree VARCHAR2(1) NOT NULL, line_json CLOB NOT NULL, CONSTRAINT pk_hub_day_line PRIMARY KEY (id));

COMMENT ON TABLE hub_day_line IS 'Totals of the three sides by pair and day, as last checked';

CREATE INDEX ix_hub_day_line_day ON hub_day_line(check_day);

CREATE TABLE hub_day_finding (id VARCHAR2(40) NOT NULL, check_day date NOT NULL, act_key VARCHAR2(140) NOT NULL, debtor VARCHAR2(6) NOT NULL, creditor VARCHAR2(6) NOT NULL, difference VARCHAR2(24) NOT NULL, finding_state VARCHAR2(12) NOT NULL, compared_json CLOB NOT NULL, first_seen_at TIMESTAMP(6) NOT NULL, last_check INTEGER NOT NULL, repaired_at TIMESTAMP(6), closing VARCHAR2(1200), version NUMBER(38, 0) NOT NULL, CONSTRAINT pk_hub_day_finding PRIMARY KEY (id));

COMMENT ON TABLE hub_day_finding IS 'Differences between the three sides';

ALTER TABLE hub_day_finding ADD CONSTRAINT uq_hub_day_finding_act UNIQUE (check_day, act_key);

CREATE INDEX ix_hub_day_finding_state ON hub_day_finding(finding_state, check_day);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('reconciliation-1', 'renshe', 'org/renshe/hub/reconciliation.xml', SYSTIMESTAMP, 23, '9:ab7d21bcc1fe75e25c59badcfa305b21', 'createTable tableName=hub_day_check; addUniqueConstraint constraintName=uq_hub_day_check, tableName=hub_day_check; createTable tableName=hub_day_question; createIndex indexName=ix_hub_day_question_check, tableName=hub_day_question; createTable tab...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
