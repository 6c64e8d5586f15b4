import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

// Instants are integers (milliseconds since 1970), flags 0 or 1, composed values JSON as text.
export async function start(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { types } = engine;
  const statements = tablesOf(types.integer, types.real, types.serial, types.strict);
  for (const statement of statements) await sql.raw(statement).execute(db);
  await engine.createSearch(db);
}

function tablesOf(integer: string, real: string, serial: string, strict: string): readonly string[] {
  return [
    `create table feeds (
      id text primary key,
      url text not null unique,
      title text not null,
      site_url text,
      outlet text not null,
      language text,
      etag text,
      last_modified text,
      body_hash text,
      added_by text not null,
      added_at ${integer} not null,
      next_poll_at ${integer} not null,
      lease_until ${integer},
      interval_ms ${integer} not null,
      interval_reason text not null,
      failures ${integer} not null,
      last_attempt_at ${integer},
      last_success_at ${integer},
      last_entry_at ${integer},
      last_error text,
      state text not null check (state in ('active', 'failing', 'gone')),
      seen ${integer} not null,
      kept ${integer} not null,
      dropped ${integer} not null,
      drop_reasons text not null,
      moved_to text,
      moved_seen ${integer} not null,
      told_failing_at ${integer}
    ) ${strict}`,
    `create index feeds_due on feeds (next_poll_at)`,

    `create table articles (
      n ${serial},
      id text not null unique,
      url text,
      canonical_url text,
      outlet text not null,
      title text not null,
      lead text not null,
      text text not null,
      text_from text not null check (text_from in ('page', 'feed')),
      page_problem text,
      authors text not null,
      published text,
      language text,
      seen_at ${integer} not null,
      hash text not null
    ) ${strict}`,
    `create index articles_seen on articles (seen_at)`,
    // An index row of PostgreSQL holds 2.7 kB; addresses come from outside.
    `create index articles_canonical on articles (substr(canonical_url, 1, 500))`,

    `create table revisions (
      n ${serial},
      id text not null unique,
      article_id text not null references articles (id) on delete cascade,
      seen_at ${integer} not null,
      title text not null,
      text text not null,
      hash text not null
    ) ${strict}`,
    `create index revisions_article on revisions (article_id, n)`,

    `create table entries (
      id text primary key,
      feed_id text not null references feeds (id) on delete cascade,
      identity text not null,
      article_id text not null references articles (id) on delete cascade deferrable initially deferred,
      hash text not null,
      first_seen_at ${integer} not null,
      last_seen_at ${integer} not null,
      entry text not null,
      unique (feed_id, identity)
    ) ${strict}`,
    `create index entries_article on entries (article_id)`,

    `create table stories (
      id text primary key,
      team_id text not null,
      channel_id text not null,
      number ${integer} not null,
      claim text not null,
      origin_url text,
      tracked_by text not null,
      tracked_at ${integer} not null,
      state text not null check (state in ('following', 'paused', 'stopped')),
      muted_until ${integer},
      alerts text not null,
      stop_after_quiet_ms ${integer},
      is_private ${integer} not null check (is_private in (0, 1)),
      last_news_at ${integer},
      unique (team_id, channel_id, number)
    ) ${strict}`,
    `create table story_numbers (
      team_id text not null,
      channel_id text not null,
      last ${integer} not null,
      primary key (team_id, channel_id)
    ) ${strict}`,
    `create table story_threads (
      team_id text not null,
      channel_id text not null,
      ts text not null,
      story_id text not null references stories (id),
      primary key (team_id, channel_id, ts)
    ) ${strict}`,
    `create table story_readings (
      story_id text not null references stories (id),
      article_id text not null references articles (id),
      reading text not null,
      score ${real} not null,
      added_at ${integer} not null,
      excluded_by text,
      primary key (story_id, article_id)
    ) ${strict}`,
    `create index story_readings_article on story_readings (article_id)`,
    `create table story_decisions (
      n ${serial},
      id text not null unique,
      fingerprint text not null unique,
      story_id text not null references stories (id),
      article_id text not null references articles (id),
      kind text not null,
      speaker text,
      sentence text,
      user_id text not null,
      at ${integer} not null
    ) ${strict}`,
    `create index story_decisions_story on story_decisions (story_id, n)`,
    `create index story_decisions_article on story_decisions (article_id)`,
    `create table story_ledgers (
      story_id text primary key references stories (id),
      ledger text not null,
      at ${integer} not null
    ) ${strict}`,

    `create table outbox (
      n ${serial},
      id text not null unique,
      dedupe_key text not null unique,
      team_id text not null,
      channel_id text not null,
      story_id text,
      notice text not null,
      notice_kind text not null,
      thread_of text,
      thread_ts text,
      state text not null check (state in ('queued', 'sending', 'sent', 'dead')),
      attempts ${integer} not null,
      due_at ${integer} not null,
      lease_until ${integer},
      slack_ts text,
      last_error text,
      created_at ${integer} not null,
      sent_at ${integer},
      check ((state = 'sending') = (lease_until is not null))
    ) ${strict}`,
    `create index outbox_line on outbox (state, team_id, channel_id, created_at, n)`,
    `create index outbox_story on outbox (story_id, created_at, n)`,
    // The law of the outbox, kept by the database itself: one message in flight per channel.
    `create unique index outbox_in_flight on outbox (team_id, channel_id) where state = 'sending'`,

    `create table questions (
      id text primary key,
      story_id text,
      team_id text not null,
      channel_id text not null,
      user_id text not null,
      question text not null,
      answer text not null,
      at ${integer} not null
    ) ${strict}`,
    `create table question_feedback (
      question_id text not null references questions (id) on delete cascade,
      user_id text not null,
      verdict text not null,
      primary key (question_id, user_id)
    ) ${strict}`,
    `create table installations (
      team_id text primary key,
      enterprise_id text,
      data text not null,
      installed_at ${integer} not null
    ) ${strict}`,
    `create index installations_enterprise on installations (enterprise_id)`,
    `create table once_keys (key text primary key, seen_at ${integer} not null) ${strict}`,
    `create index once_keys_seen on once_keys (seen_at)`,
    `create table chore_runs (name text not null, due_at ${integer} not null, primary key (name, due_at)) ${strict}`,
  ];
}
