-- SPDX-License-Identifier: GPL-3.0-or-later
-- A store of version 2 in the middle of a day: as version-1.sql, with an appointment among those that wait.
PRAGMA journal_mode = wal;
BEGIN TRANSACTION;
CREATE TABLE command_answer (
  device TEXT NOT NULL CHECK (device <> ''),
  command TEXT NOT NULL CHECK (command <> ''),
  request TEXT NOT NULL,
  answer TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (device, command)
);
INSERT INTO "command_answer" VALUES('kiosk-1','c-1','digest','{}',1898812801000);
CREATE TABLE counter_step (
  seq INTEGER PRIMARY KEY NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  counter TEXT NOT NULL CHECK (counter <> ''),
  state TEXT NOT NULL CHECK (state <> ''),
  staff TEXT NOT NULL,
  at BIGINT NOT NULL,
  author_device TEXT NOT NULL,
  author_staff TEXT NOT NULL,
  reason TEXT NOT NULL
);
INSERT INTO "counter_step" VALUES(1,'2030-03-04','window-1','open','registrar',1898812801000,'desk-1','registrar','');
CREATE TABLE deposit (
  seq INTEGER PRIMARY KEY NOT NULL,
  ticket BLOB NOT NULL REFERENCES ticket (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  sealed BLOB NOT NULL,
  at BIGINT NOT NULL
);
INSERT INTO "deposit" VALUES(1,X'D0000000000000000000000000000001','response',X'00FF',1898812801000);
CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);
INSERT INTO "meta" VALUES('revision','9');
INSERT INTO "meta" VALUES('last_call_id','2');
INSERT INTO "meta" VALUES('epoch','00112233445566778899aabbccddeeff');
INSERT INTO "meta" VALUES('learnt','');
CREATE TABLE number_series (
  day TEXT NOT NULL CHECK (length(day) = 10),
  prefix TEXT NOT NULL CHECK (length(prefix) = 1),
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (day, prefix)
);
INSERT INTO "number_series" VALUES('2030-03-04','А',3);
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
  ended_at BIGINT, service TEXT NOT NULL DEFAULT '', off_board SMALLINT NOT NULL DEFAULT 0 CHECK (off_board IN (0, 1)), category TEXT NOT NULL DEFAULT '', proof TEXT NOT NULL DEFAULT 'none', appointment BIGINT, for_counter TEXT NOT NULL DEFAULT '', for_staff TEXT NOT NULL DEFAULT '', deferred_until BIGINT, deferred_calls INTEGER, route TEXT NOT NULL DEFAULT '', route_order TEXT NOT NULL DEFAULT 'fixed', outcome TEXT NOT NULL DEFAULT '',
  UNIQUE (day, prefix, sequence)
);
INSERT INTO "ticket" VALUES(X'D0000000000000000000000000000001','2030-03-04','А',1,'kiosk-1',1898812801000,'intake','done','printed',0,'window-1','registrar',1,0,1898812860000,1898812870000,1898812890000,'',0,'','none',NULL,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket" VALUES(X'D0000000000000000000000000000002','2030-03-04','А',2,'kiosk-1',1898812802000,'intake','called','printed',0,'window-1','registrar',2,0,1898812895000,NULL,NULL,'',0,'','none',NULL,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket" VALUES(X'D0000000000000000000000000000003','2030-03-04','А',3,'kiosk-1',1898812803000,'intake','waiting','printed',0,'','',0,0,NULL,NULL,NULL,'',0,'','none',1898813403000,'','',NULL,NULL,'','fixed','');
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
, service TEXT NOT NULL DEFAULT '', off_board SMALLINT NOT NULL DEFAULT 0 CHECK (off_board IN (0, 1)), category TEXT NOT NULL DEFAULT '', proof TEXT NOT NULL DEFAULT 'none', appointment BIGINT, for_counter TEXT NOT NULL DEFAULT '', for_staff TEXT NOT NULL DEFAULT '', deferred_until BIGINT, deferred_calls INTEGER, route TEXT NOT NULL DEFAULT '', route_order TEXT NOT NULL DEFAULT 'fixed', outcome TEXT NOT NULL DEFAULT '');
INSERT INTO "ticket_step" VALUES(1,X'D0000000000000000000000000000001','issued',1898812801000,'desk-1','','','intake','waiting','pending',0,'','',0,0,NULL,NULL,NULL,'',0,'','none',NULL,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket_step" VALUES(2,X'D0000000000000000000000000000001','print_reported',1898812801500,'desk-1','','','intake','waiting','printed',0,'','',0,0,NULL,NULL,NULL,'',0,'','none',NULL,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket_step" VALUES(3,X'D0000000000000000000000000000002','issued',1898812802000,'desk-1','','','intake','waiting','pending',0,'','',0,0,NULL,NULL,NULL,'',0,'','none',NULL,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket_step" VALUES(4,X'D0000000000000000000000000000002','print_reported',1898812802500,'desk-1','','','intake','waiting','printed',0,'','',0,0,NULL,NULL,NULL,'',0,'','none',NULL,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket_step" VALUES(5,X'D0000000000000000000000000000003','issued',1898812803000,'desk-1','','','intake','waiting','pending',0,'','',0,0,NULL,NULL,NULL,'',0,'','none',1898813403000,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket_step" VALUES(6,X'D0000000000000000000000000000003','print_reported',1898812803500,'desk-1','','','intake','waiting','printed',0,'','',0,0,NULL,NULL,NULL,'',0,'','none',1898813403000,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket_step" VALUES(7,X'D0000000000000000000000000000001','called',1898812860000,'desk-1','registrar','by_arrival','intake','called','printed',0,'window-1','registrar',1,0,1898812860000,NULL,NULL,'',0,'','none',NULL,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket_step" VALUES(8,X'D0000000000000000000000000000001','started',1898812870000,'desk-1','registrar','','intake','serving','printed',0,'window-1','registrar',1,0,1898812860000,1898812870000,NULL,'',0,'','none',NULL,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket_step" VALUES(9,X'D0000000000000000000000000000001','finished',1898812890000,'desk-1','registrar','','intake','done','printed',0,'window-1','registrar',1,0,1898812860000,1898812870000,1898812890000,'',0,'','none',NULL,'','',NULL,NULL,'','fixed','');
INSERT INTO "ticket_step" VALUES(10,X'D0000000000000000000000000000002','called',1898812895000,'desk-1','registrar','by_arrival','intake','called','printed',0,'window-1','registrar',2,0,1898812895000,NULL,NULL,'',0,'','none',NULL,'','',NULL,NULL,'','fixed','');
CREATE INDEX ticket_not_over ON ticket (day) WHERE state NOT IN ('done', 'no_show', 'cancelled');
CREATE INDEX ticket_step_ticket ON ticket_step (ticket, seq);
CREATE INDEX deposit_ticket ON deposit (ticket, kind, at, seq);
CREATE INDEX command_answer_at ON command_answer (at);
CREATE INDEX counter_step_day ON counter_step (day, seq);
COMMIT;
PRAGMA application_id = 1349679469;
PRAGMA user_version = 2;
