import { forgettingOf, sweepOf } from '../../jobs/sweep';
/**
 * The bulletins. `sealed` is the whole bulletin, encrypted; beside it only what is looked for. `filing_waits`: what was typed will be
 * filed by a timer. `readings_since`: when the first reading came that SharePoint does not have yet. A question's words are sealed
 * with it; a row of `bulletin_done` is the key of a press that has been dealt with.
 */
export const bulletinTables = `
  create table hub.bulletin (
    id uuid primary key,
    version int not null,
    state text not null,
    edited_at timestamptz not null,
    due_at timestamptz,
    published_at timestamptz,
    filing_waits boolean not null default false,
    readings_since timestamptz,
    sealed bytea not null
  );
  create index bulletin_edited_at on hub.bulletin (edited_at desc) where state <> 'discarded';
  create index bulletin_published_at on hub.bulletin (published_at) where published_at is not null;
  create table hub.bulletin_reading (
    bulletin_id uuid not null references hub.bulletin on delete cascade,
    content_version int not null,
    person_id text not null,
    read_at timestamptz not null,
    received boolean not null,
    primary key (bulletin_id, content_version, person_id)
  );
  create table hub.bulletin_here (
    bulletin_id uuid not null references hub.bulletin on delete cascade,
    person_id text not null,
    since timestamptz not null,
    at timestamptz not null,
    primary key (bulletin_id, person_id)
  );
  create table hub.bulletin_asked (
    bulletin_id uuid not null references hub.bulletin on delete cascade,
    person_id text not null,
    message_key text not null,
    primary key (bulletin_id, person_id)
  );
  create table hub.bulletin_done (
    person_id text not null,
    key text not null,
    bulletin_id uuid not null references hub.bulletin on delete cascade,
    version int not null,
    at timestamptz not null,
    primary key (person_id, key)
  );
  create index bulletin_done_at on hub.bulletin_done (at);
  create table hub.bulletin_question (
    id uuid primary key,
    bulletin_id uuid,
    asked_by text not null,
    asked_at timestamptz not null,
    sealed bytea not null,
    answered_at timestamptz
  );
  create index bulletin_question_asked_at on hub.bulletin_question (asked_at desc);
`;

export const bulletinQuestionSweep = sweepOf({
  ...{ name: 'hub.bulletin_question', list: 'BulletinQuestions', months: 24, old: 'asked_at < $1' },
  about: "asked_by || ' ' || coalesce(bulletin_id::text, '')",
});

/** Readings, presses and who has it open go with it. */
export const bulletinForgetting = forgettingOf('hub.bulletin', 'BulletinDrafts', 'id::text');
