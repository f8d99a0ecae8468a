-- A store of version 1: people with links open, used and sent, mails that wait and that failed,
-- receipts, recorded data, a history and a held lock. Made by the program of that version.
PRAGMA application_id = 1380928588;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  store TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT;
INSERT INTO meta VALUES(1,'147e596c-4317-4998-81f6-67c8aabd215e',1795307263);
CREATE TABLE organizations (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  company TEXT NOT NULL,
  domain TEXT NOT NULL
) STRICT;
INSERT INTO organizations VALUES(1,'acme','Acme Harbor Co.','acme.example.com');
CREATE TABLE operators (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organizations (id),
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (organization_id, name)
) STRICT;
CREATE TABLE lock (
  organization_id INTEGER PRIMARY KEY REFERENCES organizations (id),
  token TEXT NOT NULL,
  who TEXT NOT NULL,
  host TEXT NOT NULL,
  process INTEGER NOT NULL,
  process_start INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  since INTEGER NOT NULL,
  lease_end INTEGER NOT NULL
) STRICT;
INSERT INTO lock VALUES(1,'fixture','Grace','office',4242,17,'rollcall apply',1795307300,1795307900);
CREATE TABLE departments (
  organization_id INTEGER NOT NULL REFERENCES organizations (id),
  name TEXT NOT NULL,
  PRIMARY KEY (organization_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO departments VALUES(1,'Customer Care');
INSERT INTO departments VALUES(1,'Dispatch');
INSERT INTO departments VALUES(1,'Harbor Office');
INSERT INTO departments VALUES(1,'Sales');
INSERT INTO departments VALUES(1,'Warehouse');
CREATE TABLE sites (
  organization_id INTEGER NOT NULL REFERENCES organizations (id),
  name TEXT NOT NULL,
  time_zone TEXT,
  PRIMARY KEY (organization_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO sites VALUES(1,'Boston','America/New_York');
INSERT INTO sites VALUES(1,'Seattle','America/Los_Angeles');
CREATE TABLE phone_numbers (
  organization_id INTEGER NOT NULL REFERENCES organizations (id),
  number TEXT NOT NULL,
  extension TEXT,
  PRIMARY KEY (organization_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO phone_numbers VALUES(1,'+16175550101','1001');
CREATE TABLE shared_contacts (
  organization_id INTEGER NOT NULL REFERENCES organizations (id),
  name TEXT NOT NULL,
  company TEXT,
  emails TEXT,
  phones_work TEXT,
  phones_mobile TEXT,
  phones_home TEXT,
  phones_fax TEXT,
  phones_other TEXT,
  PRIMARY KEY (organization_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO shared_contacts VALUES(1,'Harbor Master','Port Authority',NULL,'+16175550100',NULL,NULL,NULL,NULL);
CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organization_id INTEGER NOT NULL REFERENCES organizations (id),
  revision INTEGER NOT NULL DEFAULT 1,
  was_reset INTEGER NOT NULL DEFAULT 0 CHECK (was_reset IN (0, 1)),
  created INTEGER NOT NULL DEFAULT 0,
  extension TEXT NOT NULL
    CHECK (length(extension) BETWEEN 2 AND 16 AND extension NOT GLOB '*[^0-9]*'),
  extension_number INTEGER AS (CAST(extension AS INTEGER)),
  login_key TEXT UNIQUE,
  login_name TEXT,
  caller_id TEXT,
  emergency_caller_id TEXT,
  kind TEXT,
  first_name TEXT,
  last_name TEXT,
  emails TEXT,
  department TEXT,
  site TEXT,
  time_zone TEXT,
  scope TEXT,
  record_calls INTEGER CHECK (record_calls IN (0, 1)),
  directory_announce INTEGER CHECK (directory_announce IN (0, 1)),
  directory_list INTEGER CHECK (directory_list IN (0, 1)),
  voicemail_enabled INTEGER CHECK (voicemail_enabled IN (0, 1)),
  voicemail_transcription INTEGER CHECK (voicemail_transcription IN (0, 1)),
  voicemail_email_notification TEXT,
  voicemail_announce_time INTEGER CHECK (voicemail_announce_time IN (0, 1)),
  voicemail_announce_caller_id INTEGER CHECK (voicemail_announce_caller_id IN (0, 1)),
  voicemail_newest_first INTEGER CHECK (voicemail_newest_first IN (0, 1)),
  direct_numbers TEXT,
  agents TEXT
) STRICT;
INSERT INTO users VALUES(1,1,1,0,1795307263,'1000','1000@acme.example.com','1000@acme.example.com',NULL,NULL,'person','Grace','Hopper','["grace@acme.example.com","office@acme.example.com"]','Harbor Office','Boston','America/New_York','office_manager',0,1,1,1,1,'link',NULL,NULL,NULL,'["+16175550100"]',NULL);
INSERT INTO users VALUES(2,1,2,0,1795307263,'1001','1001@acme.example.com','1001@acme.example.com',NULL,NULL,'person','Ada','Lovelace','["ada@acme.example.com"]','Harbor Office','Boston','America/New_York','basic_user',0,1,1,1,1,'link',NULL,NULL,NULL,'["+16175550111"]',NULL);
INSERT INTO users VALUES(3,1,1,0,1795307263,'1002','1002@acme.example.com','1002@acme.example.com',NULL,NULL,'person','Alan','Turing','["alan@acme.example.com"]','Harbor Office','Boston','America/New_York','basic_user',0,1,1,1,1,'link',NULL,NULL,NULL,NULL,NULL);
INSERT INTO users VALUES(4,1,1,0,1795307263,'1003','hedy.lamarr@acme.example.com','hedy.lamarr@acme.example.com',NULL,NULL,'person','Hedy','Lamarr','["hedy@acme.example.com"]','Harbor Office','Boston','America/New_York','basic_user',0,1,1,1,1,'link',NULL,NULL,NULL,NULL,NULL);
INSERT INTO users VALUES(5,1,1,0,1795307263,'1004','1004@acme.example.com','1004@acme.example.com',NULL,NULL,'person','José','Núñez','["jose@acme.example.com"]','Harbor Office','Boston','America/New_York','site_manager',0,1,1,1,1,'link',NULL,NULL,NULL,NULL,NULL);
INSERT INTO users VALUES(6,1,1,0,1795307263,'1201','1201@acme.example.com','1201@acme.example.com',NULL,NULL,'person','Margaret','Hamilton','["margaret@acme.example.com"]','Dispatch','Boston','America/New_York','call_center_supervisor',1,0,1,1,0,'none',NULL,NULL,NULL,NULL,NULL);
INSERT INTO users VALUES(7,1,1,0,1795307263,'1202','1202@acme.example.com','1202@acme.example.com',NULL,NULL,'person','Frances','Allen','["frances@acme.example.com"]','Dispatch','Boston','America/New_York','call_center_agent',1,0,1,1,0,'none',NULL,NULL,NULL,NULL,NULL);
INSERT INTO users VALUES(8,1,1,0,1795307263,'1203','1203@acme.example.com','1203@acme.example.com',NULL,NULL,'person','Ken','Thompson','["ken@acme.example.com"]','Dispatch','Boston','America/New_York','call_center_agent',1,0,1,1,0,'none',NULL,NULL,NULL,NULL,NULL);
INSERT INTO users VALUES(9,1,1,0,1795307263,'1204','1204@acme.example.com','1204@acme.example.com',NULL,NULL,'person','Radia','Perlman','["radia@acme.example.com"]','Dispatch','Boston','America/New_York','call_center_agent',1,0,1,1,0,'none',NULL,NULL,NULL,NULL,NULL);
INSERT INTO users VALUES(10,1,1,0,1795307263,'1101','1101@acme.example.com','1101@acme.example.com',NULL,NULL,'person','Katherine','Johnson','["katherine@acme.example.com"]','Sales','Boston','America/New_York','basic_user',0,1,1,1,1,'link',NULL,NULL,NULL,'["+16175550121"]',NULL);
INSERT INTO users VALUES(11,1,1,0,1795307263,'1102','1102@acme.example.com','1102@acme.example.com',NULL,NULL,'person','Dorothy','Vaughan','["dorothy@acme.example.com"]','Sales','Boston','America/New_York','basic_user',0,1,1,1,1,'link',NULL,NULL,NULL,'["+16175550122"]',NULL);
INSERT INTO users VALUES(12,1,1,0,1795307263,'1103','1103@acme.example.com','1103@acme.example.com',NULL,NULL,'person','Mary','Jackson','["mary@acme.example.com"]','Sales','Boston','America/New_York','basic_user',0,1,1,1,1,'link',NULL,NULL,NULL,NULL,NULL);
INSERT INTO users VALUES(13,1,1,0,1795307263,'1104','1104@acme.example.com','1104@acme.example.com',NULL,NULL,'person','Claude','Shannon','["claude@acme.example.com"]','Sales','Boston','America/New_York','basic_user',0,1,1,1,1,'attachment',NULL,NULL,NULL,NULL,NULL);
INSERT INTO users VALUES(14,1,1,0,1795307263,'1105','1105@acme.example.com','1105@acme.example.com',NULL,NULL,'person','Tony','Hoare','["tony@acme.example.com"]','Sales','Boston','America/New_York','basic_user',0,1,1,1,1,'link',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE phones (
  user_id INTEGER NOT NULL
    REFERENCES users (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  mac TEXT,
  model TEXT,
  line INTEGER,
  position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (user_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO phones VALUES(1,'desk','0004f2a10001','Polycom VVX 450',NULL,0);
INSERT INTO phones VALUES(1,'mobile_app',NULL,NULL,NULL,1);
INSERT INTO phones VALUES(2,'desk','0004f2a10002','Polycom VVX 450',NULL,0);
INSERT INTO phones VALUES(3,'1002',NULL,NULL,NULL,0);
INSERT INTO phones VALUES(4,'1003',NULL,NULL,NULL,0);
INSERT INTO phones VALUES(5,'1004',NULL,NULL,NULL,0);
INSERT INTO phones VALUES(6,'1201',NULL,NULL,NULL,0);
INSERT INTO phones VALUES(7,'1202',NULL,NULL,NULL,0);
INSERT INTO phones VALUES(8,'1203',NULL,NULL,NULL,0);
INSERT INTO phones VALUES(9,'desk','0015652b0004','Yealink T54W',1,0);
INSERT INTO phones VALUES(9,'headset','0015652b0014','Yealink WH66',NULL,1);
INSERT INTO phones VALUES(10,'1101',NULL,NULL,NULL,0);
INSERT INTO phones VALUES(11,'1102',NULL,NULL,NULL,0);
INSERT INTO phones VALUES(12,'1103',NULL,NULL,NULL,0);
INSERT INTO phones VALUES(13,'1104',NULL,NULL,NULL,0);
INSERT INTO phones VALUES(14,'1105',NULL,NULL,NULL,0);
CREATE TABLE answering_rules (
  user_id INTEGER NOT NULL
    REFERENCES users (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  time_frame TEXT NOT NULL,
  enabled INTEGER CHECK (enabled IN (0, 1)),
  ring TEXT,
  forward_always TEXT,
  forward_busy TEXT,
  forward_no_answer TEXT,
  forward_unregistered TEXT,
  do_not_disturb INTEGER CHECK (do_not_disturb IN (0, 1)),
  ring_seconds INTEGER,
  position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (user_id, time_frame)
) STRICT, WITHOUT ROWID;
INSERT INTO answering_rules VALUES(10,'after_hours',1,NULL,'8001',NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO answering_rules VALUES(10,'default',1,NULL,NULL,'1000','8001',NULL,NULL,20,1);
INSERT INTO answering_rules VALUES(11,'after_hours',1,NULL,'8001',NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO answering_rules VALUES(11,'default',1,NULL,NULL,'1000','8001',NULL,NULL,20,1);
INSERT INTO answering_rules VALUES(12,'default',1,'["1103","1101"]',NULL,NULL,NULL,NULL,NULL,15,0);
CREATE TABLE credentials (
  user_id INTEGER PRIMARY KEY
    REFERENCES users (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  password_hash TEXT,
  pin_hash TEXT
) STRICT;
INSERT INTO credentials VALUES(1,NULL,'scrypt$15$8$3$AvkOVrDLoUGBkjIxEygUGA==$iWb7SC8I+deWVaLZbRodZl04ZOE0NENWRtqpLkJfxoU=');
INSERT INTO credentials VALUES(2,'scrypt$15$8$3$18dYdlTt9KrGSmPoqZJSrQ==$Y64awmRaOjmmwK73Hs3Rlhv7BB1cp+sCDLbQ0TgoB7c=','scrypt$15$8$3$13QtAD6GMJYL1wsKV9gU/g==$RKRmCLnuftrNKCYxjaysck3L58MxmeXXGivcdzMuHwg=');
INSERT INTO credentials VALUES(3,NULL,'scrypt$15$8$3$18dYdlTt9KrGSmPoqZJSrQ==$Y64awmRaOjmmwK73Hs3Rlhv7BB1cp+sCDLbQ0TgoB7c=');
INSERT INTO credentials VALUES(4,NULL,'scrypt$15$8$3$s/fAW4x60wEivhcjnz69/Q==$C65Yd+QthzL8MdXMR4Y3P/8DkxrLLfGBRfxogYx5MPw=');
INSERT INTO credentials VALUES(5,NULL,'scrypt$15$8$3$l9LIhQB1d8ivci0wjF2Seg==$pAvu9RSQtpfz/B+xGfc4TOZJ9QEPDPa8tazYFBLUC6Y=');
INSERT INTO credentials VALUES(6,NULL,'scrypt$15$8$3$dAgFxcwEWiuPq8UR5Qbd9w==$MIEtaCSBbOUXEAOhceEvyJgxhox9E0EgUp53Da5R+7Q=');
INSERT INTO credentials VALUES(7,NULL,'scrypt$15$8$3$OGP2czxWvU4AE0mfFTxhIg==$sKmFn04q1YduyAq79KVCfS1KwWpGl+uQPuwnJN1PFs4=');
INSERT INTO credentials VALUES(8,NULL,'scrypt$15$8$3$/FWuix27TPNxy4/DSrD99g==$pWjuNBdyl23xe0hS4Vw4fhNbMJR30JbF0ge/43fjuFE=');
INSERT INTO credentials VALUES(9,NULL,'scrypt$15$8$3$c37D+X9M7TmeEVZ5DMat6Q==$IfS4h7hYwuuJqNycHrM18CXVGCNX05QTQbOYW41JF5I=');
INSERT INTO credentials VALUES(10,NULL,'scrypt$15$8$3$aQDCLkGXMLlZ9ecA1ZV0iQ==$nc7VxpxyV6v93P3semWL9hmaFwQxI4OGzMCLqZGBfkA=');
INSERT INTO credentials VALUES(11,NULL,'scrypt$15$8$3$e7Tu0k32gdUD6Ri+5uf4MQ==$2KaZcSp3vov5qN8OQVmvRvsjpWOg1irZoosGmQG/EKI=');
INSERT INTO credentials VALUES(12,NULL,'scrypt$15$8$3$G6/AXeMDpbhgGqTeQ9g1gg==$u2K3h5IkJxbdBLiYRhIvSRKgz6zsbSlPi50NoeQd11o=');
INSERT INTO credentials VALUES(13,NULL,'scrypt$15$8$3$M9V05bdxadOF+zMYgaJ+QA==$a7z9UKmbI9WeyRTr+HdcVfYD+dSS3j36OVdSiZzud3A=');
INSERT INTO credentials VALUES(14,NULL,'scrypt$15$8$3$oaO1Tw2b+HGbYbtoh8j4ow==$FrTg/F6vp7HJMJ1FpABzXk+HaeKB/GoKD1dFAX2hsnQ=');
CREATE TABLE user_data (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('voicemail', 'greetings', 'music_on_hold')),
  label TEXT,
  heard INTEGER NOT NULL DEFAULT 0 CHECK (heard IN (0, 1)),
  size INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO user_data VALUES(1,3,'voicemail','from +16175550199',1,52000,1795300000);
INSERT INTO user_data VALUES(2,3,'voicemail','from 1001',0,9000,1795301000);
INSERT INTO user_data VALUES(3,3,'greetings','default',0,9000,1795301000);
CREATE TABLE applied (
  user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  fingerprint INTEGER NOT NULL,
  field_values TEXT NOT NULL
) STRICT;
INSERT INTO applied VALUES(1,1136612366211459915,'{"first_name":"Grace","last_name":"Hopper","emails":["grace@acme.example.com","office@acme.example.com"],"department":"Harbor Office","site":"Boston","scope":"office_manager","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link","phones":[{"name":"desk","mac":"0004f2a10001","model":"Polycom VVX 450"},{"name":"mobile_app"}],"direct_numbers":["+16175550100"]}');
INSERT INTO applied VALUES(2,-4061120260704033290,'{"first_name":"Ada","last_name":"Lovelace","emails":["ada@acme.example.com"],"department":"Harbor Office","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link","phones":[{"name":"desk","mac":"0004f2a10002","model":"Polycom VVX 450"}],"direct_numbers":["+16175550111"]}');
INSERT INTO applied VALUES(3,6112143669313936935,'{"first_name":"Alan","last_name":"Turing","emails":["alan@acme.example.com"],"department":"Harbor Office","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link"}');
INSERT INTO applied VALUES(4,-3252823229231921202,'{"login_name":"hedy.lamarr@acme.example.com","first_name":"Hedy","last_name":"Lamarr","emails":["hedy@acme.example.com"],"department":"Harbor Office","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link"}');
INSERT INTO applied VALUES(5,-6172287832638603578,'{"first_name":"José","last_name":"Núñez","emails":["jose@acme.example.com"],"department":"Harbor Office","site":"Boston","scope":"site_manager","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link"}');
INSERT INTO applied VALUES(6,-7691676257852831503,'{"first_name":"Margaret","last_name":"Hamilton","emails":["margaret@acme.example.com"],"department":"Dispatch","site":"Boston","scope":"call_center_supervisor","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none"}');
INSERT INTO applied VALUES(7,-5586142009939848463,'{"first_name":"Frances","last_name":"Allen","emails":["frances@acme.example.com"],"department":"Dispatch","site":"Boston","scope":"call_center_agent","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none"}');
INSERT INTO applied VALUES(8,3586404340312985045,'{"first_name":"Ken","last_name":"Thompson","emails":["ken@acme.example.com"],"department":"Dispatch","site":"Boston","scope":"call_center_agent","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none","security.force_password_reset":"2026-Q4"}');
INSERT INTO applied VALUES(9,-1547549301090584328,'{"first_name":"Radia","last_name":"Perlman","emails":["radia@acme.example.com"],"department":"Dispatch","site":"Boston","scope":"call_center_agent","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none","phones":[{"name":"desk","mac":"0015652b0004","model":"Yealink T54W","line":1},{"name":"headset","mac":"0015652b0014","model":"Yealink WH66"}]}');
INSERT INTO applied VALUES(10,2167106797967421138,'{"first_name":"Katherine","last_name":"Johnson","emails":["katherine@acme.example.com"],"department":"Sales","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link","answering_rules":[{"time_frame":"default","enabled":true,"forward":{"busy":"1000","no_answer":"8001"},"ring_seconds":20},{"time_frame":"after_hours","enabled":true,"forward":{"always":"8001"}}],"direct_numbers":["+16175550121"]}');
INSERT INTO applied VALUES(11,5703594741095085900,'{"first_name":"Dorothy","last_name":"Vaughan","emails":["dorothy@acme.example.com"],"department":"Sales","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link","answering_rules":[{"time_frame":"default","enabled":true,"forward":{"busy":"1000","no_answer":"8001"},"ring_seconds":20},{"time_frame":"after_hours","enabled":true,"forward":{"always":"8001"}}],"direct_numbers":["+16175550122"]}');
INSERT INTO applied VALUES(12,-5394508552276450070,'{"first_name":"Mary","last_name":"Jackson","emails":["mary@acme.example.com"],"department":"Sales","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link","answering_rules":[{"time_frame":"default","enabled":true,"ring":["1103","1101"],"ring_seconds":15}]}');
INSERT INTO applied VALUES(13,-2090029149130745425,'{"first_name":"Claude","last_name":"Shannon","emails":["claude@acme.example.com"],"department":"Sales","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"attachment"}');
INSERT INTO applied VALUES(14,3126650770480706290,'{"first_name":"Tony","last_name":"Hoare","emails":["tony@acme.example.com"],"department":"Sales","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link"}');
CREATE TABLE receipts (
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  request TEXT NOT NULL,
  run TEXT NOT NULL,
  created INTEGER NOT NULL,
  PRIMARY KEY (user_id, kind, request)
) STRICT, WITHOUT ROWID;
INSERT INTO receipts VALUES(8,'reset_password','2026-Q4','b653308a-feba-4133-9b27-0393a959c39b',1795307263);
INSERT INTO receipts VALUES(14,'welcome','joined 2026-11','e5a03c55-3577-4690-9619-644629f17414',1795307263);
CREATE TABLE links (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL UNIQUE,
  nonce TEXT NOT NULL,
  purpose TEXT NOT NULL,
  address TEXT NOT NULL,
  canonical_address TEXT NOT NULL,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used INTEGER,
  superseded INTEGER,
  sent INTEGER
) STRICT;
INSERT INTO links VALUES(1,'502e3e5a5de51d1e529e80e8e712cf4b04fe15b99b0f4319f9c47dd23169a849','e8f168d729fca8d46cc41cf188b2bc75','welcome','grace@acme.example.com','grace@acme.example.com',1,1795307263,1795566463,NULL,NULL,1795307263);
INSERT INTO links VALUES(2,'a9141bfe04a5c2ddf42e9c172ac23cb8710e6b6ba0a8461497fb5e4ee60e0ff8','6a49c23456ea8f2887794af0adffc643','welcome','ada@acme.example.com','ada@acme.example.com',2,1795307263,1795566463,1795307400,NULL,1795307263);
INSERT INTO links VALUES(3,'82aebae8f91410bfa02c2393b11e3944de4c905ed60e6ff5bcbc17f5fe251828','082153db9a7b4dd8b36e8636ea625635','welcome','alan@acme.example.com','alan@acme.example.com',3,1795307263,1795566463,NULL,NULL,1795307263);
INSERT INTO links VALUES(4,'faf8fa410b18fbf102b67706f83b724d9e060893f5a8ab443b1ef0332034aeea','7aafe9abc02f257efbb65f24b45ba833','welcome','hedy@acme.example.com','hedy@acme.example.com',4,1795307263,1795566463,NULL,NULL,1795307263);
INSERT INTO links VALUES(5,'6e14e17914a94d4ea03c1eb34ac344355e7d4117693779ca6b993e530d9c124d','2e1ae76e4658ed4ba2554156912d813f','welcome','jose@acme.example.com','jose@acme.example.com',5,1795307263,1795566463,NULL,NULL,1795307263);
INSERT INTO links VALUES(6,'8086d223561a6daa3c159f84a825f8adb50509a2ea8834939c9af5b13eeeab1e','79f1c4c45666d114f6011b2f5f5911f4','welcome','margaret@acme.example.com','margaret@acme.example.com',6,1795307263,1795566463,NULL,NULL,1795307263);
INSERT INTO links VALUES(7,'d8b565fe8d992c5cb8ae875c9a7cdaff38f93e90ae3530aa424aac8926584ede','bb5c9e47f5ba87268f60f282b52475ae','welcome','frances@acme.example.com','frances@acme.example.com',7,1795307263,1795566463,NULL,NULL,1795307263);
INSERT INTO links VALUES(8,'dacf26e20dbc709814925d9078a6ad8a0ee6ba60f6cc970d15f936f83bf3c635','442e642dc66e1b0844e509ddcc677e76','welcome','ken@acme.example.com','ken@acme.example.com',8,1795307263,1795566463,NULL,NULL,1795307263);
INSERT INTO links VALUES(9,'8f7ccb292333f2781b8be3d14410e95f11efac012f3f2ff4033003d7d26eaa9f','ba2d623e0e38967dd9844f7bd8ac7814','welcome','radia@acme.example.com','radia@acme.example.com',9,1795307263,1795566463,NULL,NULL,1795307263);
INSERT INTO links VALUES(10,'1deec39fb677d05ba85f98ab5db782f21013e5c715804467542c333334eacdb6','a76888594478b1cdb0c7538b3b5ba5e7','welcome','katherine@acme.example.com','katherine@acme.example.com',10,1795307263,1795566463,NULL,NULL,NULL);
INSERT INTO links VALUES(11,'8abe07e5135242eb393eade248c4acbf3a36b8faef31ff9636c9ba1f5e4c5bfd','f38ab9e2f9e7b2a0088ea1acd7bf7398','welcome','dorothy@acme.example.com','dorothy@acme.example.com',11,1795307263,1795566463,NULL,NULL,NULL);
INSERT INTO links VALUES(12,'6b0d5ee1fe105bd80980a8ca7a68106068109a601472e8bd6f5f22705ea00052','21f87ed586e923e944c7d40fc6092d78','welcome','mary@acme.example.com','mary@acme.example.com',12,1795307263,1795566463,NULL,1795307310,NULL);
INSERT INTO links VALUES(13,'f7139e857aac89155068ca6d1dbc86dc07a68ad8b675a69e80131db2d847075d','f0924b217aaa874848e7d3817f07756a','welcome','claude@acme.example.com','claude@acme.example.com',13,1795307263,1795566463,NULL,1795307310,NULL);
INSERT INTO links VALUES(14,'588b11c1f36215f56ea69de939538ee9909ee5fbd90b2e9026440aff9c5a6be2','1b93f6ae54391af912e45e6a52a6089d','welcome','tony@acme.example.com','tony@acme.example.com',14,1795307263,1795566463,NULL,NULL,1795307300);
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  link_id INTEGER NOT NULL UNIQUE REFERENCES links (id) ON DELETE CASCADE,
  content TEXT NOT NULL,
  message_id TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT
) STRICT;
INSERT INTO outbox VALUES(10,10,'{"first_name":"Katherine","full_name":"Katherine Johnson","login_name":"1101@acme.example.com","direct_numbers":["+16175550121"]}','83d16ee8fb337f9d11cff62cd1affe81@acme.example.com','waiting',0,NULL);
INSERT INTO outbox VALUES(11,11,'{"first_name":"Dorothy","full_name":"Dorothy Vaughan","login_name":"1102@acme.example.com","direct_numbers":["+16175550122"]}','d857dc51dd83989aa1a6f14b35812cfa@acme.example.com','waiting',5,'450 4.2.1 mailbox busy');
INSERT INTO outbox VALUES(12,12,'{"first_name":"Mary","full_name":"Mary Jackson","login_name":"1103@acme.example.com","direct_numbers":[]}','6b16de69400c5a73ca2931a0ac4b42e7@acme.example.com','failed',1,'550 5.1.1 no such user');
INSERT INTO outbox VALUES(13,13,'{"first_name":"Claude","full_name":"Claude Shannon","login_name":"1104@acme.example.com","direct_numbers":[]}','6e742e5399a6f47172b50cf73bddde56@acme.example.com','failed',1,'550 5.1.1 no such user');
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organization_id INTEGER NOT NULL REFERENCES organizations (id),
  time INTEGER NOT NULL,
  who TEXT NOT NULL,
  role TEXT NOT NULL,
  run TEXT NOT NULL,
  action TEXT NOT NULL,
  resource TEXT NOT NULL,
  key TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;
INSERT INTO audit VALUES(1,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','department','Customer Care','[]');
INSERT INTO audit VALUES(2,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','department','Dispatch','[]');
INSERT INTO audit VALUES(3,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','department','Harbor Office','[]');
INSERT INTO audit VALUES(4,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','department','Sales','[]');
INSERT INTO audit VALUES(5,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','department','Warehouse','[]');
INSERT INTO audit VALUES(6,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','site','Boston','[{"field":"time_zone","after":"America/New_York"}]');
INSERT INTO audit VALUES(7,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','site','Seattle','[{"field":"time_zone","after":"America/Los_Angeles"}]');
INSERT INTO audit VALUES(8,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','user','1000','[{"field":"login_name","after":"1000@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Grace"},{"field":"last_name","after":"Hopper"},{"field":"emails","after":["grace@acme.example.com","office@acme.example.com"]},{"field":"department","after":"Harbor Office"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"office_manager"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"desk","mac":"0004f2a10001","model":"Polycom VVX 450"},{"name":"mobile_app"}]},{"field":"direct_numbers","after":["+16175550100"]}]');
INSERT INTO audit VALUES(9,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','send_welcome','user','1000','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for grace@acme.example.com"}]');
INSERT INTO audit VALUES(10,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','user','1001','[{"field":"login_name","after":"1001@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Ada"},{"field":"last_name","after":"Lovelace"},{"field":"emails","after":["ada@acme.example.com"]},{"field":"department","after":"Harbor Office"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"desk","mac":"0004f2a10002","model":"Polycom VVX 450"}]},{"field":"direct_numbers","after":["+16175550111"]}]');
INSERT INTO audit VALUES(11,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','send_welcome','user','1001','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for ada@acme.example.com"}]');
INSERT INTO audit VALUES(12,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','user','1002','[{"field":"login_name","after":"1002@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Alan"},{"field":"last_name","after":"Turing"},{"field":"emails","after":["alan@acme.example.com"]},{"field":"department","after":"Harbor Office"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1002"}]}]');
INSERT INTO audit VALUES(13,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','send_welcome','user','1002','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for alan@acme.example.com"}]');
INSERT INTO audit VALUES(14,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','user','1003','[{"field":"login_name","after":"hedy.lamarr@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Hedy"},{"field":"last_name","after":"Lamarr"},{"field":"emails","after":["hedy@acme.example.com"]},{"field":"department","after":"Harbor Office"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1003"}]}]');
INSERT INTO audit VALUES(15,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','send_welcome','user','1003','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for hedy@acme.example.com"}]');
INSERT INTO audit VALUES(16,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','user','1004','[{"field":"login_name","after":"1004@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"José"},{"field":"last_name","after":"Núñez"},{"field":"emails","after":["jose@acme.example.com"]},{"field":"department","after":"Harbor Office"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"site_manager"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1004"}]}]');
INSERT INTO audit VALUES(17,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','send_welcome','user','1004','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for jose@acme.example.com"}]');
INSERT INTO audit VALUES(18,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','user','1201','[{"field":"login_name","after":"1201@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Margaret"},{"field":"last_name","after":"Hamilton"},{"field":"emails","after":["margaret@acme.example.com"]},{"field":"department","after":"Dispatch"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"call_center_supervisor"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"1201"}]}]');
INSERT INTO audit VALUES(19,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','send_welcome','user','1201','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for margaret@acme.example.com"}]');
INSERT INTO audit VALUES(20,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','user','1202','[{"field":"login_name","after":"1202@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Frances"},{"field":"last_name","after":"Allen"},{"field":"emails","after":["frances@acme.example.com"]},{"field":"department","after":"Dispatch"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"call_center_agent"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"1202"}]}]');
INSERT INTO audit VALUES(21,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','send_welcome','user','1202','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for frances@acme.example.com"}]');
INSERT INTO audit VALUES(22,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','user','1203','[{"field":"login_name","after":"1203@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Ken"},{"field":"last_name","after":"Thompson"},{"field":"emails","after":["ken@acme.example.com"]},{"field":"department","after":"Dispatch"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"call_center_agent"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"1203"}]}]');
INSERT INTO audit VALUES(23,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','send_welcome','user','1203','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for ken@acme.example.com"}]');
INSERT INTO audit VALUES(24,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','create','user','1204','[{"field":"login_name","after":"1204@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Radia"},{"field":"last_name","after":"Perlman"},{"field":"emails","after":["radia@acme.example.com"]},{"field":"department","after":"Dispatch"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"call_center_agent"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"desk","mac":"0015652b0004","model":"Yealink T54W","line":1},{"name":"headset","mac":"0015652b0014","model":"Yealink WH66"}]}]');
INSERT INTO audit VALUES(25,1,1795307263,'grace','office_manager','b653308a-feba-4133-9b27-0393a959c39b','send_welcome','user','1204','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for radia@acme.example.com"}]');
INSERT INTO audit VALUES(26,1,1795307263,'grace','office_manager','e5a03c55-3577-4690-9619-644629f17414','create','user','1101','[{"field":"login_name","after":"1101@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Katherine"},{"field":"last_name","after":"Johnson"},{"field":"emails","after":["katherine@acme.example.com"]},{"field":"department","after":"Sales"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1101"}]},{"field":"answering_rules","after":[{"time_frame":"after_hours","enabled":true,"forward":{"always":"8001"}},{"time_frame":"default","enabled":true,"forward":{"busy":"1000","no_answer":"8001"},"ring_seconds":20}]},{"field":"direct_numbers","after":["+16175550121"]}]');
INSERT INTO audit VALUES(27,1,1795307263,'grace','office_manager','e5a03c55-3577-4690-9619-644629f17414','send_welcome','user','1101','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for katherine@acme.example.com"}]');
INSERT INTO audit VALUES(28,1,1795307263,'grace','office_manager','e5a03c55-3577-4690-9619-644629f17414','create','user','1102','[{"field":"login_name","after":"1102@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Dorothy"},{"field":"last_name","after":"Vaughan"},{"field":"emails","after":["dorothy@acme.example.com"]},{"field":"department","after":"Sales"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1102"}]},{"field":"answering_rules","after":[{"time_frame":"after_hours","enabled":true,"forward":{"always":"8001"}},{"time_frame":"default","enabled":true,"forward":{"busy":"1000","no_answer":"8001"},"ring_seconds":20}]},{"field":"direct_numbers","after":["+16175550122"]}]');
INSERT INTO audit VALUES(29,1,1795307263,'grace','office_manager','e5a03c55-3577-4690-9619-644629f17414','send_welcome','user','1102','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for dorothy@acme.example.com"}]');
INSERT INTO audit VALUES(30,1,1795307263,'grace','office_manager','e5a03c55-3577-4690-9619-644629f17414','create','user','1103','[{"field":"login_name","after":"1103@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Mary"},{"field":"last_name","after":"Jackson"},{"field":"emails","after":["mary@acme.example.com"]},{"field":"department","after":"Sales"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1103"}]},{"field":"answering_rules","after":[{"time_frame":"default","enabled":true,"ring":["1103","1101"],"ring_seconds":15}]}]');
INSERT INTO audit VALUES(31,1,1795307263,'grace','office_manager','e5a03c55-3577-4690-9619-644629f17414','send_welcome','user','1103','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for mary@acme.example.com"}]');
INSERT INTO audit VALUES(32,1,1795307263,'grace','office_manager','e5a03c55-3577-4690-9619-644629f17414','create','user','1104','[{"field":"login_name","after":"1104@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Claude"},{"field":"last_name","after":"Shannon"},{"field":"emails","after":["claude@acme.example.com"]},{"field":"department","after":"Sales"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"attachment"},{"field":"phones","after":[{"name":"1104"}]}]');
INSERT INTO audit VALUES(33,1,1795307263,'grace','office_manager','e5a03c55-3577-4690-9619-644629f17414','send_welcome','user','1104','[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for claude@acme.example.com"}]');
INSERT INTO audit VALUES(34,1,1795307263,'grace','office_manager','e5a03c55-3577-4690-9619-644629f17414','create','user','1105','[{"field":"login_name","after":"1105@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Tony"},{"field":"last_name","after":"Hoare"},{"field":"emails","after":["tony@acme.example.com"]},{"field":"department","after":"Sales"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1105"}]}]');
INSERT INTO audit VALUES(35,1,1795307263,'grace','office_manager','e5a03c55-3577-4690-9619-644629f17414','send_welcome','user','1105','[{"field":"request","before":null,"after":"joined 2026-11"},{"field":"link","before":null,"after":"made for tony@acme.example.com"}]');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('audit',35);
INSERT INTO sqlite_sequence VALUES('users',14);
INSERT INTO sqlite_sequence VALUES('links',14);
INSERT INTO sqlite_sequence VALUES('outbox',14);
CREATE UNIQUE INDEX users_by_extension
  ON users (organization_id, extension_number, extension);
CREATE INDEX user_data_by_user ON user_data (user_id, kind, heard);
CREATE INDEX receipts_of_texts ON receipts (user_id, kind, request)
  WHERE request <> 'true' OR kind = 'welcome_owed';
CREATE INDEX links_by_user ON links (user_id);
CREATE INDEX links_open ON links (canonical_address)
  WHERE used IS NULL AND superseded IS NULL;
CREATE INDEX audit_by_key ON audit (organization_id, key);
CREATE TRIGGER users_changed AFTER UPDATE ON users
  WHEN NEW.revision <= OLD.revision
BEGIN
  UPDATE users SET revision = OLD.revision + 1 WHERE id = NEW.id;
END;
CREATE TRIGGER users_login_changed AFTER UPDATE OF login_name ON users
  WHEN NEW.login_name IS NOT OLD.login_name AND NEW.login_key IS OLD.login_key
BEGIN
  UPDATE users SET login_key = lower(NEW.login_name) WHERE id = NEW.id;
END;
CREATE TRIGGER users_login_added AFTER INSERT ON users
  WHEN NEW.login_name IS NOT NULL AND NEW.login_key IS NULL
BEGIN
  UPDATE users SET login_key = lower(NEW.login_name) WHERE id = NEW.id;
END;
CREATE TRIGGER phones_added AFTER INSERT ON phones
BEGIN
  UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;
CREATE TRIGGER phones_changed AFTER UPDATE ON phones
BEGIN
  UPDATE users SET revision = revision + 1 WHERE id IN (OLD.user_id, NEW.user_id);
END;
CREATE TRIGGER phones_removed AFTER DELETE ON phones
BEGIN
  UPDATE users SET revision = revision + 1 WHERE id = OLD.user_id;
END;
CREATE TRIGGER answering_rules_added AFTER INSERT ON answering_rules
BEGIN
  UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;
CREATE TRIGGER answering_rules_changed AFTER UPDATE ON answering_rules
BEGIN
  UPDATE users SET revision = revision + 1 WHERE id IN (OLD.user_id, NEW.user_id);
END;
CREATE TRIGGER answering_rules_removed AFTER DELETE ON answering_rules
BEGIN
  UPDATE users SET revision = revision + 1 WHERE id = OLD.user_id;
END;
CREATE TRIGGER credentials_added AFTER INSERT ON credentials
BEGIN
  UPDATE users SET revision = revision + 1 WHERE id = NEW.user_id;
END;
CREATE TRIGGER credentials_changed AFTER UPDATE ON credentials
BEGIN
  UPDATE users SET revision = revision + 1 WHERE id IN (OLD.user_id, NEW.user_id);
END;
CREATE TRIGGER credentials_removed AFTER DELETE ON credentials
BEGIN
  UPDATE users SET revision = revision + 1 WHERE id = OLD.user_id;
END;
COMMIT;
