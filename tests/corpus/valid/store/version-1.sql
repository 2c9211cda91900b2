-- SPDX-License-Identifier: GPL-3.0-or-later
-- A store of version 1 in the middle of a day: one served, one called, one waiting.
PRAGMA journal_mode = wal;
CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);
CREATE TABLE number_series (
  day TEXT NOT NULL CHECK (length(day) = 10),
  prefix TEXT NOT NULL CHECK (length(prefix) = 1),
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (day, prefix)
);
CREATE TABLE ticket (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  day TEXT NOT NULL CHECK (length(day) = 10),
  prefix TEXT NOT NULL CHECK (length(prefix) = 1),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  issued_by TEXT NOT NULL,
  arrived_at BIGINT NOT NULL,
  line TEXT NOT NULL CHECK (line <> ''),
  state TEXT NOT NULL CHECK (state <> ''),
  print TEXT NOT NULL CHECK (print <> ''),
  has_response SMALLINT NOT NULL CHECK (has_response IN (0, 1)),
  counter TEXT NOT NULL,
  staff TEXT NOT NULL,
  call_id BIGINT NOT NULL CHECK (call_id >= 0),
  recalls INTEGER NOT NULL CHECK (recalls >= 0),
  called_at BIGINT,
  started_at BIGINT,
  ended_at BIGINT,
  UNIQUE (day, prefix, sequence)
);
CREATE INDEX ticket_not_over ON ticket (day) WHERE state NOT IN ('done', 'no_show', 'cancelled');
CREATE TABLE ticket_step (
  seq INTEGER PRIMARY KEY NOT NULL,
  ticket BLOB NOT NULL REFERENCES ticket (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  at BIGINT NOT NULL,
  author_device TEXT NOT NULL,
  author_staff TEXT NOT NULL,
  reason TEXT NOT NULL,
  line TEXT NOT NULL CHECK (line <> ''),
  state TEXT NOT NULL CHECK (state <> ''),
  print TEXT NOT NULL CHECK (print <> ''),
  has_response SMALLINT NOT NULL CHECK (has_response IN (0, 1)),
  counter TEXT NOT NULL,
  staff TEXT NOT NULL,
  call_id BIGINT NOT NULL CHECK (call_id >= 0),
  recalls INTEGER NOT NULL CHECK (recalls >= 0),
  called_at BIGINT,
  started_at BIGINT,
  ended_at BIGINT
);
CREATE INDEX ticket_step_ticket ON ticket_step (ticket, seq);
CREATE TABLE deposit (
  seq INTEGER PRIMARY KEY NOT NULL,
  ticket BLOB NOT NULL REFERENCES ticket (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  sealed BLOB NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX deposit_ticket ON deposit (ticket, kind, at, seq);
CREATE TABLE command_answer (
  device TEXT NOT NULL CHECK (device <> ''),
  command TEXT NOT NULL CHECK (command <> ''),
  request TEXT NOT NULL,
  answer TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (device, command)
);
CREATE INDEX command_answer_at ON command_answer (at);
INSERT INTO meta (key, value) VALUES ('revision', '0'), ('last_call_id', '0');
INSERT INTO meta (key, value) VALUES ('epoch', '00112233445566778899aabbccddeeff');
UPDATE meta SET value = '9' WHERE key = 'revision';
UPDATE meta SET value = '2' WHERE key = 'last_call_id';
INSERT INTO number_series VALUES ('2030-03-04', 'А', 3);
INSERT INTO ticket VALUES (x'd0000000000000000000000000000001', '2030-03-04', 'А', 1, 'kiosk-1', 1898812801000, 'intake', 'done', 'printed', 0, 'window-1', 'registrar', 1, 0, 1898812860000, 1898812870000, 1898812890000);
INSERT INTO ticket VALUES (x'd0000000000000000000000000000002', '2030-03-04', 'А', 2, 'kiosk-1', 1898812802000, 'intake', 'called', 'printed', 0, 'window-1', 'registrar', 2, 0, 1898812895000, NULL, NULL);
INSERT INTO ticket VALUES (x'd0000000000000000000000000000003', '2030-03-04', 'А', 3, 'kiosk-1', 1898812803000, 'intake', 'waiting', 'printed', 0, '', '', 0, 0, NULL, NULL, NULL);
INSERT INTO ticket_step VALUES (1, x'd0000000000000000000000000000001', 'issued', 1898812801000, 'desk-1', '', '', 'intake', 'waiting', 'pending', 0, '', '', 0, 0, NULL, NULL, NULL);
INSERT INTO ticket_step VALUES (2, x'd0000000000000000000000000000001', 'print_reported', 1898812801500, 'desk-1', '', '', 'intake', 'waiting', 'printed', 0, '', '', 0, 0, NULL, NULL, NULL);
INSERT INTO ticket_step VALUES (3, x'd0000000000000000000000000000002', 'issued', 1898812802000, 'desk-1', '', '', 'intake', 'waiting', 'pending', 0, '', '', 0, 0, NULL, NULL, NULL);
INSERT INTO ticket_step VALUES (4, x'd0000000000000000000000000000002', 'print_reported', 1898812802500, 'desk-1', '', '', 'intake', 'waiting', 'printed', 0, '', '', 0, 0, NULL, NULL, NULL);
INSERT INTO ticket_step VALUES (5, x'd0000000000000000000000000000003', 'issued', 1898812803000, 'desk-1', '', '', 'intake', 'waiting', 'pending', 0, '', '', 0, 0, NULL, NULL, NULL);
INSERT INTO ticket_step VALUES (6, x'd0000000000000000000000000000003', 'print_reported', 1898812803500, 'desk-1', '', '', 'intake', 'waiting', 'printed', 0, '', '', 0, 0, NULL, NULL, NULL);
INSERT INTO ticket_step VALUES (7, x'd0000000000000000000000000000001', 'called', 1898812860000, 'desk-1', 'registrar', 'by_arrival', 'intake', 'called', 'printed', 0, 'window-1', 'registrar', 1, 0, 1898812860000, NULL, NULL);
INSERT INTO ticket_step VALUES (8, x'd0000000000000000000000000000001', 'started', 1898812870000, 'desk-1', 'registrar', '', 'intake', 'serving', 'printed', 0, 'window-1', 'registrar', 1, 0, 1898812860000, 1898812870000, NULL);
INSERT INTO ticket_step VALUES (9, x'd0000000000000000000000000000001', 'finished', 1898812890000, 'desk-1', 'registrar', '', 'intake', 'done', 'printed', 0, 'window-1', 'registrar', 1, 0, 1898812860000, 1898812870000, 1898812890000);
INSERT INTO ticket_step VALUES (10, x'd0000000000000000000000000000002', 'called', 1898812895000, 'desk-1', 'registrar', 'by_arrival', 'intake', 'called', 'printed', 0, 'window-1', 'registrar', 2, 0, 1898812895000, NULL, NULL);
INSERT INTO deposit (ticket, kind, sealed, at) VALUES (x'd0000000000000000000000000000001', 'response', x'00ff', 1898812801000);
INSERT INTO command_answer VALUES ('kiosk-1', 'c-1', 'digest', '{}', 1898812801000);
PRAGMA application_id = 1349679469;
PRAGMA user_version = 1;
