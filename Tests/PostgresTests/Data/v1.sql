--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: rollcall; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA rollcall;


--
-- Name: admit(text, text, text, text); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.admit(login text, organization text, role text, site text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
  kind text := CASE role WHEN 'call_center_supervisor' THEN 'supervisor' ELSE role END;
  number bigint;
BEGIN
  IF kind NOT IN ('support', 'office_manager', 'site_manager', 'supervisor', 'portal') THEN
    RAISE EXCEPTION 'there is no role %', kind
      USING HINT = 'Roles: support, office_manager, site_manager, supervisor, portal.';
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = admit.login) THEN
    RAISE EXCEPTION 'there is no login %', login
      USING HINT = format('CREATE ROLE %I LOGIN PASSWORD ''...'';', admit.login);
  END IF;
  IF admit.site IS NOT NULL AND kind <> 'site_manager' THEN
    RAISE EXCEPTION 'a % has no site', kind;
  END IF;
  IF EXISTS (
    SELECT FROM unnest(ARRAY['support', 'office_manager', 'site_manager', 'supervisor', 'portal']) k
    JOIN pg_roles r ON r.rolname = 'rollcall_' || k
    JOIN pg_auth_members m ON m.roleid = r.oid
    JOIN pg_roles l ON l.oid = m.member AND l.rolname = admit.login
    WHERE k <> kind)
  THEN
    RAISE EXCEPTION '% has another role on this server', admit.login
      USING HINT = 'A login has one role in all stores of a server: make a second login.';
  END IF;
  IF kind = 'support' THEN
    INSERT INTO rollcall.logins (login, role) SELECT admit.login, kind
    WHERE NOT EXISTS (
      SELECT FROM rollcall.logins l WHERE l.login = admit.login AND l.role = kind);
  ELSE
    SELECT id INTO number FROM rollcall.organizations WHERE name = admit.organization;
    IF number IS NULL THEN
      RAISE EXCEPTION 'there is no organization %', admit.organization;
    END IF;
    IF EXISTS (
      SELECT FROM rollcall.logins l WHERE l.login = admit.login AND l.role <> kind)
    THEN
      RAISE EXCEPTION '% has another role in this store', admit.login
        USING HINT = 'A login has one role: make a second login.';
    END IF;
    INSERT INTO rollcall.logins AS l (login, organization_id, role, site)
    VALUES (admit.login, number, kind, admit.site)
    ON CONFLICT (login, organization_id) DO UPDATE SET site = excluded.site;
  END IF;
  EXECUTE format('GRANT %I TO %I', 'rollcall_' || kind, admit.login);
END$$;


--
-- Name: dismiss(text); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.dismiss(login text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
  kind text;
BEGIN
  DELETE FROM rollcall.logins l WHERE l.login = dismiss.login;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = dismiss.login) THEN
    RETURN;
  END IF;
  FOREACH kind IN ARRAY ARRAY['rollcall_support', 'rollcall_office_manager', 'rollcall_site_manager', 'rollcall_supervisor', 'rollcall_portal'] LOOP
    IF EXISTS (
      SELECT FROM pg_auth_members m WHERE m.roleid = kind::regrole
        AND m.member = (SELECT oid FROM pg_roles WHERE rolname = dismiss.login))
    THEN
      EXECUTE format('REVOKE %I FROM %I', kind, dismiss.login);
    END IF;
  END LOOP;
END$$;


--
-- Name: end_sessions(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.end_sessions() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM rollcall.sessions
    WHERE organization_id = OLD.organization_id AND user_id = OLD.user_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM rollcall.sessions
    WHERE organization_id = NEW.organization_id AND user_id = NEW.user_id;
  END IF;
  RETURN NULL;
END$$;


--
-- Name: grow_owner_added(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.grow_owner_added() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$
BEGIN
  UPDATE rollcall.users u SET revision = u.revision + 1
  FROM (SELECT DISTINCT organization_id, user_id FROM (SELECT organization_id, user_id FROM come) e) o
  WHERE u.organization_id = o.organization_id AND u.id = o.user_id;
  RETURN NULL;
END$$;


--
-- Name: grow_owner_changed(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.grow_owner_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$
BEGIN
  UPDATE rollcall.users u SET revision = u.revision + 1
  FROM (SELECT DISTINCT organization_id, user_id FROM (SELECT organization_id, user_id FROM gone UNION SELECT organization_id, user_id FROM come) e) o
  WHERE u.organization_id = o.organization_id AND u.id = o.user_id;
  RETURN NULL;
END$$;


--
-- Name: grow_owner_removed(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.grow_owner_removed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$
BEGIN
  UPDATE rollcall.users u SET revision = u.revision + 1
  FROM (SELECT DISTINCT organization_id, user_id FROM (SELECT organization_id, user_id FROM gone) e) o
  WHERE u.organization_id = o.organization_id AND u.id = o.user_id;
  RETURN NULL;
END$$;


--
-- Name: grow_revision(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.grow_revision() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END$$;


--
-- Name: guard_counters(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.guard_counters() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$
BEGIN
  RAISE EXCEPTION 'numbers are given once, one after the other'
    USING ERRCODE = 'insufficient_privilege';
END$$;


--
-- Name: guard_password(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.guard_password() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$
BEGIN
  IF NOT (
    pg_has_role(session_user, 'rollcall_portal', 'MEMBER')
    OR pg_has_role(session_user, 'rollcall_support', 'MEMBER')
    OR pg_has_role(
      session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER'))
  THEN
    RAISE EXCEPTION 'only people set their passwords, in the portal'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END$$;


--
-- Name: has_site(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.has_site() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$ SELECT EXISTS (
  SELECT FROM rollcall.logins WHERE login = session_user AND site IS NOT NULL)$$;


--
-- Name: is_only(text); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.is_only(kind text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$ SELECT bool_and(
  pg_has_role(session_user, 'rollcall_' || k, 'MEMBER') = (k = kind))
  FROM unnest(ARRAY['support', 'office_manager', 'site_manager', 'supervisor', 'portal']) k$$;


--
-- Name: is_own_site(bigint, text); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.is_own_site(organization bigint, wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$ SELECT NOT EXISTS (
  SELECT FROM rollcall.logins l
  WHERE l.login = session_user AND l.organization_id = organization
    AND l.site IS NOT NULL AND l.site IS DISTINCT FROM wanted)$$;


--
-- Name: is_own_user(bigint, bigint); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.is_own_user(organization bigint, number bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$ SELECT NOT EXISTS (
  SELECT FROM rollcall.users u
  WHERE u.organization_id = organization AND u.id = number
    AND NOT rollcall.is_own_site(organization, u.site))$$;


--
-- Name: keep_login_key(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.keep_login_key() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$
BEGIN
  NEW.login_key := lower(NEW.login_name);
  RETURN NEW;
END$$;


--
-- Name: may_see(bigint); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.may_see(organization bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$ SELECT rollcall.sees_all() OR organization = ANY (rollcall.own_organizations())
  OR pg_has_role(
    session_user, (SELECT relowner FROM pg_class WHERE oid = 'rollcall.meta'::regclass),
    'MEMBER')$$;


--
-- Name: operator_by_token(bigint, text); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.operator_by_token(organization bigint, digest text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$ SELECT o.id FROM rollcall.operators o
  WHERE o.token_digest = digest AND o.revoked IS NULL
    AND coalesce(o.organization_id, organization) = organization
    AND rollcall.may_see(organization)$$;


--
-- Name: others_have_operators(bigint); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.others_have_operators(organization bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$ SELECT EXISTS (SELECT FROM rollcall.operators o WHERE o.organization_id <> organization)$$;


--
-- Name: own_organizations(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.own_organizations() RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$ SELECT ARRAY(
  SELECT organization_id FROM rollcall.logins
  WHERE login = session_user AND organization_id IS NOT NULL AND rollcall.is_only(role))$$;


--
-- Name: sees_all(); Type: FUNCTION; Schema: rollcall; Owner: -
--

CREATE FUNCTION rollcall.sees_all() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'rollcall', 'pg_temp'
    AS $$ SELECT EXISTS (
  SELECT FROM rollcall.logins
  WHERE login = session_user AND role = 'support' AND rollcall.is_only(role))$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: answering_rules; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.answering_rules (
    organization_id bigint NOT NULL,
    user_id bigint NOT NULL,
    time_frame text NOT NULL COLLATE pg_catalog."C",
    enabled boolean,
    ring text[],
    forward_always text,
    forward_busy text,
    forward_no_answer text,
    forward_unregistered text,
    do_not_disturb boolean,
    ring_seconds bigint,
    "position" bigint DEFAULT 0 NOT NULL
);


--
-- Name: applied; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.applied (
    organization_id bigint NOT NULL,
    user_id bigint NOT NULL,
    fingerprint bigint NOT NULL,
    field_values text NOT NULL
);


--
-- Name: audit; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.audit (
    organization_id bigint NOT NULL,
    id bigint NOT NULL,
    "time" bigint NOT NULL,
    who text NOT NULL,
    role text NOT NULL,
    run text NOT NULL,
    action text NOT NULL,
    resource text NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    changes text NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL
);


--
-- Name: credentials; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.credentials (
    organization_id bigint NOT NULL,
    user_id bigint NOT NULL,
    password_hash text,
    pin_hash text,
    password_set boolean GENERATED ALWAYS AS ((password_hash IS NOT NULL)) STORED,
    pin_set boolean GENERATED ALWAYS AS ((pin_hash IS NOT NULL)) STORED
);


--
-- Name: departments; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.departments (
    organization_id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: links; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.links (
    organization_id bigint NOT NULL,
    id bigint NOT NULL,
    digest text NOT NULL COLLATE pg_catalog."C",
    nonce text NOT NULL,
    purpose text NOT NULL,
    address text NOT NULL,
    canonical_address text NOT NULL COLLATE pg_catalog."C",
    user_id bigint NOT NULL,
    created bigint NOT NULL,
    expires bigint NOT NULL,
    used bigint,
    superseded bigint,
    sent bigint
);


--
-- Name: lock; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.lock (
    organization_id bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    token text NOT NULL,
    who text NOT NULL,
    host text NOT NULL,
    process bigint NOT NULL,
    process_start bigint NOT NULL,
    purpose text NOT NULL,
    since bigint NOT NULL,
    lease_end bigint NOT NULL,
    CONSTRAINT lock_channel_check CHECK ((channel = ANY (ARRAY['run'::text, 'portal'::text])))
);


--
-- Name: logins; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.logins (
    login text NOT NULL COLLATE pg_catalog."C",
    organization_id bigint,
    role text NOT NULL,
    site text,
    CONSTRAINT logins_check CHECK (((organization_id IS NULL) = (role = 'support'::text)))
);


--
-- Name: meta; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.meta (
    id bigint DEFAULT 1 NOT NULL,
    store text DEFAULT gen_random_uuid() NOT NULL,
    version bigint NOT NULL,
    created bigint DEFAULT EXTRACT(epoch FROM now()) NOT NULL,
    CONSTRAINT meta_id_check CHECK ((id = 1))
);


--
-- Name: operators; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.operators (
    id bigint NOT NULL,
    organization_id bigint,
    name text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL,
    site text,
    queues text[],
    token_digest text NOT NULL COLLATE pg_catalog."C",
    created bigint NOT NULL,
    created_by text NOT NULL,
    revoked bigint,
    CONSTRAINT operators_check CHECK (((organization_id IS NULL) = (role = 'support'::text)))
);


--
-- Name: operators_id_seq; Type: SEQUENCE; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.operators ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME rollcall.operators_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: organizations; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.organizations (
    id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    company text NOT NULL,
    domain text NOT NULL,
    last_user bigint DEFAULT 0 NOT NULL,
    last_link bigint DEFAULT 0 NOT NULL,
    last_mail bigint DEFAULT 0 NOT NULL,
    last_audit bigint DEFAULT 0 NOT NULL
);


--
-- Name: organizations_id_seq; Type: SEQUENCE; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.organizations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME rollcall.organizations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: outbox; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.outbox (
    organization_id bigint NOT NULL,
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    link_id bigint,
    channel text NOT NULL,
    kind text NOT NULL,
    address text NOT NULL,
    canonical_address text NOT NULL,
    content text NOT NULL,
    message_id text NOT NULL,
    created bigint NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    attempts bigint DEFAULT 0 NOT NULL,
    last_error text,
    CONSTRAINT outbox_channel_check CHECK ((channel = ANY (ARRAY['run'::text, 'portal'::text]))),
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'failed'::text])))
);


--
-- Name: phone_numbers; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.phone_numbers (
    organization_id bigint NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    extension text
);


--
-- Name: phones; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.phones (
    organization_id bigint NOT NULL,
    user_id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    mac text,
    model text,
    line bigint,
    "position" bigint DEFAULT 0 NOT NULL
);


--
-- Name: receipts; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.receipts (
    organization_id bigint NOT NULL,
    user_id bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    request text NOT NULL COLLATE pg_catalog."C",
    run text NOT NULL,
    created bigint NOT NULL
);


--
-- Name: sessions; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.sessions (
    organization_id bigint NOT NULL,
    digest text NOT NULL COLLATE pg_catalog."C",
    user_id bigint NOT NULL,
    created bigint NOT NULL,
    used bigint NOT NULL,
    expires bigint NOT NULL
);


--
-- Name: shared_contacts; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.shared_contacts (
    organization_id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    company text,
    emails text[],
    phones_work text,
    phones_mobile text,
    phones_home text,
    phones_fax text,
    phones_other text
);


--
-- Name: sites; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.sites (
    organization_id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    time_zone text
);


--
-- Name: support_requests; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.support_requests (
    organization_id bigint NOT NULL,
    user_id bigint NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    change text NOT NULL,
    since bigint NOT NULL
);


--
-- Name: user_data; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.user_data (
    organization_id bigint NOT NULL,
    user_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    label text,
    heard boolean DEFAULT false NOT NULL,
    size bigint DEFAULT 0 NOT NULL,
    created bigint DEFAULT 0 NOT NULL,
    CONSTRAINT user_data_kind_check CHECK ((kind = ANY (ARRAY['voicemail'::text, 'greetings'::text, 'music_on_hold'::text])))
);


--
-- Name: user_data_id_seq; Type: SEQUENCE; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.user_data ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME rollcall.user_data_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: users; Type: TABLE; Schema: rollcall; Owner: -
--

CREATE TABLE rollcall.users (
    organization_id bigint NOT NULL,
    id bigint NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    was_reset boolean DEFAULT false NOT NULL,
    created bigint DEFAULT 0 NOT NULL,
    extension text NOT NULL COLLATE pg_catalog."C",
    extension_number bigint GENERATED ALWAYS AS ((extension)::bigint) STORED,
    login_key text COLLATE pg_catalog."C",
    login_name text,
    caller_id text,
    emergency_caller_id text,
    kind text,
    first_name text,
    last_name text,
    emails text[],
    department text,
    site text,
    time_zone text,
    scope text,
    record_calls boolean,
    directory_announce boolean,
    directory_list boolean,
    voicemail_enabled boolean,
    voicemail_transcription boolean,
    voicemail_email_notification text,
    voicemail_announce_time boolean,
    voicemail_announce_caller_id boolean,
    voicemail_newest_first boolean,
    direct_numbers text[],
    agents text[],
    CONSTRAINT users_extension_check CHECK ((extension ~ '^[0-9]{2,16}$'::text))
);


--
-- Data for Name: answering_rules; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.answering_rules VALUES (1, 6, 'after_hours', true, NULL, '8001', NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO rollcall.answering_rules VALUES (1, 6, 'default', true, NULL, NULL, '1000', '8001', NULL, NULL, 20, 1);
INSERT INTO rollcall.answering_rules VALUES (1, 7, 'after_hours', true, NULL, '8001', NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO rollcall.answering_rules VALUES (1, 7, 'default', true, NULL, NULL, '1000', '8001', NULL, NULL, 20, 1);
INSERT INTO rollcall.answering_rules VALUES (1, 8, 'default', true, '{1103,1101}', NULL, NULL, NULL, NULL, NULL, 15, 0);
INSERT INTO rollcall.answering_rules VALUES (1, 19, 'default', true, NULL, NULL, NULL, '2004', NULL, NULL, 30, 0);
INSERT INTO rollcall.answering_rules VALUES (1, 19, 'night_shift', true, NULL, NULL, NULL, NULL, NULL, true, NULL, 1);


--
-- Data for Name: applied; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.applied VALUES (1, 1, 1136612366211459915, '{"first_name":"Grace","last_name":"Hopper","emails":["grace@acme.example.com","office@acme.example.com"],"department":"Harbor Office","site":"Boston","scope":"office_manager","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link","phones":[{"name":"desk","mac":"0004f2a10001","model":"Polycom VVX 450"},{"name":"mobile_app"}],"direct_numbers":["+16175550100"]}');
INSERT INTO rollcall.applied VALUES (1, 2, -4061120260704033290, '{"first_name":"Ada","last_name":"Lovelace","emails":["ada@acme.example.com"],"department":"Harbor Office","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link","phones":[{"name":"desk","mac":"0004f2a10002","model":"Polycom VVX 450"}],"direct_numbers":["+16175550111"]}');
INSERT INTO rollcall.applied VALUES (1, 3, 6112143669313936935, '{"first_name":"Alan","last_name":"Turing","emails":["alan@acme.example.com"],"department":"Harbor Office","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link"}');
INSERT INTO rollcall.applied VALUES (1, 4, -3252823229231921202, '{"login_name":"hedy.lamarr@acme.example.com","first_name":"Hedy","last_name":"Lamarr","emails":["hedy@acme.example.com"],"department":"Harbor Office","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link"}');
INSERT INTO rollcall.applied VALUES (1, 5, -6172287832638603578, '{"first_name":"José","last_name":"Núñez","emails":["jose@acme.example.com"],"department":"Harbor Office","site":"Boston","scope":"site_manager","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link"}');
INSERT INTO rollcall.applied VALUES (1, 6, 2167106797967421138, '{"first_name":"Katherine","last_name":"Johnson","emails":["katherine@acme.example.com"],"department":"Sales","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link","answering_rules":[{"time_frame":"default","enabled":true,"forward":{"busy":"1000","no_answer":"8001"},"ring_seconds":20},{"time_frame":"after_hours","enabled":true,"forward":{"always":"8001"}}],"direct_numbers":["+16175550121"]}');
INSERT INTO rollcall.applied VALUES (1, 7, 5703594741095085900, '{"first_name":"Dorothy","last_name":"Vaughan","emails":["dorothy@acme.example.com"],"department":"Sales","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link","answering_rules":[{"time_frame":"default","enabled":true,"forward":{"busy":"1000","no_answer":"8001"},"ring_seconds":20},{"time_frame":"after_hours","enabled":true,"forward":{"always":"8001"}}],"direct_numbers":["+16175550122"]}');
INSERT INTO rollcall.applied VALUES (1, 8, -5394508552276450070, '{"first_name":"Mary","last_name":"Jackson","emails":["mary@acme.example.com"],"department":"Sales","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link","answering_rules":[{"time_frame":"default","enabled":true,"ring":["1103","1101"],"ring_seconds":15}]}');
INSERT INTO rollcall.applied VALUES (1, 9, -2090029149130745425, '{"first_name":"Claude","last_name":"Shannon","emails":["claude@acme.example.com"],"department":"Sales","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"attachment"}');
INSERT INTO rollcall.applied VALUES (1, 10, 3126650770480706290, '{"first_name":"Tony","last_name":"Hoare","emails":["tony@acme.example.com"],"department":"Sales","site":"Boston","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link"}');
INSERT INTO rollcall.applied VALUES (1, 11, -7691676257852831503, '{"first_name":"Margaret","last_name":"Hamilton","emails":["margaret@acme.example.com"],"department":"Dispatch","site":"Boston","scope":"call_center_supervisor","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none"}');
INSERT INTO rollcall.applied VALUES (1, 12, -5586142009939848463, '{"first_name":"Frances","last_name":"Allen","emails":["frances@acme.example.com"],"department":"Dispatch","site":"Boston","scope":"call_center_agent","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none"}');
INSERT INTO rollcall.applied VALUES (1, 13, 3586404340312985045, '{"first_name":"Ken","last_name":"Thompson","emails":["ken@acme.example.com"],"department":"Dispatch","site":"Boston","scope":"call_center_agent","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none","security.force_password_reset":"2026-Q4"}');
INSERT INTO rollcall.applied VALUES (1, 14, -1547549301090584328, '{"first_name":"Radia","last_name":"Perlman","emails":["radia@acme.example.com"],"department":"Dispatch","site":"Boston","scope":"call_center_agent","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none","phones":[{"name":"desk","mac":"0015652b0004","model":"Yealink T54W","line":1},{"name":"headset","mac":"0015652b0014","model":"Yealink WH66"}]}');
INSERT INTO rollcall.applied VALUES (1, 15, -496417181387482813, '{"first_name":"Barbara","last_name":"Liskov","emails":["barbara@acme.example.com"],"department":"Customer Care","site":"Seattle","scope":"call_center_supervisor","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none"}');
INSERT INTO rollcall.applied VALUES (1, 16, 4382607994102283566, '{"first_name":"Edsger","last_name":"Dijkstra","emails":["edsger@acme.example.com"],"department":"Customer Care","site":"Seattle","scope":"call_center_agent","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none"}');
INSERT INTO rollcall.applied VALUES (1, 17, 1521589592945616463, '{"first_name":"Niklaus","last_name":"Wirth","emails":["niklaus@acme.example.com"],"department":"Customer Care","site":"Seattle","scope":"call_center_agent","record_calls":true,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"none"}');
INSERT INTO rollcall.applied VALUES (1, 18, -2252316271806408745, '{"first_name":"Donald","last_name":"Knuth","emails":["donald@acme.example.com"],"department":"Warehouse","site":"Seattle","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":true,"voicemail.email_notification":"link"}');
INSERT INTO rollcall.applied VALUES (1, 19, 3559370486723926493, '{"first_name":"Björn","last_name":"Larsen","emails":["bjorn@acme.example.com"],"department":"Warehouse","site":"Seattle","scope":"basic_user","record_calls":false,"voicemail_pin":{"generate":true},"voicemail.enabled":true,"voicemail.transcription":false,"voicemail.email_notification":"attachment","answering_rules":[{"time_frame":"default","enabled":true,"forward":{"no_answer":"2004"},"ring_seconds":30},{"time_frame":"night_shift","enabled":true,"do_not_disturb":true}]}');
INSERT INTO rollcall.applied VALUES (1, 20, -6709774443915749985, '{"kind":"call_queue","first_name":"Dispatch","department":"Dispatch","site":"Boston","agents":["1201","1202","1203","1204"]}');
INSERT INTO rollcall.applied VALUES (1, 21, 868050617785322772, '{"kind":"call_queue","first_name":"Customer Care","department":"Customer Care","site":"Seattle","agents":["2001","2002","2003"]}');
INSERT INTO rollcall.applied VALUES (1, 22, 6643652220161705012, '{"kind":"conference_bridge","first_name":"Morning Call","site":"Boston"}');
INSERT INTO rollcall.applied VALUES (1, 23, -2125725515896682498, '{"kind":"auto_attendant","first_name":"Main Menu","site":"Boston"}');


--
-- Data for Name: audit; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.audit VALUES (1, 1, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'department', 'Customer Care', '[]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 2, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'department', 'Dispatch', '[]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 3, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'department', 'Harbor Office', '[]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 4, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'department', 'Sales', '[]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 5, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'department', 'Warehouse', '[]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 6, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'site', 'Boston', '[{"field":"time_zone","after":"America/New_York"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 7, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'site', 'Seattle', '[{"field":"time_zone","after":"America/Los_Angeles"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 8, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'phone_number', '+12065550199', '[{"field":"extension","after":"8001"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 9, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'phone_number', '+16175550199', '[{"field":"extension","after":"8200"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 10, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'shared_contact', 'Harbor Master', '[{"field":"company","after":"Port Authority"},{"field":"phones.work","after":"+16175550177"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 11, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'shared_contact', 'Tug Service', '[{"field":"company","after":"Bay Towing"},{"field":"emails","after":["dispatch@towing.example.com"]},{"field":"phones.work","after":"+16175550188"},{"field":"phones.mobile","after":"+16175550189"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 12, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1000', '[{"field":"login_name","after":"1000@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Grace"},{"field":"last_name","after":"Hopper"},{"field":"emails","after":["grace@acme.example.com","office@acme.example.com"]},{"field":"department","after":"Harbor Office"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"office_manager"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"desk","mac":"0004f2a10001","model":"Polycom VVX 450"},{"name":"mobile_app"}]},{"field":"direct_numbers","after":["+16175550100"]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 13, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1000', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for grace@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 14, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1001', '[{"field":"login_name","after":"1001@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Ada"},{"field":"last_name","after":"Lovelace"},{"field":"emails","after":["ada@acme.example.com"]},{"field":"department","after":"Harbor Office"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"desk","mac":"0004f2a10002","model":"Polycom VVX 450"}]},{"field":"direct_numbers","after":["+16175550111"]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 15, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1001', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for ada@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 16, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1002', '[{"field":"login_name","after":"1002@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Alan"},{"field":"last_name","after":"Turing"},{"field":"emails","after":["alan@acme.example.com"]},{"field":"department","after":"Harbor Office"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1002"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 17, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1002', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for alan@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 18, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1003', '[{"field":"login_name","after":"hedy.lamarr@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Hedy"},{"field":"last_name","after":"Lamarr"},{"field":"emails","after":["hedy@acme.example.com"]},{"field":"department","after":"Harbor Office"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1003"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 19, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1003', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for hedy@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 20, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1004', '[{"field":"login_name","after":"1004@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"José"},{"field":"last_name","after":"Núñez"},{"field":"emails","after":["jose@acme.example.com"]},{"field":"department","after":"Harbor Office"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"site_manager"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1004"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 21, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1004', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for jose@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 22, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1101', '[{"field":"login_name","after":"1101@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Katherine"},{"field":"last_name","after":"Johnson"},{"field":"emails","after":["katherine@acme.example.com"]},{"field":"department","after":"Sales"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1101"}]},{"field":"answering_rules","after":[{"time_frame":"after_hours","enabled":true,"forward":{"always":"8001"}},{"time_frame":"default","enabled":true,"forward":{"busy":"1000","no_answer":"8001"},"ring_seconds":20}]},{"field":"direct_numbers","after":["+16175550121"]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 23, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1101', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for katherine@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 24, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1102', '[{"field":"login_name","after":"1102@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Dorothy"},{"field":"last_name","after":"Vaughan"},{"field":"emails","after":["dorothy@acme.example.com"]},{"field":"department","after":"Sales"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1102"}]},{"field":"answering_rules","after":[{"time_frame":"after_hours","enabled":true,"forward":{"always":"8001"}},{"time_frame":"default","enabled":true,"forward":{"busy":"1000","no_answer":"8001"},"ring_seconds":20}]},{"field":"direct_numbers","after":["+16175550122"]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 25, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1102', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for dorothy@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 26, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1103', '[{"field":"login_name","after":"1103@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Mary"},{"field":"last_name","after":"Jackson"},{"field":"emails","after":["mary@acme.example.com"]},{"field":"department","after":"Sales"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1103"}]},{"field":"answering_rules","after":[{"time_frame":"default","enabled":true,"ring":["1103","1101"],"ring_seconds":15}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 27, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1103', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for mary@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 28, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1104', '[{"field":"login_name","after":"1104@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Claude"},{"field":"last_name","after":"Shannon"},{"field":"emails","after":["claude@acme.example.com"]},{"field":"department","after":"Sales"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"attachment"},{"field":"phones","after":[{"name":"1104"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 29, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1104', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for claude@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 30, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1105', '[{"field":"login_name","after":"1105@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Tony"},{"field":"last_name","after":"Hoare"},{"field":"emails","after":["tony@acme.example.com"]},{"field":"department","after":"Sales"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"1105"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 31, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1105', '[{"field":"request","before":null,"after":"joined 2026-11"},{"field":"link","before":null,"after":"made for tony@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 32, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1201', '[{"field":"login_name","after":"1201@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Margaret"},{"field":"last_name","after":"Hamilton"},{"field":"emails","after":["margaret@acme.example.com"]},{"field":"department","after":"Dispatch"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"call_center_supervisor"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"1201"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 33, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1201', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for margaret@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 34, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1202', '[{"field":"login_name","after":"1202@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Frances"},{"field":"last_name","after":"Allen"},{"field":"emails","after":["frances@acme.example.com"]},{"field":"department","after":"Dispatch"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"call_center_agent"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"1202"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 35, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1202', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for frances@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 36, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1203', '[{"field":"login_name","after":"1203@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Ken"},{"field":"last_name","after":"Thompson"},{"field":"emails","after":["ken@acme.example.com"]},{"field":"department","after":"Dispatch"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"call_center_agent"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"1203"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 37, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1203', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for ken@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 38, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '1204', '[{"field":"login_name","after":"1204@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Radia"},{"field":"last_name","after":"Perlman"},{"field":"emails","after":["radia@acme.example.com"]},{"field":"department","after":"Dispatch"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"scope","after":"call_center_agent"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"desk","mac":"0015652b0004","model":"Yealink T54W","line":1},{"name":"headset","mac":"0015652b0014","model":"Yealink WH66"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 39, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '1204', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for radia@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 40, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '2001', '[{"field":"login_name","after":"2001@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Barbara"},{"field":"last_name","after":"Liskov"},{"field":"emails","after":["barbara@acme.example.com"]},{"field":"department","after":"Customer Care"},{"field":"site","after":"Seattle"},{"field":"time_zone","after":"America/Los_Angeles"},{"field":"scope","after":"call_center_supervisor"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"2001"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 41, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '2001', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for barbara@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 42, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '2002', '[{"field":"login_name","after":"2002@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Edsger"},{"field":"last_name","after":"Dijkstra"},{"field":"emails","after":["edsger@acme.example.com"]},{"field":"department","after":"Customer Care"},{"field":"site","after":"Seattle"},{"field":"time_zone","after":"America/Los_Angeles"},{"field":"scope","after":"call_center_agent"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"2002"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 43, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '2002', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for edsger@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 44, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '2003', '[{"field":"login_name","after":"2003@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Niklaus"},{"field":"last_name","after":"Wirth"},{"field":"emails","after":["niklaus@acme.example.com"]},{"field":"department","after":"Customer Care"},{"field":"site","after":"Seattle"},{"field":"time_zone","after":"America/Los_Angeles"},{"field":"scope","after":"call_center_agent"},{"field":"record_calls","after":true},{"field":"directory.announce","after":false},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"none"},{"field":"phones","after":[{"name":"2003"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 45, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '2003', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for niklaus@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 46, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '2004', '[{"field":"login_name","after":"2004@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Donald"},{"field":"last_name","after":"Knuth"},{"field":"emails","after":["donald@acme.example.com"]},{"field":"department","after":"Warehouse"},{"field":"site","after":"Seattle"},{"field":"time_zone","after":"America/Los_Angeles"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":true},{"field":"directory.list","after":true},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":true},{"field":"voicemail.email_notification","after":"link"},{"field":"phones","after":[{"name":"2004"}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 47, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '2004', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for donald@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 48, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '2005', '[{"field":"login_name","after":"2005@acme.example.com"},{"field":"kind","after":"person"},{"field":"first_name","after":"Björn"},{"field":"last_name","after":"Larsen"},{"field":"emails","after":["bjorn@acme.example.com"]},{"field":"department","after":"Warehouse"},{"field":"site","after":"Seattle"},{"field":"time_zone","after":"America/Los_Angeles"},{"field":"scope","after":"basic_user"},{"field":"record_calls","after":false},{"field":"directory.announce","after":false},{"field":"directory.list","after":false},{"field":"voicemail_pin","before":null,"after":"set"},{"field":"voicemail.enabled","after":true},{"field":"voicemail.transcription","after":false},{"field":"voicemail.email_notification","after":"attachment"},{"field":"phones","after":[{"name":"2005"}]},{"field":"answering_rules","after":[{"time_frame":"default","enabled":true,"forward":{"no_answer":"2004"},"ring_seconds":30},{"time_frame":"night_shift","enabled":true,"do_not_disturb":true}]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 49, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'send_welcome', 'user', '2005', '[{"field":"request","before":null,"after":"true"},{"field":"link","before":null,"after":"made for bjorn@acme.example.com"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 50, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '8000', '[{"field":"kind","after":"call_queue"},{"field":"first_name","after":"Dispatch"},{"field":"department","after":"Dispatch"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"},{"field":"agents","after":["1201","1202","1203","1204"]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 51, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '8001', '[{"field":"kind","after":"call_queue"},{"field":"first_name","after":"Customer Care"},{"field":"department","after":"Customer Care"},{"field":"site","after":"Seattle"},{"field":"time_zone","after":"America/Los_Angeles"},{"field":"agents","after":["2001","2002","2003"]}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 52, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '8100', '[{"field":"kind","after":"conference_bridge"},{"field":"first_name","after":"Morning Call"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 53, 1795627486, 'ada', 'office_manager', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 'create', 'user', '8200', '[{"field":"kind","after":"auto_attendant"},{"field":"first_name","after":"Main Menu"},{"field":"site","after":"Boston"},{"field":"time_zone","after":"America/New_York"}]', 'keeper');
INSERT INTO rollcall.audit VALUES (1, 54, 1795627486, 'ada', 'office_manager', '4b9fd345-87b8-4161-b855-10e88eba63a7', 'add', 'operator', 'boss', '[{"field":"role","before":null,"after":"office_manager"}]', 'keeper');


--
-- Data for Name: credentials; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.credentials VALUES (1, 1, NULL, 'scrypt$15$8$3$KSGY6ixifTTWCNsA+cU2zg==$+cnbNQ7aKqnhJDnA2aFg5aC1GNhdJVnBqEk85NARTTc=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 2, NULL, 'scrypt$15$8$3$6f6NxMNZ79nr93qm6Ii6IA==$6+aow7lw8NOE7cfbwvv+Ep199HMJm0hs0y0vnxq45qc=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 3, NULL, 'scrypt$15$8$3$wR0wlZ5L2bGmPJrlZ2iSPA==$+SQdrspvfwg/Qr6kBIO1vymJRg6TRiUp7Fa4Ukmra+k=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 4, NULL, 'scrypt$15$8$3$x2FHez1sNz9lWPjJSgN3Yw==$IdLRyGS5b9ebMGP142bJnLU72tlDm7bhs6AK4NTKpts=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 5, NULL, 'scrypt$15$8$3$LQteCF2khqrhwkWMmaDCqA==$TPczECooeHK3fqenyI8lpASQcUBZ0YK1TRf5b9omBAM=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 6, NULL, 'scrypt$15$8$3$HYia+bH4sSz1NlYX7vz83Q==$yrSC6+wrR8L0BTFUDaqQHr2Jepi4SdROBzMuCTs+v2w=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 7, NULL, 'scrypt$15$8$3$u5FpLlaxsMPq7ZTJNgPCPQ==$tHIr7nFHicYPZPMgv5Fuz3MF9vYGvcRTI0nPo8oZBpk=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 8, NULL, 'scrypt$15$8$3$D2zJHkjqKYk+x7ZwN/VAJA==$KvATe46HCVMURxI+0TTKznzgnGyB2MbtYk5j7B+w1Rc=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 9, NULL, 'scrypt$15$8$3$+CIauZGKaE02dsSdqJUcsQ==$qzUuyIJHSLbf9XD/FIs9SnYcQMk3qFQ0r9ohbn9wfXE=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 10, NULL, 'scrypt$15$8$3$qVDuGCifPYWgYr27XFAafg==$5uBV+RDgVwPd6VViDfqdReu2N2olkSzA5FyU0mJASSI=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 11, NULL, 'scrypt$15$8$3$pVzIRzEmDG70kikAZ8/tQw==$3SqG/n7ooVkGFeEx1ATvDX7lgnJGXO+k4nL5JVz5+EE=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 12, NULL, 'scrypt$15$8$3$8zNElT1v6NcIxq363QT0Xg==$sgVpb2X743gkiqw4eFEkOzOxS//TBtiTfaedJ6gZIlQ=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 13, NULL, 'scrypt$15$8$3$DQPhD3o0jmMt+8Vrx05L6A==$BryYYjA4dJgC8cUGNtW8WpTTebZKNVZZergrZqPXM3U=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 14, NULL, 'scrypt$15$8$3$ADt+sM2PQnsX7XmbhjSFTQ==$82gxG5n8k+3V5QLArYb1H+l1DxP3vfd6+R/0B0UMl8U=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 15, NULL, 'scrypt$15$8$3$rfqNzT0SdlMWD9J8H3Q53w==$HJB0ChbmnSbs0uuACejbhPhE5AmaSx3kDsf2Oefh3rI=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 16, NULL, 'scrypt$15$8$3$NLPLfsP0kYTFjDsIy/0Bww==$iHzXw7TCTgJgBuXQbUGwKkgw9sQYjDJNhACQ+AtiTV4=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 17, NULL, 'scrypt$15$8$3$oF0h9AKSSthYPGbBnPq+5A==$1sl/hS5V8sW3v2o2zJi7PD0+fvaJzgvRUb+Rg4GJJiM=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 18, NULL, 'scrypt$15$8$3$MOXSblqAiLO0D+0LtiH28A==$hOHMUxWAMEFewPf5VDR5hyWGM+IozoPs45boJUwBMVw=', DEFAULT, DEFAULT);
INSERT INTO rollcall.credentials VALUES (1, 19, NULL, 'scrypt$15$8$3$zzCY4OyjfvI9u0j8H7v61w==$F4gJevtaKc02Uo1OXpI+26vmMU4y54zi7Vx5JE3Uv8w=', DEFAULT, DEFAULT);


--
-- Data for Name: departments; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.departments VALUES (1, 'Customer Care');
INSERT INTO rollcall.departments VALUES (1, 'Dispatch');
INSERT INTO rollcall.departments VALUES (1, 'Harbor Office');
INSERT INTO rollcall.departments VALUES (1, 'Sales');
INSERT INTO rollcall.departments VALUES (1, 'Warehouse');


--
-- Data for Name: links; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.links VALUES (1, 1, 'c323765cda274c54fb57aff48b2e6586387cdcd41e0324ac0ed615d72d33e0bd', 'acf47f8bbf11ba2717ea4584b2441908', 'welcome', 'grace@acme.example.com', 'grace@acme.example.com', 1, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 2, 'b4a42a94251e1af65ad71d5b44753c186634a375addc45b0d06a348524228e66', '3978012d237239de66ed3d8183ee71bd', 'welcome', 'ada@acme.example.com', 'ada@acme.example.com', 2, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 3, 'c4f6ab0a36400f0da396693e79d8a58ccf88c194b70f3ecf9c8de7f0ec86e4d4', '29b28b6992a092c7a1dd58bb26058d15', 'welcome', 'alan@acme.example.com', 'alan@acme.example.com', 3, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 4, 'd06c2941b192f92a5611649ef42cd362040f4ab25fa9f78d627082b06bcfa290', 'efcf6ecefdc8fba00e6e1ac2f5f70745', 'welcome', 'hedy@acme.example.com', 'hedy@acme.example.com', 4, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 5, '1fabdb13f455060dae5fbacbc8baa26eb3b1670418d6be8b5156e6a351228c64', '11f9a584488fead3e2881af10e97f02a', 'welcome', 'jose@acme.example.com', 'jose@acme.example.com', 5, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 6, '1d8703d3c8b4e713a51e5a65c5a08679e9774b8bda01d3543a43d6bac1e03994', 'c3c95c094cb89250c771a4fb4cbcf397', 'welcome', 'katherine@acme.example.com', 'katherine@acme.example.com', 6, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 7, '7043607f1b58f5a2e2657ae7c1fad0f0a0fd7bf0c24a41ffe638060d6f7d589a', 'c034b4937e18694d6c0fc03bb6330526', 'welcome', 'dorothy@acme.example.com', 'dorothy@acme.example.com', 7, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 8, 'd7c271fdf49ed2867eccd02854adfbabd135a4f970d0bae78b3e758ee678095e', '80953539fe12cdebfb988f868c6a1830', 'welcome', 'mary@acme.example.com', 'mary@acme.example.com', 8, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 9, 'cd4bf2212ef696daea3199cbf8ff0598b086132e3285930032a88b4474053b77', '5e6b0b9b76bc04de909b2d19d1603641', 'welcome', 'claude@acme.example.com', 'claude@acme.example.com', 9, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 10, '306e1411997d529479e903c729a20881efc64dc95e04d5a99cd9731073184acf', 'ceb6f033ddccb5bc8d752c9ccd4e86d9', 'welcome', 'tony@acme.example.com', 'tony@acme.example.com', 10, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 11, '19ce462e08d5550836ecd88bf1a6d5919f0047fbe888a8c37521de5bdbb9bee4', '6a8fb019021893b7468136439a0aeeba', 'welcome', 'margaret@acme.example.com', 'margaret@acme.example.com', 11, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 12, 'b834e25ec0d3b79a4c27fbac1f714d6f5e444de4977284b4f258e022508c8465', '43b2a8aa4e48f29cfedcf899c69f419a', 'welcome', 'frances@acme.example.com', 'frances@acme.example.com', 12, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 13, 'e2abfb37075e4ff50872d554a7c50282ddbd581b18864cccc48fe8db4024973b', '50ceba9bb52d92c1337aafdc4d01a697', 'welcome', 'ken@acme.example.com', 'ken@acme.example.com', 13, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 14, '8a634d3ea6afe9fc43cdcba9b718b48914fc590a541179f5c892bc36d9522223', '57470afe6d7e2761b85e78a813a9db71', 'welcome', 'radia@acme.example.com', 'radia@acme.example.com', 14, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 15, '11e0ba36cb88b7fb4497725fa5c85eea9b19d01c65ffc68beba6f5f1f01db64f', '31ad649fbc9c382a1aacf2b13a7de00b', 'welcome', 'barbara@acme.example.com', 'barbara@acme.example.com', 15, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 16, '660211bfd9bc78ed9ad2102aa45f0d92cddf00092884029e605ef3d57c46cc67', '4cd83a52d4afabe5917b9971e2e453b6', 'welcome', 'edsger@acme.example.com', 'edsger@acme.example.com', 16, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 17, 'd38e4c665384f2cccf5a541be9d51fdf00057584a9a8a7b9f80bf6f604f54a4c', '79d4d74002dda3c18b92efbb22b64e50', 'welcome', 'niklaus@acme.example.com', 'niklaus@acme.example.com', 17, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 18, 'a981e3b99267c27a512759fa4062eb71c57d40267472693c79ce6e41d4710d11', '4c53706d3b40f58b06aa329dff18b20d', 'welcome', 'donald@acme.example.com', 'donald@acme.example.com', 18, 1795627486, 1795886686, NULL, NULL, 1795627486);
INSERT INTO rollcall.links VALUES (1, 19, '714e86869e4eedd3408a62a16a5abca591cd5786d8dd758ca6721f54aeabe22f', '6cb6cbce13e081aa23cb34d49c887530', 'welcome', 'bjorn@acme.example.com', 'bjorn@acme.example.com', 19, 1795627486, 1795886686, NULL, NULL, 1795627486);


--
-- Data for Name: lock; Type: TABLE DATA; Schema: rollcall; Owner: -
--



--
-- Data for Name: logins; Type: TABLE DATA; Schema: rollcall; Owner: -
--



--
-- Data for Name: meta; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.meta VALUES (1, '9e675eb9-63ef-4044-aac0-1c6e3b861082', 1, 1795627487);


--
-- Data for Name: operators; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.operators OVERRIDING SYSTEM VALUE VALUES (1, 1, 'boss', 'office_manager', NULL, NULL, '42349143c3b8eefe5ef74d3d3c8479fc529b5be05209cb0bfa0519295eadd313', 1795627486, 'ada', NULL);


--
-- Data for Name: organizations; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.organizations OVERRIDING SYSTEM VALUE VALUES (1, 'acme', 'Acme Harbor Co.', 'acme.example.com', 23, 19, 19, 54);


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: rollcall; Owner: -
--



--
-- Data for Name: phone_numbers; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.phone_numbers VALUES (1, '+12065550199', '8001');
INSERT INTO rollcall.phone_numbers VALUES (1, '+16175550199', '8200');


--
-- Data for Name: phones; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.phones VALUES (1, 1, 'desk', '0004f2a10001', 'Polycom VVX 450', NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 1, 'mobile_app', NULL, NULL, NULL, 1);
INSERT INTO rollcall.phones VALUES (1, 2, 'desk', '0004f2a10002', 'Polycom VVX 450', NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 3, '1002', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 4, '1003', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 5, '1004', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 6, '1101', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 7, '1102', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 8, '1103', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 9, '1104', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 10, '1105', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 11, '1201', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 12, '1202', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 13, '1203', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 14, 'desk', '0015652b0004', 'Yealink T54W', 1, 0);
INSERT INTO rollcall.phones VALUES (1, 14, 'headset', '0015652b0014', 'Yealink WH66', NULL, 1);
INSERT INTO rollcall.phones VALUES (1, 15, '2001', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 16, '2002', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 17, '2003', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 18, '2004', NULL, NULL, NULL, 0);
INSERT INTO rollcall.phones VALUES (1, 19, '2005', NULL, NULL, NULL, 0);


--
-- Data for Name: receipts; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.receipts VALUES (1, 10, 'welcome', 'joined 2026-11', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 1795627486);
INSERT INTO rollcall.receipts VALUES (1, 13, 'reset_password', '2026-Q4', 'a9c3aeb2-2edb-437c-ab7e-4b48b2f17008', 1795627486);


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: rollcall; Owner: -
--



--
-- Data for Name: shared_contacts; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.shared_contacts VALUES (1, 'Harbor Master', 'Port Authority', NULL, '+16175550177', NULL, NULL, NULL, NULL);
INSERT INTO rollcall.shared_contacts VALUES (1, 'Tug Service', 'Bay Towing', '{dispatch@towing.example.com}', '+16175550188', '+16175550189', NULL, NULL, NULL);


--
-- Data for Name: sites; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.sites VALUES (1, 'Boston', 'America/New_York');
INSERT INTO rollcall.sites VALUES (1, 'Seattle', 'America/Los_Angeles');


--
-- Data for Name: support_requests; Type: TABLE DATA; Schema: rollcall; Owner: -
--



--
-- Data for Name: user_data; Type: TABLE DATA; Schema: rollcall; Owner: -
--



--
-- Data for Name: users; Type: TABLE DATA; Schema: rollcall; Owner: -
--

INSERT INTO rollcall.users VALUES (1, 1, 1, false, 1795627486, '1000', DEFAULT, '1000@acme.example.com', '1000@acme.example.com', NULL, NULL, 'person', 'Grace', 'Hopper', '{grace@acme.example.com,office@acme.example.com}', 'Harbor Office', 'Boston', 'America/New_York', 'office_manager', false, true, true, true, true, 'link', NULL, NULL, NULL, '{+16175550100}', NULL);
INSERT INTO rollcall.users VALUES (1, 2, 1, false, 1795627486, '1001', DEFAULT, '1001@acme.example.com', '1001@acme.example.com', NULL, NULL, 'person', 'Ada', 'Lovelace', '{ada@acme.example.com}', 'Harbor Office', 'Boston', 'America/New_York', 'basic_user', false, true, true, true, true, 'link', NULL, NULL, NULL, '{+16175550111}', NULL);
INSERT INTO rollcall.users VALUES (1, 3, 1, false, 1795627486, '1002', DEFAULT, '1002@acme.example.com', '1002@acme.example.com', NULL, NULL, 'person', 'Alan', 'Turing', '{alan@acme.example.com}', 'Harbor Office', 'Boston', 'America/New_York', 'basic_user', false, true, true, true, true, 'link', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 4, 1, false, 1795627486, '1003', DEFAULT, 'hedy.lamarr@acme.example.com', 'hedy.lamarr@acme.example.com', NULL, NULL, 'person', 'Hedy', 'Lamarr', '{hedy@acme.example.com}', 'Harbor Office', 'Boston', 'America/New_York', 'basic_user', false, true, true, true, true, 'link', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 5, 1, false, 1795627486, '1004', DEFAULT, '1004@acme.example.com', '1004@acme.example.com', NULL, NULL, 'person', 'José', 'Núñez', '{jose@acme.example.com}', 'Harbor Office', 'Boston', 'America/New_York', 'site_manager', false, true, true, true, true, 'link', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 6, 1, false, 1795627486, '1101', DEFAULT, '1101@acme.example.com', '1101@acme.example.com', NULL, NULL, 'person', 'Katherine', 'Johnson', '{katherine@acme.example.com}', 'Sales', 'Boston', 'America/New_York', 'basic_user', false, true, true, true, true, 'link', NULL, NULL, NULL, '{+16175550121}', NULL);
INSERT INTO rollcall.users VALUES (1, 7, 1, false, 1795627486, '1102', DEFAULT, '1102@acme.example.com', '1102@acme.example.com', NULL, NULL, 'person', 'Dorothy', 'Vaughan', '{dorothy@acme.example.com}', 'Sales', 'Boston', 'America/New_York', 'basic_user', false, true, true, true, true, 'link', NULL, NULL, NULL, '{+16175550122}', NULL);
INSERT INTO rollcall.users VALUES (1, 8, 1, false, 1795627486, '1103', DEFAULT, '1103@acme.example.com', '1103@acme.example.com', NULL, NULL, 'person', 'Mary', 'Jackson', '{mary@acme.example.com}', 'Sales', 'Boston', 'America/New_York', 'basic_user', false, true, true, true, true, 'link', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 9, 1, false, 1795627486, '1104', DEFAULT, '1104@acme.example.com', '1104@acme.example.com', NULL, NULL, 'person', 'Claude', 'Shannon', '{claude@acme.example.com}', 'Sales', 'Boston', 'America/New_York', 'basic_user', false, true, true, true, true, 'attachment', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 10, 1, false, 1795627486, '1105', DEFAULT, '1105@acme.example.com', '1105@acme.example.com', NULL, NULL, 'person', 'Tony', 'Hoare', '{tony@acme.example.com}', 'Sales', 'Boston', 'America/New_York', 'basic_user', false, true, true, true, true, 'link', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 11, 1, false, 1795627486, '1201', DEFAULT, '1201@acme.example.com', '1201@acme.example.com', NULL, NULL, 'person', 'Margaret', 'Hamilton', '{margaret@acme.example.com}', 'Dispatch', 'Boston', 'America/New_York', 'call_center_supervisor', true, false, true, true, false, 'none', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 12, 1, false, 1795627486, '1202', DEFAULT, '1202@acme.example.com', '1202@acme.example.com', NULL, NULL, 'person', 'Frances', 'Allen', '{frances@acme.example.com}', 'Dispatch', 'Boston', 'America/New_York', 'call_center_agent', true, false, true, true, false, 'none', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 13, 1, false, 1795627486, '1203', DEFAULT, '1203@acme.example.com', '1203@acme.example.com', NULL, NULL, 'person', 'Ken', 'Thompson', '{ken@acme.example.com}', 'Dispatch', 'Boston', 'America/New_York', 'call_center_agent', true, false, true, true, false, 'none', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 14, 1, false, 1795627486, '1204', DEFAULT, '1204@acme.example.com', '1204@acme.example.com', NULL, NULL, 'person', 'Radia', 'Perlman', '{radia@acme.example.com}', 'Dispatch', 'Boston', 'America/New_York', 'call_center_agent', true, false, true, true, false, 'none', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 15, 1, false, 1795627486, '2001', DEFAULT, '2001@acme.example.com', '2001@acme.example.com', NULL, NULL, 'person', 'Barbara', 'Liskov', '{barbara@acme.example.com}', 'Customer Care', 'Seattle', 'America/Los_Angeles', 'call_center_supervisor', true, false, true, true, false, 'none', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 16, 1, false, 1795627486, '2002', DEFAULT, '2002@acme.example.com', '2002@acme.example.com', NULL, NULL, 'person', 'Edsger', 'Dijkstra', '{edsger@acme.example.com}', 'Customer Care', 'Seattle', 'America/Los_Angeles', 'call_center_agent', true, false, true, true, false, 'none', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 17, 1, false, 1795627486, '2003', DEFAULT, '2003@acme.example.com', '2003@acme.example.com', NULL, NULL, 'person', 'Niklaus', 'Wirth', '{niklaus@acme.example.com}', 'Customer Care', 'Seattle', 'America/Los_Angeles', 'call_center_agent', true, false, true, true, false, 'none', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 18, 1, false, 1795627486, '2004', DEFAULT, '2004@acme.example.com', '2004@acme.example.com', NULL, NULL, 'person', 'Donald', 'Knuth', '{donald@acme.example.com}', 'Warehouse', 'Seattle', 'America/Los_Angeles', 'basic_user', false, true, true, true, true, 'link', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 19, 1, false, 1795627486, '2005', DEFAULT, '2005@acme.example.com', '2005@acme.example.com', NULL, NULL, 'person', 'Björn', 'Larsen', '{bjorn@acme.example.com}', 'Warehouse', 'Seattle', 'America/Los_Angeles', 'basic_user', false, false, false, true, false, 'attachment', NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 20, 1, false, 1795627486, '8000', DEFAULT, NULL, NULL, NULL, NULL, 'call_queue', 'Dispatch', NULL, NULL, 'Dispatch', 'Boston', 'America/New_York', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{1201,1202,1203,1204}');
INSERT INTO rollcall.users VALUES (1, 21, 1, false, 1795627486, '8001', DEFAULT, NULL, NULL, NULL, NULL, 'call_queue', 'Customer Care', NULL, NULL, 'Customer Care', 'Seattle', 'America/Los_Angeles', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{2001,2002,2003}');
INSERT INTO rollcall.users VALUES (1, 22, 1, false, 1795627486, '8100', DEFAULT, NULL, NULL, NULL, NULL, 'conference_bridge', 'Morning Call', NULL, NULL, NULL, 'Boston', 'America/New_York', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO rollcall.users VALUES (1, 23, 1, false, 1795627486, '8200', DEFAULT, NULL, NULL, NULL, NULL, 'auto_attendant', 'Main Menu', NULL, NULL, NULL, 'Boston', 'America/New_York', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);


--
-- Name: operators_id_seq; Type: SEQUENCE SET; Schema: rollcall; Owner: -
--

SELECT pg_catalog.setval('rollcall.operators_id_seq', 1, true);


--
-- Name: organizations_id_seq; Type: SEQUENCE SET; Schema: rollcall; Owner: -
--

SELECT pg_catalog.setval('rollcall.organizations_id_seq', 1, true);


--
-- Name: user_data_id_seq; Type: SEQUENCE SET; Schema: rollcall; Owner: -
--

SELECT pg_catalog.setval('rollcall.user_data_id_seq', 1, false);


--
-- Name: answering_rules answering_rules_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.answering_rules
    ADD CONSTRAINT answering_rules_pkey PRIMARY KEY (organization_id, user_id, time_frame);


--
-- Name: applied applied_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.applied
    ADD CONSTRAINT applied_pkey PRIMARY KEY (organization_id, user_id);


--
-- Name: audit audit_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (organization_id, id);


--
-- Name: credentials credentials_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.credentials
    ADD CONSTRAINT credentials_pkey PRIMARY KEY (organization_id, user_id);


--
-- Name: departments departments_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.departments
    ADD CONSTRAINT departments_pkey PRIMARY KEY (organization_id, name);


--
-- Name: links links_organization_id_digest_key; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.links
    ADD CONSTRAINT links_organization_id_digest_key UNIQUE (organization_id, digest);


--
-- Name: links links_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.links
    ADD CONSTRAINT links_pkey PRIMARY KEY (organization_id, id);


--
-- Name: lock lock_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.lock
    ADD CONSTRAINT lock_pkey PRIMARY KEY (organization_id, channel);


--
-- Name: logins logins_login_organization_id_key; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.logins
    ADD CONSTRAINT logins_login_organization_id_key UNIQUE (login, organization_id);


--
-- Name: meta meta_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (id);


--
-- Name: operators operators_organization_id_name_key; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.operators
    ADD CONSTRAINT operators_organization_id_name_key UNIQUE (organization_id, name);


--
-- Name: operators operators_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.operators
    ADD CONSTRAINT operators_pkey PRIMARY KEY (id);


--
-- Name: operators operators_token_digest_key; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.operators
    ADD CONSTRAINT operators_token_digest_key UNIQUE (token_digest);


--
-- Name: organizations organizations_name_key; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.organizations
    ADD CONSTRAINT organizations_name_key UNIQUE (name);


--
-- Name: organizations organizations_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.organizations
    ADD CONSTRAINT organizations_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_organization_id_link_id_key; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.outbox
    ADD CONSTRAINT outbox_organization_id_link_id_key UNIQUE (organization_id, link_id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (organization_id, id);


--
-- Name: phone_numbers phone_numbers_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.phone_numbers
    ADD CONSTRAINT phone_numbers_pkey PRIMARY KEY (organization_id, number);


--
-- Name: phones phones_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.phones
    ADD CONSTRAINT phones_pkey PRIMARY KEY (organization_id, user_id, name);


--
-- Name: receipts receipts_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.receipts
    ADD CONSTRAINT receipts_pkey PRIMARY KEY (organization_id, user_id, kind, request);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (organization_id, digest);


--
-- Name: shared_contacts shared_contacts_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.shared_contacts
    ADD CONSTRAINT shared_contacts_pkey PRIMARY KEY (organization_id, name);


--
-- Name: sites sites_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.sites
    ADD CONSTRAINT sites_pkey PRIMARY KEY (organization_id, name);


--
-- Name: support_requests support_requests_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.support_requests
    ADD CONSTRAINT support_requests_pkey PRIMARY KEY (organization_id, user_id, field);


--
-- Name: user_data user_data_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.user_data
    ADD CONSTRAINT user_data_pkey PRIMARY KEY (organization_id, user_id, id);


--
-- Name: users users_login_key_key; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.users
    ADD CONSTRAINT users_login_key_key UNIQUE (login_key);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (organization_id, id);


--
-- Name: audit_by_key; Type: INDEX; Schema: rollcall; Owner: -
--

CREATE INDEX audit_by_key ON rollcall.audit USING btree (organization_id, key);


--
-- Name: links_by_address; Type: INDEX; Schema: rollcall; Owner: -
--

CREATE INDEX links_by_address ON rollcall.links USING btree (organization_id, canonical_address);


--
-- Name: links_by_user; Type: INDEX; Schema: rollcall; Owner: -
--

CREATE INDEX links_by_user ON rollcall.links USING btree (organization_id, user_id);


--
-- Name: outbox_by_user; Type: INDEX; Schema: rollcall; Owner: -
--

CREATE INDEX outbox_by_user ON rollcall.outbox USING btree (organization_id, user_id);


--
-- Name: receipts_of_texts; Type: INDEX; Schema: rollcall; Owner: -
--

CREATE INDEX receipts_of_texts ON rollcall.receipts USING btree (organization_id, user_id, kind, request) WHERE ((request <> 'true'::text) OR (kind = 'welcome_owed'::text));


--
-- Name: sessions_by_end; Type: INDEX; Schema: rollcall; Owner: -
--

CREATE INDEX sessions_by_end ON rollcall.sessions USING btree (organization_id, expires);


--
-- Name: sessions_by_user; Type: INDEX; Schema: rollcall; Owner: -
--

CREATE INDEX sessions_by_user ON rollcall.sessions USING btree (organization_id, user_id);


--
-- Name: users_by_extension; Type: INDEX; Schema: rollcall; Owner: -
--

CREATE UNIQUE INDEX users_by_extension ON rollcall.users USING btree (organization_id, extension_number, extension);


--
-- Name: answering_rules answering_rules_added; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER answering_rules_added AFTER INSERT ON rollcall.answering_rules REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION rollcall.grow_owner_added();


--
-- Name: answering_rules answering_rules_changed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER answering_rules_changed AFTER UPDATE ON rollcall.answering_rules REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION rollcall.grow_owner_changed();


--
-- Name: answering_rules answering_rules_removed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER answering_rules_removed AFTER DELETE ON rollcall.answering_rules REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION rollcall.grow_owner_removed();


--
-- Name: organizations counters_lowered; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER counters_lowered BEFORE UPDATE ON rollcall.organizations FOR EACH ROW WHEN (((new.last_user < old.last_user) OR (new.last_link < old.last_link) OR (new.last_mail < old.last_mail) OR (new.last_audit < old.last_audit) OR (new.last_user > (old.last_user + 10000000)) OR (new.last_link > (old.last_link + 10000000)) OR (new.last_mail > (old.last_mail + 10000000)) OR (new.last_audit > (old.last_audit + 100000000)))) EXECUTE FUNCTION rollcall.guard_counters();


--
-- Name: credentials credentials_added; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER credentials_added AFTER INSERT ON rollcall.credentials REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION rollcall.grow_owner_added();


--
-- Name: credentials credentials_changed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER credentials_changed AFTER UPDATE ON rollcall.credentials REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION rollcall.grow_owner_changed();


--
-- Name: credentials credentials_removed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER credentials_removed AFTER DELETE ON rollcall.credentials REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION rollcall.grow_owner_removed();


--
-- Name: credentials password_added; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER password_added BEFORE INSERT ON rollcall.credentials FOR EACH ROW WHEN ((new.password_hash IS NOT NULL)) EXECUTE FUNCTION rollcall.guard_password();


--
-- Name: credentials password_changed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER password_changed BEFORE UPDATE ON rollcall.credentials FOR EACH ROW WHEN (((new.password_hash IS NOT NULL) AND (new.password_hash IS DISTINCT FROM old.password_hash))) EXECUTE FUNCTION rollcall.guard_password();


--
-- Name: phones phones_added; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER phones_added AFTER INSERT ON rollcall.phones REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION rollcall.grow_owner_added();


--
-- Name: phones phones_changed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER phones_changed AFTER UPDATE ON rollcall.phones REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION rollcall.grow_owner_changed();


--
-- Name: phones phones_removed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER phones_removed AFTER DELETE ON rollcall.phones REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION rollcall.grow_owner_removed();


--
-- Name: credentials sessions_password_added; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER sessions_password_added AFTER INSERT ON rollcall.credentials FOR EACH ROW WHEN ((new.password_hash IS NOT NULL)) EXECUTE FUNCTION rollcall.end_sessions();


--
-- Name: credentials sessions_password_changed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER sessions_password_changed AFTER UPDATE ON rollcall.credentials FOR EACH ROW WHEN (((new.password_hash IS DISTINCT FROM old.password_hash) OR (new.user_id <> old.user_id) OR (new.organization_id <> old.organization_id))) EXECUTE FUNCTION rollcall.end_sessions();


--
-- Name: credentials sessions_password_removed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER sessions_password_removed AFTER DELETE ON rollcall.credentials FOR EACH ROW EXECUTE FUNCTION rollcall.end_sessions();


--
-- Name: users users_changed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER users_changed BEFORE UPDATE ON rollcall.users FOR EACH ROW WHEN ((new.revision <= old.revision)) EXECUTE FUNCTION rollcall.grow_revision();


--
-- Name: users users_login_added; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER users_login_added BEFORE INSERT ON rollcall.users FOR EACH ROW WHEN (((new.login_name IS NOT NULL) AND (new.login_key IS NULL))) EXECUTE FUNCTION rollcall.keep_login_key();


--
-- Name: users users_login_changed; Type: TRIGGER; Schema: rollcall; Owner: -
--

CREATE TRIGGER users_login_changed BEFORE UPDATE OF login_name ON rollcall.users FOR EACH ROW WHEN (((new.login_name IS DISTINCT FROM old.login_name) AND (NOT (new.login_key IS DISTINCT FROM old.login_key)))) EXECUTE FUNCTION rollcall.keep_login_key();


--
-- Name: answering_rules answering_rules_organization_id_user_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.answering_rules
    ADD CONSTRAINT answering_rules_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users(organization_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;


--
-- Name: applied applied_organization_id_user_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.applied
    ADD CONSTRAINT applied_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users(organization_id, id) ON DELETE CASCADE;


--
-- Name: audit audit_organization_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.audit
    ADD CONSTRAINT audit_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES rollcall.organizations(id);


--
-- Name: credentials credentials_organization_id_user_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.credentials
    ADD CONSTRAINT credentials_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users(organization_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;


--
-- Name: departments departments_organization_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.departments
    ADD CONSTRAINT departments_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES rollcall.organizations(id);


--
-- Name: links links_organization_id_user_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.links
    ADD CONSTRAINT links_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users(organization_id, id) ON DELETE CASCADE;


--
-- Name: lock lock_organization_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.lock
    ADD CONSTRAINT lock_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES rollcall.organizations(id);


--
-- Name: logins logins_organization_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.logins
    ADD CONSTRAINT logins_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES rollcall.organizations(id);


--
-- Name: operators operators_organization_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.operators
    ADD CONSTRAINT operators_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES rollcall.organizations(id);


--
-- Name: outbox outbox_organization_id_link_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.outbox
    ADD CONSTRAINT outbox_organization_id_link_id_fkey FOREIGN KEY (organization_id, link_id) REFERENCES rollcall.links(organization_id, id) ON DELETE CASCADE;


--
-- Name: outbox outbox_organization_id_user_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.outbox
    ADD CONSTRAINT outbox_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users(organization_id, id) ON DELETE CASCADE;


--
-- Name: phone_numbers phone_numbers_organization_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.phone_numbers
    ADD CONSTRAINT phone_numbers_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES rollcall.organizations(id);


--
-- Name: phones phones_organization_id_user_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.phones
    ADD CONSTRAINT phones_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users(organization_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receipts receipts_organization_id_user_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.receipts
    ADD CONSTRAINT receipts_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users(organization_id, id) ON DELETE CASCADE;


--
-- Name: sessions sessions_organization_id_user_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.sessions
    ADD CONSTRAINT sessions_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users(organization_id, id) ON DELETE CASCADE;


--
-- Name: shared_contacts shared_contacts_organization_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.shared_contacts
    ADD CONSTRAINT shared_contacts_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES rollcall.organizations(id);


--
-- Name: sites sites_organization_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.sites
    ADD CONSTRAINT sites_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES rollcall.organizations(id);


--
-- Name: support_requests support_requests_organization_id_user_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.support_requests
    ADD CONSTRAINT support_requests_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users(organization_id, id) ON DELETE CASCADE;


--
-- Name: user_data user_data_organization_id_user_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.user_data
    ADD CONSTRAINT user_data_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES rollcall.users(organization_id, id) ON DELETE CASCADE;


--
-- Name: users users_organization_id_fkey; Type: FK CONSTRAINT; Schema: rollcall; Owner: -
--

ALTER TABLE ONLY rollcall.users
    ADD CONSTRAINT users_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES rollcall.organizations(id);


--
-- Name: answering_rules; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.answering_rules ENABLE ROW LEVEL SECURITY;

--
-- Name: applied; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.applied ENABLE ROW LEVEL SECURITY;

--
-- Name: audit; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.audit ENABLE ROW LEVEL SECURITY;

--
-- Name: credentials; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.credentials ENABLE ROW LEVEL SECURITY;

--
-- Name: departments; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.departments ENABLE ROW LEVEL SECURITY;

--
-- Name: links; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.links ENABLE ROW LEVEL SECURITY;

--
-- Name: lock; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.lock ENABLE ROW LEVEL SECURITY;

--
-- Name: logins; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.logins ENABLE ROW LEVEL SECURITY;

--
-- Name: operators; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.operators ENABLE ROW LEVEL SECURITY;

--
-- Name: organizations; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.organizations ENABLE ROW LEVEL SECURITY;

--
-- Name: outbox; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.outbox ENABLE ROW LEVEL SECURITY;

--
-- Name: answering_rules own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.answering_rules USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: applied own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.applied USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: audit own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.audit USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: credentials own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.credentials USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: departments own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.departments USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: links own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.links USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: lock own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.lock USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: operators own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.operators USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: organizations own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.organizations USING ((( SELECT rollcall.sees_all() AS sees_all) OR (id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: outbox own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.outbox USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: phone_numbers own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.phone_numbers USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: phones own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.phones USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: receipts own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.receipts USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: sessions own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.sessions USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: shared_contacts own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.shared_contacts USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: sites own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.sites USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: support_requests own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.support_requests USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: user_data own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.user_data USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: users own_organization; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_organization ON rollcall.users USING ((( SELECT rollcall.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT rollcall.own_organizations() AS own_organizations)::bigint[]))));


--
-- Name: logins own_rows; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_rows ON rollcall.logins USING ((( SELECT rollcall.sees_all() AS sees_all) OR (login = SESSION_USER)));


--
-- Name: answering_rules own_site_added; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_added ON rollcall.answering_rules AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: applied own_site_added; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_added ON rollcall.applied AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: credentials own_site_added; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_added ON rollcall.credentials AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: links own_site_added; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_added ON rollcall.links AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: outbox own_site_added; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_added ON rollcall.outbox AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: phones own_site_added; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_added ON rollcall.phones AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: receipts own_site_added; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_added ON rollcall.receipts AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: user_data own_site_added; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_added ON rollcall.user_data AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: users own_site_added; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_added ON rollcall.users AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_site(organization_id, site)));


--
-- Name: answering_rules own_site_changed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_changed ON rollcall.answering_rules AS RESTRICTIVE FOR UPDATE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id))) WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: applied own_site_changed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_changed ON rollcall.applied AS RESTRICTIVE FOR UPDATE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id))) WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: credentials own_site_changed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_changed ON rollcall.credentials AS RESTRICTIVE FOR UPDATE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id))) WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: links own_site_changed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_changed ON rollcall.links AS RESTRICTIVE FOR UPDATE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id))) WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: outbox own_site_changed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_changed ON rollcall.outbox AS RESTRICTIVE FOR UPDATE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id))) WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: phones own_site_changed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_changed ON rollcall.phones AS RESTRICTIVE FOR UPDATE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id))) WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: receipts own_site_changed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_changed ON rollcall.receipts AS RESTRICTIVE FOR UPDATE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id))) WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: user_data own_site_changed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_changed ON rollcall.user_data AS RESTRICTIVE FOR UPDATE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id))) WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: users own_site_changed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_changed ON rollcall.users AS RESTRICTIVE FOR UPDATE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_site(organization_id, site))) WITH CHECK ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_site(organization_id, site)));


--
-- Name: answering_rules own_site_removed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_removed ON rollcall.answering_rules AS RESTRICTIVE FOR DELETE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: applied own_site_removed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_removed ON rollcall.applied AS RESTRICTIVE FOR DELETE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: credentials own_site_removed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_removed ON rollcall.credentials AS RESTRICTIVE FOR DELETE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: links own_site_removed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_removed ON rollcall.links AS RESTRICTIVE FOR DELETE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: outbox own_site_removed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_removed ON rollcall.outbox AS RESTRICTIVE FOR DELETE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: phones own_site_removed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_removed ON rollcall.phones AS RESTRICTIVE FOR DELETE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: receipts own_site_removed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_removed ON rollcall.receipts AS RESTRICTIVE FOR DELETE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: user_data own_site_removed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_removed ON rollcall.user_data AS RESTRICTIVE FOR DELETE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_user(organization_id, user_id)));


--
-- Name: users own_site_removed; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY own_site_removed ON rollcall.users AS RESTRICTIVE FOR DELETE USING ((( SELECT (NOT rollcall.has_site())) OR rollcall.is_own_site(organization_id, site)));


--
-- Name: phone_numbers; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.phone_numbers ENABLE ROW LEVEL SECURITY;

--
-- Name: phones; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.phones ENABLE ROW LEVEL SECURITY;

--
-- Name: receipts; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.receipts ENABLE ROW LEVEL SECURITY;

--
-- Name: sessions; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.sessions ENABLE ROW LEVEL SECURITY;

--
-- Name: shared_contacts; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.shared_contacts ENABLE ROW LEVEL SECURITY;

--
-- Name: sites; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.sites ENABLE ROW LEVEL SECURITY;

--
-- Name: support_requests; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.support_requests ENABLE ROW LEVEL SECURITY;

--
-- Name: operators support_seen; Type: POLICY; Schema: rollcall; Owner: -
--

CREATE POLICY support_seen ON rollcall.operators FOR SELECT USING ((organization_id IS NULL));


--
-- Name: user_data; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.user_data ENABLE ROW LEVEL SECURITY;

--
-- Name: users; Type: ROW SECURITY; Schema: rollcall; Owner: -
--

ALTER TABLE rollcall.users ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA rollcall; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA rollcall TO rollcall_support;
GRANT USAGE ON SCHEMA rollcall TO rollcall_office_manager;
GRANT USAGE ON SCHEMA rollcall TO rollcall_site_manager;
GRANT USAGE ON SCHEMA rollcall TO rollcall_supervisor;
GRANT USAGE ON SCHEMA rollcall TO rollcall_portal;


--
-- Name: FUNCTION admit(login text, organization text, role text, site text); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.admit(login text, organization text, role text, site text) FROM PUBLIC;


--
-- Name: FUNCTION dismiss(login text); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.dismiss(login text) FROM PUBLIC;


--
-- Name: FUNCTION end_sessions(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.end_sessions() FROM PUBLIC;


--
-- Name: FUNCTION grow_owner_added(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.grow_owner_added() FROM PUBLIC;


--
-- Name: FUNCTION grow_owner_changed(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.grow_owner_changed() FROM PUBLIC;


--
-- Name: FUNCTION grow_owner_removed(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.grow_owner_removed() FROM PUBLIC;


--
-- Name: FUNCTION grow_revision(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.grow_revision() FROM PUBLIC;


--
-- Name: FUNCTION guard_counters(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.guard_counters() FROM PUBLIC;


--
-- Name: FUNCTION guard_password(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.guard_password() FROM PUBLIC;


--
-- Name: FUNCTION has_site(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.has_site() FROM PUBLIC;
GRANT ALL ON FUNCTION rollcall.has_site() TO rollcall_support;
GRANT ALL ON FUNCTION rollcall.has_site() TO rollcall_office_manager;
GRANT ALL ON FUNCTION rollcall.has_site() TO rollcall_site_manager;
GRANT ALL ON FUNCTION rollcall.has_site() TO rollcall_supervisor;
GRANT ALL ON FUNCTION rollcall.has_site() TO rollcall_portal;


--
-- Name: FUNCTION is_only(kind text); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.is_only(kind text) FROM PUBLIC;


--
-- Name: FUNCTION is_own_site(organization bigint, wanted text); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.is_own_site(organization bigint, wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION rollcall.is_own_site(organization bigint, wanted text) TO rollcall_support;
GRANT ALL ON FUNCTION rollcall.is_own_site(organization bigint, wanted text) TO rollcall_office_manager;
GRANT ALL ON FUNCTION rollcall.is_own_site(organization bigint, wanted text) TO rollcall_site_manager;
GRANT ALL ON FUNCTION rollcall.is_own_site(organization bigint, wanted text) TO rollcall_supervisor;
GRANT ALL ON FUNCTION rollcall.is_own_site(organization bigint, wanted text) TO rollcall_portal;


--
-- Name: FUNCTION is_own_user(organization bigint, number bigint); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.is_own_user(organization bigint, number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION rollcall.is_own_user(organization bigint, number bigint) TO rollcall_support;
GRANT ALL ON FUNCTION rollcall.is_own_user(organization bigint, number bigint) TO rollcall_office_manager;
GRANT ALL ON FUNCTION rollcall.is_own_user(organization bigint, number bigint) TO rollcall_site_manager;
GRANT ALL ON FUNCTION rollcall.is_own_user(organization bigint, number bigint) TO rollcall_supervisor;
GRANT ALL ON FUNCTION rollcall.is_own_user(organization bigint, number bigint) TO rollcall_portal;


--
-- Name: FUNCTION keep_login_key(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.keep_login_key() FROM PUBLIC;


--
-- Name: FUNCTION may_see(organization bigint); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.may_see(organization bigint) FROM PUBLIC;


--
-- Name: FUNCTION operator_by_token(organization bigint, digest text); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.operator_by_token(organization bigint, digest text) FROM PUBLIC;
GRANT ALL ON FUNCTION rollcall.operator_by_token(organization bigint, digest text) TO rollcall_support;
GRANT ALL ON FUNCTION rollcall.operator_by_token(organization bigint, digest text) TO rollcall_office_manager;
GRANT ALL ON FUNCTION rollcall.operator_by_token(organization bigint, digest text) TO rollcall_site_manager;
GRANT ALL ON FUNCTION rollcall.operator_by_token(organization bigint, digest text) TO rollcall_supervisor;


--
-- Name: FUNCTION others_have_operators(organization bigint); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.others_have_operators(organization bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION rollcall.others_have_operators(organization bigint) TO rollcall_support;
GRANT ALL ON FUNCTION rollcall.others_have_operators(organization bigint) TO rollcall_office_manager;
GRANT ALL ON FUNCTION rollcall.others_have_operators(organization bigint) TO rollcall_site_manager;
GRANT ALL ON FUNCTION rollcall.others_have_operators(organization bigint) TO rollcall_supervisor;


--
-- Name: FUNCTION own_organizations(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.own_organizations() FROM PUBLIC;
GRANT ALL ON FUNCTION rollcall.own_organizations() TO rollcall_support;
GRANT ALL ON FUNCTION rollcall.own_organizations() TO rollcall_office_manager;
GRANT ALL ON FUNCTION rollcall.own_organizations() TO rollcall_site_manager;
GRANT ALL ON FUNCTION rollcall.own_organizations() TO rollcall_supervisor;
GRANT ALL ON FUNCTION rollcall.own_organizations() TO rollcall_portal;


--
-- Name: FUNCTION sees_all(); Type: ACL; Schema: rollcall; Owner: -
--

REVOKE ALL ON FUNCTION rollcall.sees_all() FROM PUBLIC;
GRANT ALL ON FUNCTION rollcall.sees_all() TO rollcall_support;
GRANT ALL ON FUNCTION rollcall.sees_all() TO rollcall_office_manager;
GRANT ALL ON FUNCTION rollcall.sees_all() TO rollcall_site_manager;
GRANT ALL ON FUNCTION rollcall.sees_all() TO rollcall_supervisor;
GRANT ALL ON FUNCTION rollcall.sees_all() TO rollcall_portal;


--
-- Name: TABLE answering_rules; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.answering_rules TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.answering_rules TO rollcall_site_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.answering_rules TO rollcall_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.answering_rules TO rollcall_support;
GRANT SELECT ON TABLE rollcall.answering_rules TO rollcall_portal;


--
-- Name: TABLE applied; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE rollcall.applied TO rollcall_office_manager;
GRANT SELECT,INSERT,UPDATE ON TABLE rollcall.applied TO rollcall_site_manager;
GRANT SELECT,INSERT,UPDATE ON TABLE rollcall.applied TO rollcall_supervisor;
GRANT SELECT,INSERT,UPDATE ON TABLE rollcall.applied TO rollcall_support;


--
-- Name: TABLE audit; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT SELECT ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT SELECT ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT SELECT ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: COLUMN audit.organization_id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(organization_id) ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT INSERT(organization_id) ON TABLE rollcall.audit TO rollcall_portal;
GRANT INSERT(organization_id) ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT INSERT(organization_id) ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT INSERT(organization_id) ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: COLUMN audit.id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(id) ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT INSERT(id) ON TABLE rollcall.audit TO rollcall_portal;
GRANT INSERT(id) ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT INSERT(id) ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT INSERT(id) ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: COLUMN audit."time"; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT("time") ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT INSERT("time") ON TABLE rollcall.audit TO rollcall_portal;
GRANT INSERT("time") ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT INSERT("time") ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT INSERT("time") ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: COLUMN audit.who; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(who) ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT INSERT(who) ON TABLE rollcall.audit TO rollcall_portal;
GRANT INSERT(who) ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT INSERT(who) ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT INSERT(who) ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: COLUMN audit.role; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(role) ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT INSERT(role) ON TABLE rollcall.audit TO rollcall_portal;
GRANT INSERT(role) ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT INSERT(role) ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT INSERT(role) ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: COLUMN audit.run; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(run) ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT INSERT(run) ON TABLE rollcall.audit TO rollcall_portal;
GRANT INSERT(run) ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT INSERT(run) ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT INSERT(run) ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: COLUMN audit.action; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(action) ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT INSERT(action) ON TABLE rollcall.audit TO rollcall_portal;
GRANT INSERT(action) ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT INSERT(action) ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT INSERT(action) ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: COLUMN audit.resource; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(resource) ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT INSERT(resource) ON TABLE rollcall.audit TO rollcall_portal;
GRANT INSERT(resource) ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT INSERT(resource) ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT INSERT(resource) ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: COLUMN audit.key; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(key) ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT INSERT(key) ON TABLE rollcall.audit TO rollcall_portal;
GRANT INSERT(key) ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT INSERT(key) ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT INSERT(key) ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: COLUMN audit.changes; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(changes) ON TABLE rollcall.audit TO rollcall_office_manager;
GRANT INSERT(changes) ON TABLE rollcall.audit TO rollcall_portal;
GRANT INSERT(changes) ON TABLE rollcall.audit TO rollcall_site_manager;
GRANT INSERT(changes) ON TABLE rollcall.audit TO rollcall_supervisor;
GRANT INSERT(changes) ON TABLE rollcall.audit TO rollcall_support;


--
-- Name: TABLE credentials; Type: ACL; Schema: rollcall; Owner: -
--

GRANT DELETE ON TABLE rollcall.credentials TO rollcall_support;


--
-- Name: COLUMN credentials.organization_id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(organization_id),INSERT(organization_id) ON TABLE rollcall.credentials TO rollcall_portal;
GRANT SELECT(organization_id),INSERT(organization_id) ON TABLE rollcall.credentials TO rollcall_support;
GRANT SELECT(organization_id),INSERT(organization_id) ON TABLE rollcall.credentials TO rollcall_office_manager;
GRANT SELECT(organization_id),INSERT(organization_id) ON TABLE rollcall.credentials TO rollcall_site_manager;
GRANT SELECT(organization_id),INSERT(organization_id) ON TABLE rollcall.credentials TO rollcall_supervisor;


--
-- Name: COLUMN credentials.user_id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(user_id),INSERT(user_id) ON TABLE rollcall.credentials TO rollcall_portal;
GRANT SELECT(user_id),INSERT(user_id) ON TABLE rollcall.credentials TO rollcall_support;
GRANT SELECT(user_id),INSERT(user_id) ON TABLE rollcall.credentials TO rollcall_office_manager;
GRANT SELECT(user_id),INSERT(user_id) ON TABLE rollcall.credentials TO rollcall_site_manager;
GRANT SELECT(user_id),INSERT(user_id) ON TABLE rollcall.credentials TO rollcall_supervisor;


--
-- Name: COLUMN credentials.password_hash; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(password_hash),INSERT(password_hash),UPDATE(password_hash) ON TABLE rollcall.credentials TO rollcall_portal;
GRANT INSERT(password_hash),UPDATE(password_hash) ON TABLE rollcall.credentials TO rollcall_support;
GRANT UPDATE(password_hash) ON TABLE rollcall.credentials TO rollcall_office_manager;
GRANT UPDATE(password_hash) ON TABLE rollcall.credentials TO rollcall_site_manager;
GRANT UPDATE(password_hash) ON TABLE rollcall.credentials TO rollcall_supervisor;


--
-- Name: COLUMN credentials.pin_hash; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(pin_hash),UPDATE(pin_hash) ON TABLE rollcall.credentials TO rollcall_portal;
GRANT INSERT(pin_hash),UPDATE(pin_hash) ON TABLE rollcall.credentials TO rollcall_support;
GRANT INSERT(pin_hash),UPDATE(pin_hash) ON TABLE rollcall.credentials TO rollcall_office_manager;
GRANT INSERT(pin_hash),UPDATE(pin_hash) ON TABLE rollcall.credentials TO rollcall_site_manager;
GRANT INSERT(pin_hash),UPDATE(pin_hash) ON TABLE rollcall.credentials TO rollcall_supervisor;


--
-- Name: COLUMN credentials.password_set; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(password_set) ON TABLE rollcall.credentials TO rollcall_portal;
GRANT SELECT(password_set) ON TABLE rollcall.credentials TO rollcall_office_manager;
GRANT SELECT(password_set) ON TABLE rollcall.credentials TO rollcall_site_manager;
GRANT SELECT(password_set) ON TABLE rollcall.credentials TO rollcall_supervisor;
GRANT SELECT(password_set) ON TABLE rollcall.credentials TO rollcall_support;


--
-- Name: COLUMN credentials.pin_set; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(pin_set) ON TABLE rollcall.credentials TO rollcall_portal;
GRANT SELECT(pin_set) ON TABLE rollcall.credentials TO rollcall_office_manager;
GRANT SELECT(pin_set) ON TABLE rollcall.credentials TO rollcall_site_manager;
GRANT SELECT(pin_set) ON TABLE rollcall.credentials TO rollcall_supervisor;
GRANT SELECT(pin_set) ON TABLE rollcall.credentials TO rollcall_support;


--
-- Name: TABLE departments; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.departments TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.departments TO rollcall_support;
GRANT SELECT ON TABLE rollcall.departments TO rollcall_site_manager;
GRANT SELECT ON TABLE rollcall.departments TO rollcall_supervisor;


--
-- Name: TABLE links; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.links TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.links TO rollcall_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.links TO rollcall_site_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.links TO rollcall_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.links TO rollcall_support;


--
-- Name: TABLE lock; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.lock TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.lock TO rollcall_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.lock TO rollcall_site_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.lock TO rollcall_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.lock TO rollcall_support;


--
-- Name: TABLE logins; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT ON TABLE rollcall.logins TO rollcall_support;


--
-- Name: TABLE meta; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT ON TABLE rollcall.meta TO rollcall_office_manager;
GRANT SELECT ON TABLE rollcall.meta TO rollcall_portal;
GRANT SELECT ON TABLE rollcall.meta TO rollcall_site_manager;
GRANT SELECT ON TABLE rollcall.meta TO rollcall_supervisor;
GRANT SELECT ON TABLE rollcall.meta TO rollcall_support;


--
-- Name: COLUMN operators.id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(id) ON TABLE rollcall.operators TO rollcall_office_manager;
GRANT SELECT(id) ON TABLE rollcall.operators TO rollcall_site_manager;
GRANT SELECT(id) ON TABLE rollcall.operators TO rollcall_supervisor;
GRANT SELECT(id) ON TABLE rollcall.operators TO rollcall_support;


--
-- Name: COLUMN operators.organization_id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(organization_id),INSERT(organization_id) ON TABLE rollcall.operators TO rollcall_office_manager;
GRANT SELECT(organization_id),INSERT(organization_id) ON TABLE rollcall.operators TO rollcall_support;
GRANT SELECT(organization_id) ON TABLE rollcall.operators TO rollcall_site_manager;
GRANT SELECT(organization_id) ON TABLE rollcall.operators TO rollcall_supervisor;


--
-- Name: COLUMN operators.name; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(name),INSERT(name) ON TABLE rollcall.operators TO rollcall_office_manager;
GRANT SELECT(name),INSERT(name) ON TABLE rollcall.operators TO rollcall_support;
GRANT SELECT(name) ON TABLE rollcall.operators TO rollcall_site_manager;
GRANT SELECT(name) ON TABLE rollcall.operators TO rollcall_supervisor;


--
-- Name: COLUMN operators.role; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(role),INSERT(role) ON TABLE rollcall.operators TO rollcall_office_manager;
GRANT SELECT(role),INSERT(role) ON TABLE rollcall.operators TO rollcall_support;
GRANT SELECT(role) ON TABLE rollcall.operators TO rollcall_site_manager;
GRANT SELECT(role) ON TABLE rollcall.operators TO rollcall_supervisor;


--
-- Name: COLUMN operators.site; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(site),INSERT(site) ON TABLE rollcall.operators TO rollcall_office_manager;
GRANT SELECT(site),INSERT(site) ON TABLE rollcall.operators TO rollcall_support;
GRANT SELECT(site) ON TABLE rollcall.operators TO rollcall_site_manager;
GRANT SELECT(site) ON TABLE rollcall.operators TO rollcall_supervisor;


--
-- Name: COLUMN operators.queues; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(queues),INSERT(queues) ON TABLE rollcall.operators TO rollcall_office_manager;
GRANT SELECT(queues),INSERT(queues) ON TABLE rollcall.operators TO rollcall_support;
GRANT SELECT(queues) ON TABLE rollcall.operators TO rollcall_site_manager;
GRANT SELECT(queues) ON TABLE rollcall.operators TO rollcall_supervisor;


--
-- Name: COLUMN operators.token_digest; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(token_digest) ON TABLE rollcall.operators TO rollcall_office_manager;
GRANT INSERT(token_digest) ON TABLE rollcall.operators TO rollcall_support;


--
-- Name: COLUMN operators.created; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(created),INSERT(created) ON TABLE rollcall.operators TO rollcall_office_manager;
GRANT SELECT(created),INSERT(created) ON TABLE rollcall.operators TO rollcall_support;
GRANT SELECT(created) ON TABLE rollcall.operators TO rollcall_site_manager;
GRANT SELECT(created) ON TABLE rollcall.operators TO rollcall_supervisor;


--
-- Name: COLUMN operators.created_by; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(created_by),INSERT(created_by) ON TABLE rollcall.operators TO rollcall_office_manager;
GRANT SELECT(created_by),INSERT(created_by) ON TABLE rollcall.operators TO rollcall_support;
GRANT SELECT(created_by) ON TABLE rollcall.operators TO rollcall_site_manager;
GRANT SELECT(created_by) ON TABLE rollcall.operators TO rollcall_supervisor;


--
-- Name: COLUMN operators.revoked; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(revoked),UPDATE(revoked) ON TABLE rollcall.operators TO rollcall_office_manager;
GRANT SELECT(revoked) ON TABLE rollcall.operators TO rollcall_site_manager;
GRANT SELECT(revoked) ON TABLE rollcall.operators TO rollcall_supervisor;
GRANT SELECT(revoked),UPDATE(revoked) ON TABLE rollcall.operators TO rollcall_support;


--
-- Name: TABLE organizations; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT ON TABLE rollcall.organizations TO rollcall_office_manager;
GRANT SELECT ON TABLE rollcall.organizations TO rollcall_portal;
GRANT SELECT ON TABLE rollcall.organizations TO rollcall_site_manager;
GRANT SELECT ON TABLE rollcall.organizations TO rollcall_supervisor;
GRANT SELECT ON TABLE rollcall.organizations TO rollcall_support;


--
-- Name: COLUMN organizations.name; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(name) ON TABLE rollcall.organizations TO rollcall_support;


--
-- Name: COLUMN organizations.company; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(company) ON TABLE rollcall.organizations TO rollcall_support;


--
-- Name: COLUMN organizations.domain; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(domain) ON TABLE rollcall.organizations TO rollcall_support;


--
-- Name: COLUMN organizations.last_user; Type: ACL; Schema: rollcall; Owner: -
--

GRANT UPDATE(last_user) ON TABLE rollcall.organizations TO rollcall_office_manager;
GRANT UPDATE(last_user) ON TABLE rollcall.organizations TO rollcall_portal;
GRANT UPDATE(last_user) ON TABLE rollcall.organizations TO rollcall_site_manager;
GRANT UPDATE(last_user) ON TABLE rollcall.organizations TO rollcall_supervisor;
GRANT UPDATE(last_user) ON TABLE rollcall.organizations TO rollcall_support;


--
-- Name: COLUMN organizations.last_link; Type: ACL; Schema: rollcall; Owner: -
--

GRANT UPDATE(last_link) ON TABLE rollcall.organizations TO rollcall_office_manager;
GRANT UPDATE(last_link) ON TABLE rollcall.organizations TO rollcall_portal;
GRANT UPDATE(last_link) ON TABLE rollcall.organizations TO rollcall_site_manager;
GRANT UPDATE(last_link) ON TABLE rollcall.organizations TO rollcall_supervisor;
GRANT UPDATE(last_link) ON TABLE rollcall.organizations TO rollcall_support;


--
-- Name: COLUMN organizations.last_mail; Type: ACL; Schema: rollcall; Owner: -
--

GRANT UPDATE(last_mail) ON TABLE rollcall.organizations TO rollcall_office_manager;
GRANT UPDATE(last_mail) ON TABLE rollcall.organizations TO rollcall_portal;
GRANT UPDATE(last_mail) ON TABLE rollcall.organizations TO rollcall_site_manager;
GRANT UPDATE(last_mail) ON TABLE rollcall.organizations TO rollcall_supervisor;
GRANT UPDATE(last_mail) ON TABLE rollcall.organizations TO rollcall_support;


--
-- Name: COLUMN organizations.last_audit; Type: ACL; Schema: rollcall; Owner: -
--

GRANT UPDATE(last_audit) ON TABLE rollcall.organizations TO rollcall_office_manager;
GRANT UPDATE(last_audit) ON TABLE rollcall.organizations TO rollcall_portal;
GRANT UPDATE(last_audit) ON TABLE rollcall.organizations TO rollcall_site_manager;
GRANT UPDATE(last_audit) ON TABLE rollcall.organizations TO rollcall_supervisor;
GRANT UPDATE(last_audit) ON TABLE rollcall.organizations TO rollcall_support;


--
-- Name: TABLE outbox; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.outbox TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.outbox TO rollcall_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.outbox TO rollcall_site_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.outbox TO rollcall_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.outbox TO rollcall_support;


--
-- Name: TABLE phone_numbers; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.phone_numbers TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.phone_numbers TO rollcall_support;
GRANT SELECT ON TABLE rollcall.phone_numbers TO rollcall_site_manager;
GRANT SELECT ON TABLE rollcall.phone_numbers TO rollcall_supervisor;


--
-- Name: TABLE phones; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.phones TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.phones TO rollcall_site_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.phones TO rollcall_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.phones TO rollcall_support;
GRANT SELECT ON TABLE rollcall.phones TO rollcall_portal;


--
-- Name: TABLE receipts; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE rollcall.receipts TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE ON TABLE rollcall.receipts TO rollcall_site_manager;
GRANT SELECT,INSERT,DELETE ON TABLE rollcall.receipts TO rollcall_supervisor;
GRANT SELECT,INSERT,DELETE ON TABLE rollcall.receipts TO rollcall_support;


--
-- Name: TABLE sessions; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.sessions TO rollcall_portal;
GRANT DELETE ON TABLE rollcall.sessions TO rollcall_support;


--
-- Name: COLUMN sessions.organization_id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(organization_id) ON TABLE rollcall.sessions TO rollcall_support;


--
-- Name: COLUMN sessions.user_id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(user_id) ON TABLE rollcall.sessions TO rollcall_support;


--
-- Name: COLUMN sessions.created; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(created) ON TABLE rollcall.sessions TO rollcall_support;


--
-- Name: COLUMN sessions.used; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(used) ON TABLE rollcall.sessions TO rollcall_support;


--
-- Name: COLUMN sessions.expires; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT(expires) ON TABLE rollcall.sessions TO rollcall_support;


--
-- Name: TABLE shared_contacts; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.shared_contacts TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.shared_contacts TO rollcall_support;
GRANT SELECT ON TABLE rollcall.shared_contacts TO rollcall_site_manager;
GRANT SELECT ON TABLE rollcall.shared_contacts TO rollcall_supervisor;


--
-- Name: TABLE sites; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.sites TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.sites TO rollcall_support;
GRANT SELECT ON TABLE rollcall.sites TO rollcall_site_manager;
GRANT SELECT ON TABLE rollcall.sites TO rollcall_supervisor;


--
-- Name: TABLE support_requests; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE rollcall.support_requests TO rollcall_office_manager;
GRANT SELECT,INSERT,DELETE ON TABLE rollcall.support_requests TO rollcall_site_manager;
GRANT SELECT,INSERT,DELETE ON TABLE rollcall.support_requests TO rollcall_supervisor;
GRANT SELECT,INSERT,DELETE ON TABLE rollcall.support_requests TO rollcall_support;


--
-- Name: TABLE user_data; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,DELETE ON TABLE rollcall.user_data TO rollcall_office_manager;
GRANT SELECT,DELETE ON TABLE rollcall.user_data TO rollcall_site_manager;
GRANT SELECT,DELETE ON TABLE rollcall.user_data TO rollcall_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rollcall.user_data TO rollcall_support;


--
-- Name: TABLE users; Type: ACL; Schema: rollcall; Owner: -
--

GRANT SELECT,DELETE ON TABLE rollcall.users TO rollcall_support;
GRANT SELECT ON TABLE rollcall.users TO rollcall_office_manager;
GRANT SELECT ON TABLE rollcall.users TO rollcall_portal;
GRANT SELECT ON TABLE rollcall.users TO rollcall_site_manager;
GRANT SELECT ON TABLE rollcall.users TO rollcall_supervisor;


--
-- Name: COLUMN users.organization_id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(organization_id) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(organization_id) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(organization_id) ON TABLE rollcall.users TO rollcall_site_manager;


--
-- Name: COLUMN users.id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(id) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(id) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(id) ON TABLE rollcall.users TO rollcall_site_manager;


--
-- Name: COLUMN users.was_reset; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(was_reset),UPDATE(was_reset) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(was_reset),UPDATE(was_reset) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(was_reset),UPDATE(was_reset) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(was_reset) ON TABLE rollcall.users TO rollcall_supervisor;


--
-- Name: COLUMN users.created; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(created) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(created) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(created) ON TABLE rollcall.users TO rollcall_site_manager;


--
-- Name: COLUMN users.extension; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(extension),UPDATE(extension) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(extension) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(extension) ON TABLE rollcall.users TO rollcall_site_manager;


--
-- Name: COLUMN users.login_key; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(login_key),UPDATE(login_key) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(login_key) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(login_key) ON TABLE rollcall.users TO rollcall_site_manager;


--
-- Name: COLUMN users.login_name; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(login_name),UPDATE(login_name) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(login_name) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(login_name) ON TABLE rollcall.users TO rollcall_site_manager;


--
-- Name: COLUMN users.caller_id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(caller_id),UPDATE(caller_id) ON TABLE rollcall.users TO rollcall_support;


--
-- Name: COLUMN users.emergency_caller_id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(emergency_caller_id),UPDATE(emergency_caller_id) ON TABLE rollcall.users TO rollcall_support;


--
-- Name: COLUMN users.kind; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(kind),UPDATE(kind) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(kind) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(kind) ON TABLE rollcall.users TO rollcall_site_manager;


--
-- Name: COLUMN users.first_name; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(first_name),UPDATE(first_name) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(first_name),UPDATE(first_name) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(first_name),UPDATE(first_name) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(first_name) ON TABLE rollcall.users TO rollcall_supervisor;
GRANT UPDATE(first_name) ON TABLE rollcall.users TO rollcall_portal;


--
-- Name: COLUMN users.last_name; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(last_name),UPDATE(last_name) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(last_name),UPDATE(last_name) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(last_name),UPDATE(last_name) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(last_name) ON TABLE rollcall.users TO rollcall_supervisor;
GRANT UPDATE(last_name) ON TABLE rollcall.users TO rollcall_portal;


--
-- Name: COLUMN users.emails; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(emails),UPDATE(emails) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(emails),UPDATE(emails) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(emails),UPDATE(emails) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(emails) ON TABLE rollcall.users TO rollcall_supervisor;
GRANT UPDATE(emails) ON TABLE rollcall.users TO rollcall_portal;


--
-- Name: COLUMN users.department; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(department),UPDATE(department) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(department),UPDATE(department) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(department),UPDATE(department) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(department) ON TABLE rollcall.users TO rollcall_supervisor;


--
-- Name: COLUMN users.site; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(site),UPDATE(site) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(site),UPDATE(site) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(site) ON TABLE rollcall.users TO rollcall_site_manager;


--
-- Name: COLUMN users.time_zone; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(time_zone),UPDATE(time_zone) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(time_zone),UPDATE(time_zone) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(time_zone),UPDATE(time_zone) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(time_zone) ON TABLE rollcall.users TO rollcall_supervisor;
GRANT UPDATE(time_zone) ON TABLE rollcall.users TO rollcall_portal;


--
-- Name: COLUMN users.scope; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(scope),UPDATE(scope) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(scope),UPDATE(scope) ON TABLE rollcall.users TO rollcall_office_manager;


--
-- Name: COLUMN users.record_calls; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(record_calls),UPDATE(record_calls) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(record_calls),UPDATE(record_calls) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(record_calls),UPDATE(record_calls) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(record_calls) ON TABLE rollcall.users TO rollcall_supervisor;


--
-- Name: COLUMN users.directory_announce; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(directory_announce),UPDATE(directory_announce) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(directory_announce),UPDATE(directory_announce) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(directory_announce),UPDATE(directory_announce) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(directory_announce) ON TABLE rollcall.users TO rollcall_supervisor;
GRANT UPDATE(directory_announce) ON TABLE rollcall.users TO rollcall_portal;


--
-- Name: COLUMN users.directory_list; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(directory_list),UPDATE(directory_list) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(directory_list),UPDATE(directory_list) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(directory_list),UPDATE(directory_list) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(directory_list) ON TABLE rollcall.users TO rollcall_supervisor;
GRANT UPDATE(directory_list) ON TABLE rollcall.users TO rollcall_portal;


--
-- Name: COLUMN users.voicemail_enabled; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(voicemail_enabled),UPDATE(voicemail_enabled) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(voicemail_enabled),UPDATE(voicemail_enabled) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(voicemail_enabled),UPDATE(voicemail_enabled) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(voicemail_enabled) ON TABLE rollcall.users TO rollcall_supervisor;


--
-- Name: COLUMN users.voicemail_transcription; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(voicemail_transcription),UPDATE(voicemail_transcription) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(voicemail_transcription),UPDATE(voicemail_transcription) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(voicemail_transcription),UPDATE(voicemail_transcription) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(voicemail_transcription) ON TABLE rollcall.users TO rollcall_supervisor;


--
-- Name: COLUMN users.voicemail_email_notification; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(voicemail_email_notification),UPDATE(voicemail_email_notification) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(voicemail_email_notification),UPDATE(voicemail_email_notification) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(voicemail_email_notification),UPDATE(voicemail_email_notification) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(voicemail_email_notification) ON TABLE rollcall.users TO rollcall_supervisor;


--
-- Name: COLUMN users.voicemail_announce_time; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(voicemail_announce_time),UPDATE(voicemail_announce_time) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(voicemail_announce_time),UPDATE(voicemail_announce_time) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(voicemail_announce_time),UPDATE(voicemail_announce_time) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(voicemail_announce_time) ON TABLE rollcall.users TO rollcall_supervisor;


--
-- Name: COLUMN users.voicemail_announce_caller_id; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(voicemail_announce_caller_id),UPDATE(voicemail_announce_caller_id) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(voicemail_announce_caller_id),UPDATE(voicemail_announce_caller_id) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(voicemail_announce_caller_id),UPDATE(voicemail_announce_caller_id) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(voicemail_announce_caller_id) ON TABLE rollcall.users TO rollcall_supervisor;


--
-- Name: COLUMN users.voicemail_newest_first; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(voicemail_newest_first),UPDATE(voicemail_newest_first) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(voicemail_newest_first),UPDATE(voicemail_newest_first) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(voicemail_newest_first),UPDATE(voicemail_newest_first) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(voicemail_newest_first) ON TABLE rollcall.users TO rollcall_supervisor;


--
-- Name: COLUMN users.direct_numbers; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(direct_numbers),UPDATE(direct_numbers) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(direct_numbers),UPDATE(direct_numbers) ON TABLE rollcall.users TO rollcall_office_manager;


--
-- Name: COLUMN users.agents; Type: ACL; Schema: rollcall; Owner: -
--

GRANT INSERT(agents),UPDATE(agents) ON TABLE rollcall.users TO rollcall_support;
GRANT INSERT(agents),UPDATE(agents) ON TABLE rollcall.users TO rollcall_office_manager;
GRANT INSERT(agents),UPDATE(agents) ON TABLE rollcall.users TO rollcall_site_manager;
GRANT UPDATE(agents) ON TABLE rollcall.users TO rollcall_supervisor;


--
-- PostgreSQL database dump complete
--


