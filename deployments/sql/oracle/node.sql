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

-- Changeset org/renshe/province/registry.xml::registry-1::renshe
CREATE TABLE registry_person (id VARCHAR2(36) NOT NULL, person_number VARCHAR2(30) NOT NULL, name_sealed VARCHAR2(600) NOT NULL, birth_date_sealed VARCHAR2(200) NOT NULL, sex VARCHAR2(1) NOT NULL, ethnic_group VARCHAR2(2), version NUMBER(38, 0) NOT NULL, CONSTRAINT registry_person_pk PRIMARY KEY (id), CONSTRAINT registry_person_number_uq UNIQUE (person_number));

COMMENT ON TABLE registry_person IS 'People; what identifies a person is sealed';

CREATE TABLE registry_document (id VARCHAR2(36) NOT NULL, person_id VARCHAR2(36) NOT NULL, document_kind VARCHAR2(6) NOT NULL, number_sealed VARCHAR2(300) NOT NULL, number_index VARCHAR2(64) NOT NULL, used_from date NOT NULL, used_to date, CONSTRAINT registry_document_pk PRIMARY KEY (id), CONSTRAINT registry_document_person_fk FOREIGN KEY (person_id) REFERENCES registry_person(id), CONSTRAINT registry_document_index_uq UNIQUE (number_index));

COMMENT ON TABLE registry_document IS 'Identity documents of people, past and present';

CREATE INDEX registry_document_person_ix ON registry_document(person_id);

CREATE TABLE registry_employer (id VARCHAR2(36) NOT NULL, credit_code VARCHAR2(18) NOT NULL, employer_name VARCHAR2(600) NOT NULL, division VARCHAR2(6) NOT NULL, CONSTRAINT registry_employer_pk PRIMARY KEY (id), CONSTRAINT registry_employer_code_uq UNIQUE (credit_code));

CREATE TABLE registry_relation (id VARCHAR2(36) NOT NULL, person_id VARCHAR2(36) NOT NULL, insurance_kind VARCHAR2(10) NOT NULL, person_type VARCHAR2(6) NOT NULL, benefit_groups VARCHAR2(200), status VARCHAR2(12) NOT NULL, insured_from date NOT NULL, insured_to date, division VARCHAR2(6) NOT NULL, employer_id VARCHAR2(36), civil_servant VARCHAR2(1) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT registry_relation_pk PRIMARY KEY (id), CONSTRAINT registry_relation_employer_fk FOREIGN KEY (employer_id) REFERENCES registry_employer(id), CONSTRAINT registry_relation_person_fk FOREIGN KEY (person_id) REFERENCES registry_person(id));

COMMENT ON TABLE registry_relation IS 'Insured relations, one a person and kind';

ALTER TABLE registry_relation ADD CONSTRAINT registry_relation_uq UNIQUE (person_id, insurance_kind);

CREATE TABLE registry_account (relation_id VARCHAR2(36) NOT NULL, balance_fen NUMBER(38, 0) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT registry_account_pk PRIMARY KEY (relation_id), CONSTRAINT registry_account_relation_fk FOREIGN KEY (relation_id) REFERENCES registry_relation(id));

COMMENT ON TABLE registry_account IS 'Balance of a personal account; equals the sum of its entries';

CREATE TABLE registry_account_entry (id VARCHAR2(120) NOT NULL, relation_id VARCHAR2(36) NOT NULL, amount_fen NUMBER(38, 0) NOT NULL, balance_fen NUMBER(38, 0) NOT NULL, cause VARCHAR2(80) NOT NULL, CONSTRAINT registry_account_entry_pk PRIMARY KEY (id), CONSTRAINT registry_account_entry_fk FOREIGN KEY (relation_id) REFERENCES registry_account(relation_id));

COMMENT ON TABLE registry_account_entry IS 'Append-only movements of personal accounts';

CREATE INDEX registry_account_entry_ix ON registry_account_entry(relation_id);

CREATE TABLE registry_filing (filing_number VARCHAR2(30) NOT NULL, person_id VARCHAR2(36) NOT NULL, insurance_kind VARCHAR2(10) NOT NULL, filing_kind VARCHAR2(20) NOT NULL, division VARCHAR2(6) NOT NULL, valid_from date NOT NULL, valid_to date, filed_on date NOT NULL, state VARCHAR2(16) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT registry_filing_pk PRIMARY KEY (filing_number), CONSTRAINT registry_filing_person_fk FOREIGN KEY (person_id) REFERENCES registry_person(id));

COMMENT ON TABLE registry_filing IS 'Filings for care elsewhere';

CREATE INDEX registry_filing_person_ix ON registry_filing(person_id);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('registry-1', 'renshe', 'org/renshe/province/registry.xml', SYSTIMESTAMP, 17, '9:8711e10cb767843f5a7ca880fba3f15e', 'createTable tableName=registry_person; createTable tableName=registry_document; createIndex indexName=registry_document_person_ix, tableName=registry_document; createTable tableName=registry_employer; createTable tableName=registry_relation; addUn...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/registry.xml::registry-freeze::renshe
ALTER TABLE registry_account ADD frozen_fen NUMBER(38, 0) DEFAULT 0 NOT NULL;

COMMENT ON COLUMN registry_account.frozen_fen IS 'part of the balance promised to relatives';

CREATE TABLE registry_account_freeze (id VARCHAR2(120) NOT NULL, relation_id VARCHAR2(36) NOT NULL, amount_fen NUMBER(38, 0) NOT NULL, frozen_fen NUMBER(38, 0) NOT NULL, cause VARCHAR2(80) NOT NULL, CONSTRAINT registry_account_freeze_pk PRIMARY KEY (id), CONSTRAINT registry_account_freeze_fk FOREIGN KEY (relation_id) REFERENCES registry_account(relation_id));

COMMENT ON TABLE registry_account_freeze IS 'Append-only: parts of balances frozen or freed';

CREATE INDEX registry_account_freeze_ix ON registry_account_freeze(relation_id);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('registry-freeze', 'renshe', 'org/renshe/province/registry.xml', SYSTIMESTAMP, 19, '9:9a3bad7153ea93cf89847636913ac7ab', 'addColumn tableName=registry_account; createTable tableName=registry_account_freeze; createIndex indexName=registry_account_freeze_ix, tableName=registry_account_freeze', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/card.xml::card-1::renshe
CREATE TABLE card_card (id VARCHAR2(32) NOT NULL, card_number VARCHAR2(9) NOT NULL, card_serial VARCHAR2(40), card_key VARCHAR2(32) NOT NULL, person_id VARCHAR2(36) NOT NULL, state VARCHAR2(16) NOT NULL, issued_on date NOT NULL, expires_on date NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT card_card_pk PRIMARY KEY (id), CONSTRAINT card_card_person_fk FOREIGN KEY (person_id) REFERENCES registry_person(id), CONSTRAINT card_card_key_uq UNIQUE (card_key));

COMMENT ON TABLE card_card IS 'Physical cards';

COMMENT ON COLUMN card_card.id IS 'identification code (卡识别码)';

COMMENT ON COLUMN card_card.card_key IS 'opaque subject of electronic card tokens';

CREATE INDEX card_card_number_ix ON card_card(card_number);

CREATE INDEX card_card_person_ix ON card_card(person_id);

CREATE TABLE card_presentation (id VARCHAR2(76) NOT NULL, bound_to VARCHAR2(120) NOT NULL, spent_key VARCHAR2(120), presented_at TIMESTAMP NOT NULL, CONSTRAINT card_presentation_pk PRIMARY KEY (id));

COMMENT ON TABLE card_presentation IS 'Electronic card tokens spent here, by hash only';

COMMENT ON COLUMN card_presentation.id IS 'side and SM3 of the token';

COMMENT ON COLUMN card_presentation.bound_to IS 'who may still use it';

COMMENT ON COLUMN card_presentation.spent_key IS 'the use that spent it';

CREATE INDEX card_presentation_at_ix ON card_presentation(presented_at);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('card-1', 'renshe', 'org/renshe/province/card.xml', SYSTIMESTAMP, 21, '9:f560280339bc28edac461700580c255b', 'createTable tableName=card_card; createIndex indexName=card_card_number_ix, tableName=card_card; createIndex indexName=card_card_person_ix, tableName=card_card; createTable tableName=card_presentation; createIndex indexName=card_presentation_at_ix...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/filing.xml::filing-1::renshe
ALTER TABLE registry_filing ADD channel VARCHAR2(10) DEFAULT 'LOADED' NOT NULL;

ALTER TABLE registry_filing ADD decide_by date;

ALTER TABLE registry_filing ADD decided_on date;

ALTER TABLE registry_filing ADD evidence_due date;

ALTER TABLE registry_filing ADD reason VARCHAR2(800);

ALTER TABLE registry_filing ADD end_reason VARCHAR2(16);

ALTER TABLE registry_filing ADD ended_on date;

ALTER TABLE registry_filing ADD handled_by VARCHAR2(200);

ALTER TABLE registry_filing ADD details_sealed CLOB;

ALTER TABLE registry_filing ADD used VARCHAR2(1) DEFAULT 'N' NOT NULL;

ALTER TABLE registry_filing ADD revision NUMBER(38, 0) DEFAULT 1 NOT NULL;

CREATE INDEX registry_filing_state_ix ON registry_filing(state, decide_by);

CREATE TABLE filing_announcement (filing_number VARCHAR2(30) NOT NULL, receiver VARCHAR2(6) NOT NULL, revision NUMBER(38, 0) NOT NULL, noted_revision NUMBER(38, 0) NOT NULL, next_at TIMESTAMP, attempts INTEGER NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT filing_announcement_pk PRIMARY KEY (filing_number));

COMMENT ON TABLE filing_announcement IS 'Filings that treatment places are to be told of';

CREATE INDEX filing_announcement_next_ix ON filing_announcement(next_at);

CREATE TABLE filing_declaration (declaration_number VARCHAR2(30) NOT NULL, kind VARCHAR2(24) NOT NULL, person_id VARCHAR2(36) NOT NULL, insurance_kind VARCHAR2(10) NOT NULL, declared_code VARCHAR2(30), declared_by VARCHAR2(30) NOT NULL, declared_at_place VARCHAR2(6) NOT NULL, valid_from date NOT NULL, valid_to date, state VARCHAR2(10) NOT NULL, declared_on date NOT NULL, decide_by date, decided_on date, reason VARCHAR2(2000), handled_by VARCHAR2(200), details_sealed CLOB NOT NULL, used VARCHAR2(1) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT filing_declaration_pk PRIMARY KEY (declaration_number), CONSTRAINT filing_declaration_person_fk FOREIGN KEY (person_id) REFERENCES registry_person(id));

COMMENT ON TABLE filing_declaration IS 'What institutions declared for people insured here';

CREATE INDEX filing_declaration_person_ix ON filing_declaration(person_id);

CREATE INDEX filing_declaration_state_ix ON filing_declaration(state, decide_by);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('filing-1', 'renshe', 'org/renshe/province/filing.xml', SYSTIMESTAMP, 23, '9:0a2de1730d409a7f308b949ceee706fa', 'addColumn tableName=registry_filing; createIndex indexName=registry_filing_state_ix, tableName=registry_filing; createTable tableName=filing_announcement; createIndex indexName=filing_announcement_next_ix, tableName=filing_announcement; createTabl...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/filing.xml::filing-2::renshe
CREATE TABLE filing_evidence (id VARCHAR2(36) NOT NULL, filing_number VARCHAR2(30) NOT NULL, material VARCHAR2(30) NOT NULL, media_type VARCHAR2(20) NOT NULL, byte_count INTEGER NOT NULL, content_digest VARCHAR2(64) NOT NULL, name_sealed CLOB NOT NULL, content_sealed BLOB NOT NULL, uploaded_at TIMESTAMP NOT NULL, CONSTRAINT filing_evidence_pk PRIMARY KEY (id));

COMMENT ON TABLE filing_evidence IS 'Files handed in as evidence, sealed';

CREATE INDEX filing_evidence_filing_ix ON filing_evidence(filing_number);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('filing-2', 'renshe', 'org/renshe/province/filing.xml', SYSTIMESTAMP, 25, '9:6388ebcf54808930c5b81fa8a8751e97', 'createTable tableName=filing_evidence; createIndex indexName=filing_evidence_filing_ix, tableName=filing_evidence', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/wallet.xml::wallet-1::renshe
CREATE TABLE wallet_grant (id VARCHAR2(30) NOT NULL, relation_id VARCHAR2(36) NOT NULL, owner_number VARCHAR2(30) NOT NULL, relative_place VARCHAR2(6) NOT NULL, relationship VARCHAR2(12) NOT NULL, relative_document_sealed VARCHAR2(300) NOT NULL, relative_name_sealed VARCHAR2(600) NOT NULL, granted_fen NUMBER(38, 0) NOT NULL, charged_fen NUMBER(38, 0) NOT NULL, refunded_fen NUMBER(38, 0) NOT NULL, frozen_fen NUMBER(38, 0) NOT NULL, moves INTEGER NOT NULL, granted_at TIMESTAMP NOT NULL, owner_consent VARCHAR2(80) NOT NULL, relative_consent VARCHAR2(80), state VARCHAR2(8) NOT NULL, ended_at TIMESTAMP, end_reason VARCHAR2(24), refusal VARCHAR2(600), asked_at TIMESTAMP NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT wallet_grant_pk PRIMARY KEY (id), CONSTRAINT wallet_grant_account_fk FOREIGN KEY (relation_id) REFERENCES registry_account(relation_id));

COMMENT ON TABLE wallet_grant IS 'Limits granted out of accounts kept here (家庭共济授权)';

COMMENT ON COLUMN wallet_grant.charged_fen IS 'sum of all charges';

COMMENT ON COLUMN wallet_grant.refunded_fen IS 'what of them was refunded';

COMMENT ON COLUMN wallet_grant.frozen_fen IS 'what of the account is frozen for it';

COMMENT ON COLUMN wallet_grant.moves IS 'how often the freeze changed';

CREATE INDEX wallet_grant_owner_ix ON wallet_grant(owner_number);

CREATE INDEX wallet_grant_state_ix ON wallet_grant(state);

CREATE TABLE wallet_charge (id VARCHAR2(80) NOT NULL, grant_id VARCHAR2(30) NOT NULL, settlement_id VARCHAR2(30) NOT NULL, share_number INTEGER NOT NULL, creditor VARCHAR2(6) NOT NULL, settled_day date NOT NULL, insurance_kind VARCHAR2(20) NOT NULL, care VARCHAR2(10) NOT NULL, amount_fen NUMBER(38, 0) NOT NULL, refunded_fen NUMBER(38, 0) NOT NULL, refunds INTEGER NOT NULL, charged_at TIMESTAMP NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT wallet_charge_pk PRIMARY KEY (id), CONSTRAINT wallet_charge_grant_fk FOREIGN KEY (grant_id) REFERENCES wallet_grant(id));

COMMENT ON TABLE wallet_charge IS 'What of an account kept here a relative used';

CREATE INDEX wallet_charge_day_ix ON wallet_charge(settled_day);

CREATE TABLE wallet_refund (id VARCHAR2(100) NOT NULL, charge_id VARCHAR2(80) NOT NULL, refund_number INTEGER NOT NULL, amount_fen NUMBER(38, 0) NOT NULL, refund_day date NOT NULL, refunded_at TIMESTAMP NOT NULL, CONSTRAINT wallet_refund_pk PRIMARY KEY (id), CONSTRAINT wallet_refund_charge_fk FOREIGN KEY (charge_id) REFERENCES wallet_charge(id));

COMMENT ON TABLE wallet_refund IS 'Refunds of charges';

CREATE INDEX wallet_refund_day_ix ON wallet_refund(refund_day);

CREATE TABLE wallet_limit (id VARCHAR2(30) NOT NULL, payer VARCHAR2(6) NOT NULL, person_id VARCHAR2(36) NOT NULL, person_number VARCHAR2(30) NOT NULL, owner_name_sealed VARCHAR2(600) NOT NULL, relationship VARCHAR2(12) NOT NULL, granted_fen NUMBER(38, 0) NOT NULL, charged_fen NUMBER(38, 0) NOT NULL, refunded_fen NUMBER(38, 0) NOT NULL, granted_at TIMESTAMP NOT NULL, consent_reference VARCHAR2(80), state VARCHAR2(8) NOT NULL, ended_at TIMESTAMP, end_reason VARCHAR2(24), version NUMBER(38, 0) NOT NULL, CONSTRAINT wallet_limit_pk PRIMARY KEY (id), CONSTRAINT wallet_limit_person_fk FOREIGN KEY (person_id) REFERENCES registry_person(id));

COMMENT ON TABLE wallet_limit IS 'Limits people insured here may use; the money is frozen at the payer';

COMMENT ON COLUMN wallet_limit.charged_fen IS 'sum of all charges';

COMMENT ON COLUMN wallet_limit.refunded_fen IS 'what of them was taken back';

CREATE INDEX wallet_limit_person_ix ON wallet_limit(person_id);

CREATE TABLE wallet_share (id VARCHAR2(80) NOT NULL, wallet_id VARCHAR2(30) NOT NULL, payer VARCHAR2(6) NOT NULL, settlement_id VARCHAR2(30) NOT NULL, share_number INTEGER NOT NULL, creditor VARCHAR2(6) NOT NULL, settled_day date NOT NULL, insurance_kind VARCHAR2(20) NOT NULL, care VARCHAR2(10) NOT NULL, amount_fen NUMBER(38, 0) NOT NULL, refunded_fen NUMBER(38, 0) NOT NULL, asked_fen NUMBER(38, 0) NOT NULL, answered_fen NUMBER(38, 0) NOT NULL, refunds INTEGER NOT NULL, refund_day date, pending_day date, state VARCHAR2(8) NOT NULL, refusal VARCHAR2(600), asked_at TIMESTAMP NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT wallet_share_pk PRIMARY KEY (id), CONSTRAINT wallet_share_limit_fk FOREIGN KEY (wallet_id) REFERENCES wallet_limit(id));

COMMENT ON TABLE wallet_share IS 'What limits paid of settlements made here';

COMMENT ON COLUMN wallet_share.refunded_fen IS 'taken back here';

COMMENT ON COLUMN wallet_share.asked_fen IS 'what of that the payer was asked to refund';

COMMENT ON COLUMN wallet_share.answered_fen IS 'what of that it has refunded';

CREATE INDEX wallet_share_settlement_ix ON wallet_share(settlement_id);

CREATE INDEX wallet_share_state_ix ON wallet_share(state);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('wallet-1', 'renshe', 'org/renshe/province/wallet.xml', SYSTIMESTAMP, 27, '9:1d81de67de029e65728a80a0168a5463', 'createTable tableName=wallet_grant; createIndex indexName=wallet_grant_owner_ix, tableName=wallet_grant; createIndex indexName=wallet_grant_state_ix, tableName=wallet_grant; createTable tableName=wallet_charge; createIndex indexName=wallet_charge_...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/injury.xml::injury-1::renshe
CREATE TABLE injury_qualification (decision_number VARCHAR2(40) NOT NULL, person_id VARCHAR2(36) NOT NULL, qualification_kind VARCHAR2(30) NOT NULL, valid_from date NOT NULL, valid_to date, version NUMBER(38, 0) NOT NULL, CONSTRAINT injury_qualification_pk PRIMARY KEY (decision_number), CONSTRAINT injury_qualification_person_fk FOREIGN KEY (person_id) REFERENCES registry_person(id));

COMMENT ON TABLE injury_qualification IS 'Decisions on work injury: recognised, relapse, rehabilitation, device (工伤认定、确认)';

CREATE INDEX injury_qualification_person_ix ON injury_qualification(person_id);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('injury-1', 'renshe', 'org/renshe/province/injury.xml', SYSTIMESTAMP, 29, '9:27fcba26f95951fe32fd80271d799723', 'createTable tableName=injury_qualification; createIndex indexName=injury_qualification_person_ix, tableName=injury_qualification', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/settlement.xml::settlement-1::renshe
CREATE TABLE insured_accumulator (id VARCHAR2(80) NOT NULL, person_id VARCHAR2(36) NOT NULL, insurance_kind VARCHAR2(10) NOT NULL, year_start date NOT NULL, deductible_inpatient_fen NUMBER(38, 0) NOT NULL, deductible_outpatient_fen NUMBER(38, 0) NOT NULL, admissions NUMBER(38, 0) NOT NULL, pool_fen NUMBER(38, 0) NOT NULL, large_amount_fen NUMBER(38, 0) NOT NULL, serious_illness_fen NUMBER(38, 0) NOT NULL, civil_servant_fen NUMBER(38, 0) NOT NULL, assistance_fen NUMBER(38, 0) NOT NULL, outpatient_pool_fen NUMBER(38, 0) NOT NULL, outpatient_in_scope_fen NUMBER(38, 0) NOT NULL, serious_illness_base_fen NUMBER(38, 0) NOT NULL, settlements NUMBER(38, 0) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT insured_accumulator_pk PRIMARY KEY (id), CONSTRAINT insured_accumulator_person_fk FOREIGN KEY (person_id) REFERENCES registry_person(id));

COMMENT ON TABLE insured_accumulator IS 'Year totals of a person and insurance kind; the version fences two writers';

COMMENT ON COLUMN insured_accumulator.settlements IS 'settlements ever made on it';

CREATE TABLE insured_settlement (id VARCHAR2(30) NOT NULL, accumulator_id VARCHAR2(80) NOT NULL, year_order NUMBER(38, 0) NOT NULL, person_number VARCHAR2(30) NOT NULL, relation_id VARCHAR2(36) NOT NULL, insurance_kind VARCHAR2(10) NOT NULL, care VARCHAR2(10) NOT NULL, treatment_place VARCHAR2(6) NOT NULL, request_key VARCHAR2(80) NOT NULL, visit_id VARCHAR2(30) NOT NULL, institution_code VARCHAR2(30) NOT NULL, settled_at TIMESTAMP NOT NULL, settled_day date NOT NULL, total_fen NUMBER(38, 0) NOT NULL, cash_fen NUMBER(38, 0) NOT NULL, amounts VARCHAR2(600) NOT NULL, growth VARCHAR2(1200) NOT NULL, policy_pack VARCHAR2(60) NOT NULL, policy_digest VARCHAR2(64) NOT NULL, answer_sealed CLOB NOT NULL, state VARCHAR2(10) NOT NULL, needs_review VARCHAR2(1) NOT NULL, ended_at TIMESTAMP, ended_day date, ended_by VARCHAR2(80), end_answer_sealed CLOB, version NUMBER(38, 0) NOT NULL, CONSTRAINT insured_settlement_pk PRIMARY KEY (id), CONSTRAINT insured_settlement_accumulator_fk FOREIGN KEY (accumulator_id) REFERENCES insured_accumulator(id), CONSTRAINT insured_settlement_relation_fk FOREIGN KEY (relation_id) REFERENCES registry_relation(id));

COMMENT ON TABLE insured_settlement IS 'Settlements of this province''s people, wherever treated';

COMMENT ON COLUMN insured_settlement.year_order IS 'order among the settlements on that accumulator';

COMMENT ON COLUMN insured_settlement.amounts IS 'owed by fund, JSON';

COMMENT ON COLUMN insured_settlement.growth IS 'what it added to the accumulator, JSON';

COMMENT ON COLUMN insured_settlement.needs_review IS 'Y: an earlier settlement of the year was undone';

COMMENT ON COLUMN insured_settlement.ended_by IS 'key of the request that undid it';

ALTER TABLE insured_settlement ADD CONSTRAINT insured_settlement_request_uq UNIQUE (treatment_place, request_key);

ALTER TABLE insured_settlement ADD CONSTRAINT insured_settlement_order_uq UNIQUE (accumulator_id, year_order);

CREATE INDEX insured_settlement_day_ix ON insured_settlement(settled_day);

CREATE INDEX insured_settlement_ended_ix ON insured_settlement(ended_day);

CREATE TABLE insured_fate (id VARCHAR2(90) NOT NULL, settlement_id VARCHAR2(30), decided_at TIMESTAMP NOT NULL, CONSTRAINT insured_fate_pk PRIMARY KEY (id));

COMMENT ON TABLE insured_fate IS 'What became of a settlement request: settled, or barred by a reversal that came first';

COMMENT ON COLUMN insured_fate.id IS 'treatment place and request key';

COMMENT ON COLUMN insured_fate.settlement_id IS 'empty: tombstone';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('settlement-1', 'renshe', 'org/renshe/province/settlement.xml', SYSTIMESTAMP, 31, '9:60278ef90836a9ecf0a10f7f3e733533', 'createTable tableName=insured_accumulator; createTable tableName=insured_settlement; addUniqueConstraint constraintName=insured_settlement_request_uq, tableName=insured_settlement; addUniqueConstraint constraintName=insured_settlement_order_uq, ta...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/settlement.xml::settlement-amounts-by-key::renshe
ALTER TABLE insured_accumulator ADD amounts VARCHAR2(4000) DEFAULT '{}' NOT NULL;

COMMENT ON COLUMN insured_accumulator.amounts IS 'year totals by key, in fen, JSON';

update insured_accumulator set amounts =
        '{"deductible/inpatient":' || deductible_inpatient_fen ||
        ',"deductible/outpatient":' || deductible_outpatient_fen ||
        ',"in_scope/outpatient":' || outpatient_in_scope_fen ||
        ',"paid/POOL/inpatient":' || (pool_fen - outpatient_pool_fen) ||
        ',"paid/POOL/outpatient":' || outpatient_pool_fen ||
        ',"paid/LARGE_AMOUNT/inpatient":' || large_amount_fen ||
        ',"paid/SERIOUS_ILLNESS/inpatient":' || serious_illness_fen ||
        ',"paid/CIVIL_SERVANT/inpatient":' || civil_servant_fen ||
        ',"paid/ASSISTANCE/inpatient":' || assistance_fen ||
        ',"base/SERIOUS_ILLNESS":' || serious_illness_base_fen || '}';

ALTER TABLE insured_accumulator DROP COLUMN deductible_inpatient_fen;

ALTER TABLE insured_accumulator DROP COLUMN deductible_outpatient_fen;

ALTER TABLE insured_accumulator DROP COLUMN pool_fen;

ALTER TABLE insured_accumulator DROP COLUMN large_amount_fen;

ALTER TABLE insured_accumulator DROP COLUMN serious_illness_fen;

ALTER TABLE insured_accumulator DROP COLUMN civil_servant_fen;

ALTER TABLE insured_accumulator DROP COLUMN assistance_fen;

ALTER TABLE insured_accumulator DROP COLUMN outpatient_pool_fen;

ALTER TABLE insured_accumulator DROP COLUMN outpatient_in_scope_fen;

ALTER TABLE insured_accumulator DROP COLUMN serious_illness_base_fen;

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('settlement-amounts-by-key', 'renshe', 'org/renshe/province/settlement.xml', SYSTIMESTAMP, 33, '9:059d0357ef0dfcd8082191a2c8df1969', 'addColumn tableName=insured_accumulator; sql; dropColumn tableName=insured_accumulator', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/settlement.xml::settlement-course::renshe
CREATE TABLE insured_course (id VARCHAR2(80) NOT NULL, person_id VARCHAR2(36) NOT NULL, insurance_kind VARCHAR2(20) NOT NULL, events NUMBER(38, 0) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT insured_course_pk PRIMARY KEY (id), CONSTRAINT insured_course_person_fk FOREIGN KEY (person_id) REFERENCES registry_person(id));

COMMENT ON TABLE insured_course IS 'What happened to a person under an insurance kind, counted; the version fences two writers';

COMMENT ON COLUMN insured_course.events IS 'settlements, undoings and adjustments so far';

CREATE TABLE insured_effect (id VARCHAR2(80) NOT NULL, settlement_id VARCHAR2(30) NOT NULL, accumulator_id VARCHAR2(80) NOT NULL, year_start date NOT NULL, event NUMBER(38, 0) NOT NULL, admissions INTEGER NOT NULL, amounts VARCHAR2(4000) NOT NULL, CONSTRAINT insured_effect_pk PRIMARY KEY (id), CONSTRAINT insured_effect_accumulator_fk FOREIGN KEY (accumulator_id) REFERENCES insured_accumulator(id));

COMMENT ON TABLE insured_effect IS 'What a settlement, or an adjustment of it, added to the totals of a year';

COMMENT ON COLUMN insured_effect.amounts IS 'by key, in fen, JSON';

CREATE INDEX insured_effect_settlement_ix ON insured_effect(settlement_id);

ALTER TABLE insured_settlement ADD course_id VARCHAR2(80);

ALTER TABLE insured_settlement ADD CONSTRAINT insured_settlement_course_fk FOREIGN KEY (course_id) REFERENCES insured_course (id);

ALTER TABLE insured_settlement ADD event NUMBER(38, 0) DEFAULT 0 NOT NULL;

ALTER TABLE insured_settlement ADD ended_event NUMBER(38, 0);

ALTER TABLE insured_settlement ADD admission_order INTEGER DEFAULT 1 NOT NULL;

ALTER TABLE insured_settlement ADD adjustments INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE insured_settlement ADD facts_sealed CLOB;

COMMENT ON COLUMN insured_settlement.event IS 'its place in the course';

COMMENT ON COLUMN insured_settlement.ended_event IS 'place in the course of what undid it';

COMMENT ON COLUMN insured_settlement.admission_order IS 'number of its admission in the year';

COMMENT ON COLUMN insured_settlement.adjustments IS 'how often it was calculated anew';

COMMENT ON COLUMN insured_settlement.facts_sealed IS 'all it was calculated from but the person''s earlier settlements';

ALTER TABLE insured_settlement DROP CONSTRAINT insured_settlement_order_uq DROP INDEX;

ALTER TABLE insured_settlement DROP COLUMN year_order;

ALTER TABLE insured_settlement DROP COLUMN growth;

ALTER TABLE insured_settlement ADD CONSTRAINT insured_settlement_event_uq UNIQUE (course_id, event);

CREATE INDEX insured_settlement_visit_ix ON insured_settlement(person_number, visit_id);

CREATE TABLE insured_adjustment (id VARCHAR2(60) NOT NULL, settlement_id VARCHAR2(30) NOT NULL, adjustment_number INTEGER NOT NULL, event NUMBER(38, 0) NOT NULL, adjusted_at TIMESTAMP NOT NULL, adjusted_day date NOT NULL, admission_order INTEGER NOT NULL, amounts VARCHAR2(600) NOT NULL, facts_sealed CLOB, statement_sealed CLOB, CONSTRAINT insured_adjustment_pk PRIMARY KEY (id), CONSTRAINT insured_adjustment_settlement_fk FOREIGN KEY (settlement_id) REFERENCES insured_settlement(id));

COMMENT ON TABLE insured_adjustment IS 'A settlement calculated anew: the differences, and what stands since';

COMMENT ON COLUMN insured_adjustment.amounts IS 'difference owed by fund, JSON';

COMMENT ON COLUMN insured_adjustment.facts_sealed IS 'account and limits it was calculated with; null for one that only takes others back';

CREATE INDEX insured_adjustment_settlement_ix ON insured_adjustment(settlement_id);

CREATE INDEX insured_adjustment_day_ix ON insured_adjustment(adjusted_day);

CREATE TABLE insured_repair (id VARCHAR2(30) NOT NULL, person_number VARCHAR2(30) NOT NULL, course_id VARCHAR2(80) NOT NULL, after_event NUMBER(38, 0) NOT NULL, state VARCHAR2(10) NOT NULL, made_at TIMESTAMP NOT NULL, done_at TIMESTAMP, version NUMBER(38, 0) NOT NULL, CONSTRAINT insured_repair_pk PRIMARY KEY (id));

COMMENT ON TABLE insured_repair IS 'Later settlements to be looked at after an earlier one was undone; one an undoing';

COMMENT ON COLUMN insured_repair.id IS 'the undone settlement';

CREATE INDEX insured_repair_state_ix ON insured_repair(state);

CREATE TABLE insured_finding (id VARCHAR2(80) NOT NULL, repair_id VARCHAR2(30) NOT NULL, settlement_id VARCHAR2(30) NOT NULL, institution_code VARCHAR2(30) NOT NULL, treatment_place VARCHAR2(6) NOT NULL, amounts VARCHAR2(600) NOT NULL, cash_fen NUMBER(38, 0) NOT NULL, refusal VARCHAR2(600), state VARCHAR2(10) NOT NULL, found_at TIMESTAMP NOT NULL, closed_at TIMESTAMP, closed_by VARCHAR2(80), closed_note VARCHAR2(600), version NUMBER(38, 0) NOT NULL, CONSTRAINT insured_finding_pk PRIMARY KEY (id), CONSTRAINT insured_finding_repair_fk FOREIGN KEY (repair_id) REFERENCES insured_repair(id));

COMMENT ON TABLE insured_finding IS 'A later settlement whose figures changed, and who has to pay whom';

COMMENT ON COLUMN insured_finding.amounts IS 'difference by fund, JSON';

COMMENT ON COLUMN insured_finding.cash_fen IS 'positive: to collect from the person; negative: to pay back';

COMMENT ON COLUMN insured_finding.refusal IS 'why it could not be calculated anew';

CREATE INDEX insured_finding_state_ix ON insured_finding(state);

CREATE TABLE policy_pack_version (digest VARCHAR2(64) NOT NULL, pack_name VARCHAR2(60) NOT NULL, first_used_at TIMESTAMP NOT NULL, yaml BLOB NOT NULL, CONSTRAINT policy_pack_version_pk PRIMARY KEY (digest));

COMMENT ON TABLE policy_pack_version IS 'Every benefit policy file ever used, for settlements to be recomputed';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('settlement-course', 'renshe', 'org/renshe/province/settlement.xml', SYSTIMESTAMP, 35, '9:792696af3e8b98a4deb2f894c42ffa1d', 'createTable tableName=insured_course; createTable tableName=insured_effect; createIndex indexName=insured_effect_settlement_ix, tableName=insured_effect; addColumn tableName=insured_settlement; dropUniqueConstraint constraintName=insured_settlemen...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/treatment.xml::treatment-1::renshe
CREATE TABLE treatment_catalogue_item (id VARCHAR2(64) NOT NULL, national_code VARCHAR2(50) NOT NULL, name VARCHAR2(200) NOT NULL, category VARCHAR2(2) NOT NULL, item_class VARCHAR2(1) NOT NULL, first_self_pay_bp INTEGER NOT NULL, limit_price DECIMAL(16, 6), restricted VARCHAR2(1) NOT NULL, valid_from date NOT NULL, valid_to date, CONSTRAINT treatment_catalogue_item_pk PRIMARY KEY (id));

COMMENT ON TABLE treatment_catalogue_item IS 'What this province''s catalogue says of an item, by days of validity';

CREATE INDEX treatment_catalogue_code_ix ON treatment_catalogue_item(national_code, valid_from);

CREATE TABLE treatment_institution (code VARCHAR2(12) NOT NULL, name VARCHAR2(200) NOT NULL, policy_level VARCHAR2(10) NOT NULL, division VARCHAR2(6) NOT NULL, certificate CLOB NOT NULL, active VARCHAR2(1) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT treatment_institution_pk PRIMARY KEY (code));

COMMENT ON TABLE treatment_institution IS 'Designated institutions and the certificates they sign with';

CREATE TABLE treatment_sign_in (sign_no VARCHAR2(30) NOT NULL, institution_code VARCHAR2(12) NOT NULL, operator_no VARCHAR2(30) NOT NULL, sign_day date NOT NULL, signed_at TIMESTAMP NOT NULL, CONSTRAINT treatment_sign_in_pk PRIMARY KEY (sign_no));

COMMENT ON TABLE treatment_sign_in IS 'Sign-ins (9001)';

ALTER TABLE treatment_sign_in ADD CONSTRAINT treatment_sign_in_day_uq UNIQUE (institution_code, operator_no, sign_day);

CREATE TABLE treatment_known_person (person_index VARCHAR2(64) NOT NULL, insured_member VARCHAR2(6) NOT NULL, sealed CLOB NOT NULL, seen_at TIMESTAMP NOT NULL, visits INTEGER NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT treatment_known_person_pk PRIMARY KEY (person_index));

COMMENT ON TABLE treatment_known_person IS 'People identified by 1101, sealed';

CREATE TABLE treatment_visit (id VARCHAR2(30) NOT NULL, institution_code VARCHAR2(12) NOT NULL, care VARCHAR2(10) NOT NULL, visit_state VARCHAR2(12) NOT NULL, person_index VARCHAR2(64) NOT NULL, person_sealed CLOB NOT NULL, insured_member VARCHAR2(6) NOT NULL, insurance_kind VARCHAR2(10) NOT NULL, visit_number VARCHAR2(30) NOT NULL, med_type VARCHAR2(6), disease_code VARCHAR2(30), emergency VARCHAR2(1) NOT NULL, diagnosed VARCHAR2(1) NOT NULL, begins_on date NOT NULL, ends_on date, details_sealed CLOB, changes INTEGER NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT treatment_visit_pk PRIMARY KEY (id), CONSTRAINT treatment_visit_institution_fk FOREIGN KEY (institution_code) REFERENCES treatment_institution(code));

COMMENT ON TABLE treatment_visit IS 'Visits and stays (mdtrt_id)';

COMMENT ON COLUMN treatment_visit.details_sealed IS 'everything the hospital sent about the visit';

CREATE INDEX treatment_visit_number_ix ON treatment_visit(institution_code, visit_number);

CREATE INDEX treatment_visit_person_ix ON treatment_visit(person_index);

CREATE TABLE treatment_fee_line (id VARCHAR2(64) NOT NULL, visit_id VARCHAR2(30) NOT NULL, line_number VARCHAR2(15) NOT NULL, returns_number VARCHAR2(15), charge_batch VARCHAR2(30), occurred_on date NOT NULL, national_code VARCHAR2(50) NOT NULL, own_code VARCHAR2(150), name VARCHAR2(200) NOT NULL, category VARCHAR2(2) NOT NULL, item_class VARCHAR2(1) NOT NULL, first_self_pay_bp INTEGER NOT NULL, limit_price DECIMAL(16, 6), restricted VARCHAR2(1) NOT NULL, approval VARCHAR2(1), quantity DECIMAL(16, 4) NOT NULL, price DECIMAL(16, 6) NOT NULL, amount_fen NUMBER(38, 0) NOT NULL, full_self_pay_fen NUMBER(38, 0) NOT NULL, over_limit_fen NUMBER(38, 0) NOT NULL, first_self_pay_fen NUMBER(38, 0) NOT NULL, in_scope_fen NUMBER(38, 0) NOT NULL, settled_by VARCHAR2(100), CONSTRAINT treatment_fee_line_pk PRIMARY KEY (id), CONSTRAINT treatment_fee_line_visit_fk FOREIGN KEY (visit_id) REFERENCES treatment_visit(id));

COMMENT ON TABLE treatment_fee_line IS 'Fee rows as uploaded and priced';

COMMENT ON COLUMN treatment_fee_line.settled_by IS 'request key of the settlement that holds the row';

CREATE INDEX treatment_fee_line_visit_ix ON treatment_fee_line(visit_id);

CREATE INDEX treatment_fee_line_settled_ix ON treatment_fee_line(settled_by);

CREATE TABLE treatment_settlement (request_key VARCHAR2(80) NOT NULL, act VARCHAR2(10) NOT NULL, settlement_state VARCHAR2(12) NOT NULL, institution_code VARCHAR2(12) NOT NULL, message_id VARCHAR2(30) NOT NULL, transaction_no VARCHAR2(6) NOT NULL, credential_type VARCHAR2(3), charge_batch VARCHAR2(30), interim VARCHAR2(1) NOT NULL, visit_id VARCHAR2(30) NOT NULL, insured_member VARCHAR2(6) NOT NULL, undoes_key VARCHAR2(80), undone_by VARCHAR2(80), request_sealed CLOB NOT NULL, requested_at TIMESTAMP NOT NULL, asks INTEGER NOT NULL, next_ask_at TIMESTAMP, settlement_id VARCHAR2(30), settled_on date, settled_at TIMESTAMP, total_fen NUMBER(38, 0) NOT NULL, account_balance_fen NUMBER(38, 0) NOT NULL, answer_json CLOB, version NUMBER(38, 0) NOT NULL, CONSTRAINT treatment_settlement_pk PRIMARY KEY (request_key), CONSTRAINT treatment_settlement_visit_fk FOREIGN KEY (visit_id) REFERENCES treatment_visit(id));

COMMENT ON TABLE treatment_settlement IS 'What was asked of insured places: settlements, cancellations, reversals';

CREATE INDEX treatment_settlement_id_ix ON treatment_settlement(settlement_id);

CREATE INDEX treatment_settlement_visit_ix ON treatment_settlement(visit_id);

CREATE INDEX treatment_settlement_day_ix ON treatment_settlement(settled_on);

CREATE INDEX treatment_settlement_ask_ix ON treatment_settlement(next_ask_at);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('treatment-1', 'renshe', 'org/renshe/province/treatment.xml', SYSTIMESTAMP, 37, '9:048f4f07830b525e5fa836739bf8a1ff', 'createTable tableName=treatment_catalogue_item; createIndex indexName=treatment_catalogue_code_ix, tableName=treatment_catalogue_item; createTable tableName=treatment_institution; createTable tableName=treatment_sign_in; addUniqueConstraint constr...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/treatment.xml::treatment-2::renshe
CREATE TABLE treatment_diagnosis (id VARCHAR2(40) NOT NULL, visit_id VARCHAR2(30) NOT NULL, made_on VARCHAR2(10) NOT NULL, sequence_no INTEGER NOT NULL, active VARCHAR2(1) NOT NULL, sealed CLOB NOT NULL, noted_at TIMESTAMP NOT NULL, CONSTRAINT treatment_diagnosis_pk PRIMARY KEY (id), CONSTRAINT treatment_diagnosis_visit_fk FOREIGN KEY (visit_id) REFERENCES treatment_visit(id));

COMMENT ON TABLE treatment_diagnosis IS 'Diagnoses of visits, sealed; void rows are kept';

COMMENT ON COLUMN treatment_diagnosis.made_on IS 'ADMISSION or DISCHARGE';

CREATE INDEX treatment_diagnosis_visit_ix ON treatment_diagnosis(visit_id);

CREATE TABLE treatment_special_flag (id VARCHAR2(40) NOT NULL, visit_id VARCHAR2(30) NOT NULL, flag_kind VARCHAR2(6) NOT NULL, flag_value VARCHAR2(6) NOT NULL, sealed CLOB NOT NULL, noted_at TIMESTAMP NOT NULL, CONSTRAINT treatment_special_flag_pk PRIMARY KEY (id), CONSTRAINT treatment_special_flag_visit_fk FOREIGN KEY (visit_id) REFERENCES treatment_visit(id));

COMMENT ON TABLE treatment_special_flag IS 'Special attributes of people in care (2406)';

CREATE INDEX treatment_special_flag_visit_ix ON treatment_special_flag(visit_id);

ALTER TABLE treatment_sign_in ADD signed_off_at TIMESTAMP;

ALTER TABLE treatment_visit ADD trauma VARCHAR2(1) DEFAULT 'N' NOT NULL;

ALTER TABLE treatment_visit ADD third_party VARCHAR2(1) DEFAULT 'N' NOT NULL;

ALTER TABLE treatment_fee_line ADD occurred_at TIMESTAMP;

ALTER TABLE treatment_fee_line ADD memo VARCHAR2(500);

ALTER TABLE treatment_fee_line ADD details_sealed CLOB;

COMMENT ON COLUMN treatment_fee_line.details_sealed IS 'the row as the hospital sent it';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('treatment-2', 'renshe', 'org/renshe/province/treatment.xml', SYSTIMESTAMP, 39, '9:edbaed9049f300f512c2c586f494fd96', 'createTable tableName=treatment_diagnosis; createIndex indexName=treatment_diagnosis_visit_ix, tableName=treatment_diagnosis; createTable tableName=treatment_special_flag; createIndex indexName=treatment_special_flag_visit_ix, tableName=treatment_...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/treatment.xml::treatment-pricing-notes::renshe
ALTER TABLE treatment_fee_line ADD list_kind VARCHAR2(20);

ALTER TABLE treatment_fee_line ADD item_marks VARCHAR2(20);

ALTER TABLE treatment_fee_line ADD self_pay_reason VARCHAR2(24);

ALTER TABLE treatment_fee_line ADD pricing_memo VARCHAR2(200);

COMMENT ON COLUMN treatment_fee_line.list_kind IS 'the catalogue''s list the item stands in';

COMMENT ON COLUMN treatment_fee_line.item_marks IS 'one letter a mark: basic, negotiated, child, ...';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('treatment-pricing-notes', 'renshe', 'org/renshe/province/treatment.xml', SYSTIMESTAMP, 41, '9:a20af067b6cc5c7bbad37d0e5b652499', 'addColumn tableName=treatment_fee_line', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/treatment.xml::treatment-3::renshe
ALTER TABLE treatment_visit ADD referred_from VARCHAR2(30);

COMMENT ON COLUMN treatment_visit.referred_from IS 'visit at the institution that referred the person here';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('treatment-3', 'renshe', 'org/renshe/province/treatment.xml', SYSTIMESTAMP, 43, '9:a08ff15e1d736f4774a9343b503af102', 'addColumn tableName=treatment_visit', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/treatment.xml::treatment-4::renshe
ALTER TABLE treatment_institution ADD credit_code VARCHAR2(18);

ALTER TABLE treatment_institution ADD institution_kind VARCHAR2(6);

ALTER TABLE treatment_institution ADD hospital_grade VARCHAR2(6);

COMMENT ON COLUMN treatment_institution.credit_code IS 'unified social credit code';

COMMENT ON COLUMN treatment_institution.institution_kind IS 'fixmedins_type';

COMMENT ON COLUMN treatment_institution.hospital_grade IS 'hosp_lv';

CREATE TABLE institution_department (id VARCHAR2(40) NOT NULL, institution_code VARCHAR2(12) NOT NULL, department_code VARCHAR2(20) NOT NULL, sealed CLOB NOT NULL, CONSTRAINT institution_department_pk PRIMARY KEY (id), CONSTRAINT institution_department_fk FOREIGN KEY (institution_code) REFERENCES treatment_institution(code));

COMMENT ON TABLE institution_department IS 'Departments of institutions, sealed';

CREATE INDEX institution_department_ix ON institution_department(institution_code);

CREATE TABLE institution_practitioner (id VARCHAR2(40) NOT NULL, institution_code VARCHAR2(12) NOT NULL, practitioner_code VARCHAR2(20) NOT NULL, practitioner_kind VARCHAR2(6) NOT NULL, sealed CLOB NOT NULL, CONSTRAINT institution_practitioner_pk PRIMARY KEY (id), CONSTRAINT institution_practitioner_fk FOREIGN KEY (institution_code) REFERENCES treatment_institution(code));

COMMENT ON TABLE institution_practitioner IS 'Doctors, nurses, pharmacists, technicians, sealed';

CREATE INDEX institution_practitioner_ix ON institution_practitioner(institution_code);

CREATE TABLE institution_door_key (id VARCHAR2(120) NOT NULL, institution_code VARCHAR2(12) NOT NULL, secret_sealed VARCHAR2(1000) NOT NULL, CONSTRAINT institution_door_key_pk PRIMARY KEY (id), CONSTRAINT institution_door_key_fk FOREIGN KEY (institution_code) REFERENCES treatment_institution(code));

COMMENT ON TABLE institution_door_key IS 'Secrets of institutions'' gateways and of their encryption, sealed';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('treatment-4', 'renshe', 'org/renshe/province/treatment.xml', SYSTIMESTAMP, 45, '9:0e7e6d79bded3705a0dcbd4fe93ba677', 'addColumn tableName=treatment_institution; createTable tableName=institution_department; createIndex indexName=institution_department_ix, tableName=institution_department; createTable tableName=institution_practitioner; createIndex indexName=insti...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/dispensed.xml::dispensed-1::renshe
CREATE TABLE treatment_dispensed (line_id VARCHAR2(64) NOT NULL, prescription_no VARCHAR2(30), trace_codes CLOB NOT NULL, CONSTRAINT treatment_dispensed_pk PRIMARY KEY (line_id));

COMMENT ON TABLE treatment_dispensed IS 'What a fee row says of the goods handed out';

COMMENT ON COLUMN treatment_dispensed.trace_codes IS 'one a line; /1 after a split pack''s';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('dispensed-1', 'renshe', 'org/renshe/province/dispensed.xml', SYSTIMESTAMP, 47, '9:ab90c44f641d08682a5b8149093d4a20', 'createTable tableName=treatment_dispensed', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/treatment-adjustment.xml::treatment-adjustment-1::renshe
CREATE TABLE treatment_adjustment (obligation_key VARCHAR2(80) NOT NULL, settlement_key VARCHAR2(80) NOT NULL, adjustment_number INTEGER NOT NULL, institution_code VARCHAR2(12) NOT NULL, adjusted_on date NOT NULL, cash_fen NUMBER(38, 0) NOT NULL, message_json CLOB NOT NULL, booked_at TIMESTAMP NOT NULL, CONSTRAINT treatment_adjustment_pk PRIMARY KEY (obligation_key), CONSTRAINT treatment_adjustment_settlement_fk FOREIGN KEY (settlement_key) REFERENCES treatment_settlement(request_key));

COMMENT ON TABLE treatment_adjustment IS 'Settlements that their insured place calculated anew';

COMMENT ON COLUMN treatment_adjustment.cash_fen IS 'positive: to collect from the person; negative: to pay back';

CREATE INDEX treatment_adjustment_settlement_ix ON treatment_adjustment(settlement_key);

CREATE INDEX treatment_adjustment_day_ix ON treatment_adjustment(adjusted_on);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('treatment-adjustment-1', 'renshe', 'org/renshe/province/treatment-adjustment.xml', SYSTIMESTAMP, 49, '9:70b8aa9d4585aa9cb9c76a666ceaceb4', 'createTable tableName=treatment_adjustment; createIndex indexName=treatment_adjustment_settlement_ix, tableName=treatment_adjustment; createIndex indexName=treatment_adjustment_day_ix, tableName=treatment_adjustment', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/catalogue.xml::catalogue-1::renshe
ALTER TABLE treatment_catalogue_item RENAME TO catalogue_item;

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('catalogue-1', 'renshe', 'org/renshe/province/catalogue.xml', SYSTIMESTAMP, 51, '9:e280f318a88b8ed9e78c3717abbd5bfb', 'renameTable newTableName=catalogue_item, oldTableName=treatment_catalogue_item', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/catalogue.xml::catalogue-2::renshe
CREATE TABLE catalogue_entry (id VARCHAR2(100) NOT NULL, kind VARCHAR2(20) NOT NULL, place VARCHAR2(6), national_code VARCHAR2(50) NOT NULL, valid_from date NOT NULL, valid_to date, name VARCHAR2(200) NOT NULL, category VARCHAR2(2), item_class VARCHAR2(1), first_self_pay_bp INTEGER NOT NULL, limit_price DECIMAL(16, 6), limit_price_1 DECIMAL(16, 6), limit_price_2 DECIMAL(16, 6), limit_price_3 DECIMAL(16, 6), restricted VARCHAR2(1) NOT NULL, marks VARCHAR2(20), injury_class VARCHAR2(1), injury_limit DECIMAL(16, 6), restriction VARCHAR2(1000), spec VARCHAR2(200), dosage_form VARCHAR2(200), unit VARCHAR2(100), maker VARCHAR2(200), approval_number VARCHAR2(100), pinyin VARCHAR2(30), memo VARCHAR2(500), revision NUMBER(38, 0) NOT NULL, changed_at TIMESTAMP NOT NULL, CONSTRAINT catalogue_entry_pk PRIMARY KEY (id));

COMMENT ON TABLE catalogue_entry IS 'Catalogues of the treatment place, a row a version of an item';

COMMENT ON COLUMN catalogue_entry.id IS 'list, code, first day, place';

COMMENT ON COLUMN catalogue_entry.kind IS 'which list';

COMMENT ON COLUMN catalogue_entry.place IS 'pooling area with terms of its own; null: the whole province';

COMMENT ON COLUMN catalogue_entry.category IS 'med_chrgitm_type; null of lists no fee is billed by';

COMMENT ON COLUMN catalogue_entry.limit_price_1 IS 'of institutions of grade 1 and below';

COMMENT ON COLUMN catalogue_entry.marks IS 'one letter a mark: basic, negotiated, child, ...';

COMMENT ON COLUMN catalogue_entry.injury_class IS 'class for work injury; null: as medical';

COMMENT ON COLUMN catalogue_entry.revision IS 'transaction that wrote the row, in order of commits';

CREATE INDEX catalogue_entry_code_ix ON catalogue_entry(national_code);

CREATE INDEX catalogue_entry_revision_ix ON catalogue_entry(revision);

CREATE INDEX catalogue_entry_pinyin_ix ON catalogue_entry(pinyin);

CREATE TABLE catalogue_state (id INTEGER NOT NULL, revision NUMBER(38, 0) NOT NULL, items NUMBER(38, 0) NOT NULL, CONSTRAINT catalogue_state_pk PRIMARY KEY (id));

COMMENT ON TABLE catalogue_state IS 'One row: how far the catalogues are';

insert into catalogue_entry (id, kind, national_code, valid_from, valid_to, name, category, item_class, first_self_pay_bp, limit_price, restricted, revision, changed_at)
      select case when category in ('09', '11') then 'DRUG' when category = '10' then 'HERB' when category = '08' then 'MATERIAL' else 'SERVICE' end || ':' || id,
        case when category in ('09', '11') then 'DRUG' when category = '10' then 'HERB' when category = '08' then 'MATERIAL' else 'SERVICE' end,
        national_code, valid_from, valid_to, name, category, item_class, first_self_pay_bp, limit_price, restricted, 1, current_timestamp
      from catalogue_item;

insert into catalogue_state (id, revision, items) select 1, 1, count(*) from catalogue_entry;

DROP TABLE catalogue_item;

CREATE TABLE catalogue_import (id VARCHAR2(36) NOT NULL, file_name VARCHAR2(200) NOT NULL, bytes_expected NUMBER(38, 0) NOT NULL, bytes_received NUMBER(38, 0) NOT NULL, import_state VARCHAR2(12) NOT NULL, correction_reason VARCHAR2(200), partial VARCHAR2(1) NOT NULL, entering VARCHAR2(1) NOT NULL, rows_done INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, unchanged INTEGER NOT NULL, refused INTEGER NOT NULL, headings VARCHAR2(2000), failure_zh VARCHAR2(500), failure_en VARCHAR2(500), asked_by VARCHAR2(64) NOT NULL, asked_at TIMESTAMP NOT NULL, ended_at TIMESTAMP, CONSTRAINT catalogue_import_pk PRIMARY KEY (id));

COMMENT ON TABLE catalogue_import IS 'Files of catalogue items to check and enter';

COMMENT ON COLUMN catalogue_import.correction_reason IS 'null unless begun versions may be corrected';

COMMENT ON COLUMN catalogue_import.partial IS 'Y: enter the good rows of a file that has bad ones';

COMMENT ON COLUMN catalogue_import.entering IS 'Y: the rows done were entered, not only checked';

COMMENT ON COLUMN catalogue_import.rows_done IS 'read and decided; a run that stopped goes on behind them';

CREATE INDEX catalogue_import_state_ix ON catalogue_import(import_state);

CREATE TABLE catalogue_import_part (import_id VARCHAR2(36) NOT NULL, part_no INTEGER NOT NULL, content BLOB NOT NULL, CONSTRAINT catalogue_import_part_fk FOREIGN KEY (import_id) REFERENCES catalogue_import(id));

COMMENT ON TABLE catalogue_import_part IS 'The file, in parts';

ALTER TABLE catalogue_import_part ADD CONSTRAINT catalogue_import_part_pk PRIMARY KEY (import_id, part_no);

CREATE TABLE catalogue_import_reject (import_id VARCHAR2(36) NOT NULL, row_no INTEGER NOT NULL, reason_zh VARCHAR2(500) NOT NULL, reason_en VARCHAR2(500) NOT NULL, line CLOB NOT NULL, CONSTRAINT catalogue_import_reject_fk FOREIGN KEY (import_id) REFERENCES catalogue_import(id));

COMMENT ON TABLE catalogue_import_reject IS 'Rows that were refused, to be mended and sent again';

ALTER TABLE catalogue_import_reject ADD CONSTRAINT catalogue_import_reject_pk PRIMARY KEY (import_id, row_no);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('catalogue-2', 'renshe', 'org/renshe/province/catalogue.xml', SYSTIMESTAMP, 53, '9:094d66de8a4318e39ff0baaea48f3fdc', 'createTable tableName=catalogue_entry; createIndex indexName=catalogue_entry_code_ix, tableName=catalogue_entry; createIndex indexName=catalogue_entry_revision_ix, tableName=catalogue_entry; createIndex indexName=catalogue_entry_pinyin_ix, tableNa...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/catalogue.xml::catalogue-4::renshe
DROP INDEX catalogue_entry_pinyin_ix;

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('catalogue-4', 'renshe', 'org/renshe/province/catalogue.xml', SYSTIMESTAMP, 55, '9:793322f1cba02c6d41df567c0e2d0c00', 'dropIndex indexName=catalogue_entry_pinyin_ix, tableName=catalogue_entry', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/catalogue.xml::catalogue-3::renshe
CREATE TABLE catalogue_match (id VARCHAR2(120) NOT NULL, institution_code VARCHAR2(12) NOT NULL, own_code VARCHAR2(30) NOT NULL, list_type VARCHAR2(30) NOT NULL, national_code VARCHAR2(50) NOT NULL, own_name VARCHAR2(200) NOT NULL, valid_from date NOT NULL, valid_to date NOT NULL, approval_number VARCHAR2(30), dosage_form VARCHAR2(200), exclusions CLOB, contents CLOB, unit VARCHAR2(100), spec VARCHAR2(200), packing VARCHAR2(100), memo VARCHAR2(500), match_state VARCHAR2(10) NOT NULL, name_score INTEGER NOT NULL, finding_zh VARCHAR2(300), finding_en VARCHAR2(300), submitted_at TIMESTAMP NOT NULL, decided_by VARCHAR2(64), decided_at TIMESTAMP, decision_reason VARCHAR2(200), changed_at TIMESTAMP NOT NULL, CONSTRAINT catalogue_match_pk PRIMARY KEY (id));

COMMENT ON TABLE catalogue_match IS 'Institutions'' own items and the national codes they bill them by (3301)';

COMMENT ON COLUMN catalogue_match.id IS 'institution, own code, list, national code';

COMMENT ON COLUMN catalogue_match.name_score IS 'how alike both names are, 0 to 100';

COMMENT ON COLUMN catalogue_match.finding_zh IS 'what the automatic checks remark on';

CREATE INDEX catalogue_match_item_ix ON catalogue_match(institution_code, own_code);

CREATE INDEX catalogue_match_state_ix ON catalogue_match(match_state, submitted_at);

CREATE TABLE catalogue_download (id VARCHAR2(60) NOT NULL, file_no VARCHAR2(40) NOT NULL, file_name VARCHAR2(100) NOT NULL, row_count INTEGER NOT NULL, kept_until TIMESTAMP NOT NULL, CONSTRAINT catalogue_download_pk PRIMARY KEY (id));

COMMENT ON TABLE catalogue_download IS 'Files already made for hospitals (1301 and others), used again while they are kept';

COMMENT ON COLUMN catalogue_download.id IS 'transaction, from and to revision';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('catalogue-3', 'renshe', 'org/renshe/province/catalogue.xml', SYSTIMESTAMP, 57, '9:4089571ed8d2177c608d16b54f398e4a', 'createTable tableName=catalogue_match; createIndex indexName=catalogue_match_item_ix, tableName=catalogue_match; createIndex indexName=catalogue_match_state_ix, tableName=catalogue_match; createTable tableName=catalogue_download', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/files.xml::files-1::renshe
CREATE TABLE hospital_file (file_number VARCHAR2(30) NOT NULL, institution_code VARCHAR2(12) NOT NULL, file_name VARCHAR2(200) NOT NULL, sealed BLOB NOT NULL, kept_until TIMESTAMP NOT NULL, CONSTRAINT hospital_file_pk PRIMARY KEY (file_number));

COMMENT ON TABLE hospital_file IS 'Files hospitals send and fetch (9101, 9102), sealed, for a while';

CREATE INDEX hospital_file_until_ix ON hospital_file(kept_until);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('files-1', 'renshe', 'org/renshe/province/files.xml', SYSTIMESTAMP, 59, '9:c6c99b4ad3c91f6c4368faa0bf25485d', 'createTable tableName=hospital_file; createIndex indexName=hospital_file_until_ix, tableName=hospital_file', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/reconciliation.xml::reconciliation-1::renshe
CREATE TABLE clearing_record (request_key VARCHAR2(80) NOT NULL, institution_code VARCHAR2(12) NOT NULL, setl_id VARCHAR2(30) NOT NULL, visit_id VARCHAR2(30) NOT NULL, message_id VARCHAR2(30) NOT NULL, insured_member VARCHAR2(6) NOT NULL, person_sealed CLOB NOT NULL, insutype VARCHAR2(6) NOT NULL, clr_type VARCHAR2(6) NOT NULL, agency VARCHAR2(6) NOT NULL, refund VARCHAR2(1) NOT NULL, standing VARCHAR2(1) NOT NULL, settled_at TIMESTAMP(6) NOT NULL, settled_on date NOT NULL, settled_month VARCHAR2(6) NOT NULL, total_fen NUMBER(38, 0) NOT NULL, funds_fen NUMBER(38, 0) NOT NULL, account_fen NUMBER(38, 0) NOT NULL, cash_fen NUMBER(38, 0) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT clearing_record_pk PRIMARY KEY (request_key));

COMMENT ON TABLE clearing_record IS 'Settlements and cancellations as they count in accounts with institutions';

CREATE INDEX clearing_record_account_ix ON clearing_record(institution_code, settled_on, clr_type);

CREATE INDEX clearing_record_month_ix ON clearing_record(institution_code, settled_month);

CREATE TABLE clearing_statement (id VARCHAR2(36) NOT NULL, institution_code VARCHAR2(12) NOT NULL, insutype VARCHAR2(6) NOT NULL, clr_type VARCHAR2(6) NOT NULL, agency VARCHAR2(6) NOT NULL, first_day date NOT NULL, last_day date NOT NULL, whole_account VARCHAR2(1) NOT NULL, record_count NUMBER(38, 0) NOT NULL, refund_count NUMBER(38, 0) NOT NULL, total_fen NUMBER(38, 0) NOT NULL, funds_fen NUMBER(38, 0) NOT NULL, account_fen NUMBER(38, 0) NOT NULL, cash_fen NUMBER(38, 0) NOT NULL, differences VARCHAR2(800), made_at TIMESTAMP(6) NOT NULL, made_order NUMBER(38, 0) NOT NULL, CONSTRAINT clearing_statement_pk PRIMARY KEY (id));

COMMENT ON TABLE clearing_statement IS 'Comparisons of totals (3201) and how they came out';

CREATE INDEX clearing_statement_account_ix ON clearing_statement(institution_code, first_day, last_day);

CREATE TABLE clearing_application (id VARCHAR2(30) NOT NULL, institution_code VARCHAR2(12) NOT NULL, institution_name VARCHAR2(200) NOT NULL, clr_type VARCHAR2(30) NOT NULL, clr_way VARCHAR2(30), agency VARCHAR2(6), clr_month VARCHAR2(6) NOT NULL, first_day date NOT NULL, last_day date NOT NULL, person_times NUMBER(38, 0) NOT NULL, total_fen NUMBER(38, 0) NOT NULL, funds_fen NUMBER(38, 0) NOT NULL, account_fen NUMBER(38, 0) NOT NULL, cash_fen NUMBER(38, 0) NOT NULL, stage VARCHAR2(12) NOT NULL, changed_at TIMESTAMP(6) NOT NULL, changed_by VARCHAR2(100) NOT NULL, audited_by VARCHAR2(100), return_reason VARCHAR2(800), version NUMBER(38, 0) NOT NULL, CONSTRAINT clearing_application_pk PRIMARY KEY (id));

COMMENT ON TABLE clearing_application IS 'Clearing applications (3203) and where they stand';

CREATE INDEX clearing_application_period_ix ON clearing_application(institution_code, clr_type, last_day);

CREATE TABLE clearing_account_lock (institution_code VARCHAR2(12) NOT NULL, uses NUMBER(38, 0) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT clearing_account_lock_pk PRIMARY KEY (institution_code));

COMMENT ON TABLE clearing_account_lock IS 'One row an institution, so that a reversal and an application for its period see each other';

CREATE TABLE away_confirmation (id VARCHAR2(90) NOT NULL, request_key VARCHAR2(80) NOT NULL, clr_month VARCHAR2(6) NOT NULL, institution_code VARCHAR2(12) NOT NULL, taken VARCHAR2(1) NOT NULL, message_id VARCHAR2(30) NOT NULL, CONSTRAINT away_confirmation_pk PRIMARY KEY (id));

COMMENT ON TABLE away_confirmation IS 'What institutions said of in-province away settlements (3261)';

CREATE INDEX away_confirmation_key_ix ON away_confirmation(request_key);

CREATE INDEX away_confirmation_month_ix ON away_confirmation(institution_code, clr_month);

CREATE TABLE away_reference (reference VARCHAR2(30) NOT NULL, institution_code VARCHAR2(12) NOT NULL, message_id VARCHAR2(30) NOT NULL, CONSTRAINT away_reference_pk PRIMARY KEY (reference));

COMMENT ON TABLE away_reference IS 'The inf_refmsgid a 3261 was answered with, by which 3262 takes it back';

CREATE TABLE clearing_catch_up (id VARCHAR2(20) NOT NULL, last_key VARCHAR2(80) NOT NULL, finished VARCHAR2(1) NOT NULL, CONSTRAINT clearing_catch_up_pk PRIMARY KEY (id));

COMMENT ON TABLE clearing_catch_up IS 'How far what was settled before accounts were kept has been entered';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('reconciliation-1', 'renshe', 'org/renshe/province/reconciliation.xml', SYSTIMESTAMP, 61, '9:21d97a36c06a8a988a179e19464c572e', 'createTable tableName=clearing_record; createIndex indexName=clearing_record_account_ix, tableName=clearing_record; createIndex indexName=clearing_record_month_ix, tableName=clearing_record; createTable tableName=clearing_statement; createIndex in...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/daycheck.xml::daycheck-1::renshe
CREATE TABLE day_check_line (id VARCHAR2(80) NOT NULL, check_day date NOT NULL, check_number INTEGER NOT NULL, checked_at TIMESTAMP(6) NOT NULL, line_json CLOB NOT NULL, CONSTRAINT day_check_line_pk PRIMARY KEY (id));

COMMENT ON TABLE day_check_line IS 'Totals of the three sides of each pair and day, as last checked';

CREATE INDEX day_check_line_day_ix ON day_check_line(check_day);

CREATE TABLE day_check_finding (id VARCHAR2(80) NOT NULL, check_day date NOT NULL, check_number INTEGER NOT NULL, finding_json CLOB NOT NULL, repaired_at TIMESTAMP(6), CONSTRAINT day_check_finding_pk PRIMARY KEY (id));

COMMENT ON TABLE day_check_finding IS 'Differences of a day that concern this province, as last checked';

CREATE INDEX day_check_finding_day_ix ON day_check_finding(check_day);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('daycheck-1', 'renshe', 'org/renshe/province/daycheck.xml', SYSTIMESTAMP, 63, '9:3dc7834f40663a6c23270c2425f3bef2', 'createTable tableName=day_check_line; createIndex indexName=day_check_line_day_ix, tableName=day_check_line; createTable tableName=day_check_finding; createIndex indexName=day_check_finding_day_ix, tableName=day_check_finding', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/declaration.xml::declaration-1::renshe
CREATE TABLE declaration_noted_filing (id VARCHAR2(40) NOT NULL, person_index VARCHAR2(64) NOT NULL, revision NUMBER(38, 0) NOT NULL, valid_to date, notice_sealed CLOB NOT NULL, noted_at TIMESTAMP NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT declaration_noted_filing_pk PRIMARY KEY (id));

COMMENT ON TABLE declaration_noted_filing IS 'Filings to this place that insured places told of';

CREATE INDEX declaration_noted_filing_person_ix ON declaration_noted_filing(person_index);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('declaration-1', 'renshe', 'org/renshe/province/declaration.xml', SYSTIMESTAMP, 65, '9:d3ef3a00e94f5b71dfb288e7c707ff71', 'createTable tableName=declaration_noted_filing; createIndex indexName=declaration_noted_filing_person_ix, tableName=declaration_noted_filing', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/pharmacy.xml::pharmacy-1::renshe
CREATE TABLE pharmacy_service (institution_code VARCHAR2(12) NOT NULL, pooled_care VARCHAR2(1) NOT NULL, online_sales VARCHAR2(1) NOT NULL, CONSTRAINT pharmacy_service_pk PRIMARY KEY (institution_code));

COMMENT ON TABLE pharmacy_service IS 'Which services a designated pharmacy has opened';

CREATE TABLE pharmacy_medicine (national_code VARCHAR2(50) NOT NULL, on_prescription VARCHAR2(1) NOT NULL, units_per_pack DECIMAL(16, 4), online_price_max DECIMAL(16, 6), CONSTRAINT pharmacy_medicine_pk PRIMARY KEY (national_code));

COMMENT ON TABLE pharmacy_medicine IS 'What is known of a medicine beside its price';

CREATE TABLE pharmacy_trace_pack (code VARCHAR2(100) NOT NULL, national_code VARCHAR2(50) NOT NULL, units DECIMAL(16, 4) NOT NULL, units_sold DECIMAL(16, 4) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT pharmacy_trace_pack_pk PRIMARY KEY (code));

COMMENT ON TABLE pharmacy_trace_pack IS 'Packs with a trace code, and how much of each is sold';

CREATE TABLE pharmacy_trace_use (id VARCHAR2(40) NOT NULL, trace_code VARCHAR2(100) NOT NULL, sale_key VARCHAR2(80) NOT NULL, institution_code VARCHAR2(12) NOT NULL, national_code VARCHAR2(50) NOT NULL, line_number VARCHAR2(30) NOT NULL, units DECIMAL(16, 4) NOT NULL, split VARCHAR2(1) NOT NULL, use_state VARCHAR2(8) NOT NULL, settlement_id VARCHAR2(30), made_at TIMESTAMP NOT NULL, freed_at TIMESTAMP, CONSTRAINT pharmacy_trace_use_pk PRIMARY KEY (id), CONSTRAINT pharmacy_trace_use_pack_fk FOREIGN KEY (trace_code) REFERENCES pharmacy_trace_pack(code));

COMMENT ON TABLE pharmacy_trace_use IS 'Sales of packs, standing or freed';

CREATE INDEX pharmacy_trace_use_code_ix ON pharmacy_trace_use(trace_code);

CREATE INDEX pharmacy_trace_use_key_ix ON pharmacy_trace_use(sale_key);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('pharmacy-1', 'renshe', 'org/renshe/province/pharmacy.xml', SYSTIMESTAMP, 67, '9:b2f5ea6a1b0d4d4aeacfe2f0fbd728cf', 'createTable tableName=pharmacy_service; createTable tableName=pharmacy_medicine; createTable tableName=pharmacy_trace_pack; createTable tableName=pharmacy_trace_use; createIndex indexName=pharmacy_trace_use_code_ix, tableName=pharmacy_trace_use; c...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/cashier.xml::cashier-1::renshe
CREATE TABLE cashier_account (id VARCHAR2(40) NOT NULL, institution_code VARCHAR2(12) NOT NULL, login_name VARCHAR2(20) NOT NULL, shown_name VARCHAR2(50) NOT NULL, password_hash VARCHAR2(200) NOT NULL, must_change VARCHAR2(1) NOT NULL, supervisor VARCHAR2(1) NOT NULL, active VARCHAR2(1) NOT NULL, wrong_tries INTEGER NOT NULL, locked_until TIMESTAMP, epoch INTEGER NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT cashier_account_pk PRIMARY KEY (id));

COMMENT ON TABLE cashier_account IS 'Cashiers of institutions without software of their own';

COMMENT ON COLUMN cashier_account.password_hash IS 'Argon2id with its parameters';

COMMENT ON COLUMN cashier_account.supervisor IS 'may be the second person';

COMMENT ON COLUMN cashier_account.epoch IS 'raised to end every session';

CREATE TABLE cashier_bill (id VARCHAR2(32) NOT NULL, institution_code VARCHAR2(12) NOT NULL, bill_number VARCHAR2(30) NOT NULL, bill_state VARCHAR2(12) NOT NULL, sealed CLOB NOT NULL, person_index VARCHAR2(64), opened_by VARCHAR2(40) NOT NULL, opened_on date NOT NULL, opening_message VARCHAR2(30), visit_id VARCHAR2(30), charge_batch VARCHAR2(30), settle_message VARCHAR2(30), undo_message VARCHAR2(30), settlement_id VARCHAR2(30), total_fen NUMBER(38, 0) NOT NULL, asked_at TIMESTAMP, settled_on date, prints INTEGER NOT NULL, changed_at TIMESTAMP NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT cashier_bill_pk PRIMARY KEY (id));

COMMENT ON TABLE cashier_bill IS 'Bills at the counter; what is personal is sealed';

COMMENT ON COLUMN cashier_bill.opening_message IS 'msgid of 2201, written down before it is sent';

COMMENT ON COLUMN cashier_bill.settle_message IS 'msgid of 2207; the form''s key';

COMMENT ON COLUMN cashier_bill.undo_message IS 'msgid of 2208 or 2601';

CREATE INDEX cashier_bill_state_ix ON cashier_bill(institution_code, bill_state);

CREATE INDEX cashier_bill_day_ix ON cashier_bill(institution_code, settled_on);

CREATE INDEX cashier_bill_settlement_ix ON cashier_bill(settlement_id);

ALTER TABLE cashier_bill ADD CONSTRAINT cashier_bill_number_uq UNIQUE (institution_code, bill_number);

CREATE TABLE cashier_message_number (institution_code VARCHAR2(12) NOT NULL, last_second NUMBER(38, 0) NOT NULL, last_number INTEGER NOT NULL, last_bill NUMBER(38, 0) NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT cashier_message_number_pk PRIMARY KEY (institution_code));

COMMENT ON TABLE cashier_message_number IS 'Last identifiers given by an institution''s counter';

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('cashier-1', 'renshe', 'org/renshe/province/cashier.xml', SYSTIMESTAMP, 69, '9:4d467a8187fc8f8846cd34ebd540d978', 'createTable tableName=cashier_account; createTable tableName=cashier_bill; createIndex indexName=cashier_bill_state_ix, tableName=cashier_bill; createIndex indexName=cashier_bill_day_ix, tableName=cashier_bill; createIndex indexName=cashier_bill_s...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

-- Changeset org/renshe/province/care.xml::care-1::renshe
CREATE TABLE care_report (id VARCHAR2(36) NOT NULL, report_kind VARCHAR2(12) NOT NULL, institution_code VARCHAR2(12) NOT NULL, report_number VARCHAR2(40) NOT NULL, visit_id VARCHAR2(30) NOT NULL, person_index VARCHAR2(64) NOT NULL, reported_at TIMESTAMP NOT NULL, voided VARCHAR2(1) NOT NULL, sealed CLOB NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT care_report_pk PRIMARY KEY (id));

COMMENT ON TABLE care_report IS 'Examination and laboratory reports as uploaded (4501, 4502), sealed';

ALTER TABLE care_report ADD CONSTRAINT care_report_number_uq UNIQUE (institution_code, report_kind, report_number);

CREATE INDEX care_report_person_ix ON care_report(person_index, reported_at);

CREATE TABLE care_consent (id VARCHAR2(36) NOT NULL, person_index VARCHAR2(64) NOT NULL, institution_code VARCHAR2(12) NOT NULL, given_at TIMESTAMP NOT NULL, ends_at TIMESTAMP NOT NULL, version NUMBER(38, 0) NOT NULL, CONSTRAINT care_consent_pk PRIMARY KEY (id));

COMMENT ON TABLE care_consent IS 'Which institutions may see a person''s reports of others, until when';

CREATE INDEX care_consent_person_ix ON care_consent(person_index);

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('care-1', 'renshe', 'org/renshe/province/care.xml', SYSTIMESTAMP, 71, '9:407ef9f697c7f4a67b19cc5ce42963aa', 'createTable tableName=care_report; addUniqueConstraint constraintName=care_report_number_uq, tableName=care_report; createIndex indexName=care_report_person_ix, tableName=care_report; createTable tableName=care_consent; createIndex indexName=care_...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
