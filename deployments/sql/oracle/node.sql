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

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('registry-1', 'renshe', 'org/renshe/province/registry.xml', SYSTIMESTAMP, 15, '9:8711e10cb767843f5a7ca880fba3f15e', 'createTable tableName=registry_person; createTable tableName=registry_document; createIndex indexName=registry_document_person_ix, tableName=registry_document; createTable tableName=registry_employer; createTable tableName=registry_relation; addUn...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

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

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('card-1', 'renshe', 'org/renshe/province/card.xml', SYSTIMESTAMP, 17, '9:f560280339bc28edac461700580c255b', 'createTable tableName=card_card; createIndex indexName=card_card_number_ix, tableName=card_card; createIndex indexName=card_card_person_ix, tableName=card_card; createTable tableName=card_presentation; createIndex indexName=card_presentation_at_ix...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

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

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('settlement-1', 'renshe', 'org/renshe/province/settlement.xml', SYSTIMESTAMP, 19, '9:60278ef90836a9ecf0a10f7f3e733533', 'createTable tableName=insured_accumulator; createTable tableName=insured_settlement; addUniqueConstraint constraintName=insured_settlement_request_uq, tableName=insured_settlement; addUniqueConstraint constraintName=insured_settlement_order_uq, ta...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');

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

INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('treatment-1', 'renshe', 'org/renshe/province/treatment.xml', SYSTIMESTAMP, 21, '9:048f4f07830b525e5fa836739bf8a1ff', 'createTable tableName=treatment_catalogue_item; createIndex indexName=treatment_catalogue_code_ix, tableName=treatment_catalogue_item; createTable tableName=treatment_institution; createTable tableName=treatment_sign_in; addUniqueConstraint constr...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
