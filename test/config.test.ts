import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, Env, readConfig, secretNames } from '../src/config.ts';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '3000' };
const oauth = {
  SLACK_SIGNING_SECRET: 's',
  PORT: '3000',
  SLACK_CLIENT_ID: 'c',
  SLACK_CLIENT_SECRET: 'cs',
  SLACK_STATE_SECRET: 'st',
  TOKEN_KEY: 'ab'.repeat(32),
};

function problemsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    return error instanceof ConfigError ? error.message : `other: ${String(error)}`;
  }
}

describe('readConfig', () => {
  it.each([
    { name: 'Socket Mode', environment: socket, slack: { mode: 'socket', port: null } },
    {
      name: 'Socket Mode where both modes are set',
      environment: { ...http, ...socket },
      slack: { mode: 'socket', port: 3000 },
    },
    { name: 'signed HTTP with one token', environment: http, slack: { mode: 'http', botToken: 'xoxb-1', oauth: null } },
    {
      name: 'signed HTTP with OAuth',
      environment: oauth,
      slack: { mode: 'http', botToken: null, oauth: { clientId: 'c' } },
    },
  ])('reads $name', ({ environment, slack }) => expect(readConfig(environment)).toMatchObject({ slack }));

  it.each([
    { name: 'nothing', environment: {}, says: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'api.slack.com/apps'] },
    { name: 'an empty token', environment: { ...socket, SLACK_BOT_TOKEN: ' ' }, says: ['SLACK_BOT_TOKEN'] },
    {
      name: 'a user token',
      environment: { ...socket, SLACK_BOT_TOKEN: 'xoxp-1' },
      says: ['SLACK_BOT_TOKEN must begin with xoxb-'],
    },
    { name: 'HTTP without a port', environment: { ...http, PORT: '' }, says: ['PORT'] },
    { name: 'half of OAuth', environment: { ...oauth, SLACK_STATE_SECRET: '' }, says: ['SLACK_STATE_SECRET'] },
    { name: 'OAuth without a key', environment: { ...oauth, TOKEN_KEY: '' }, says: ['Missing: TOKEN_KEY', 'openssl'] },
    { name: 'a short key', environment: { ...oauth, TOKEN_KEY: 'abcd' }, says: ['TOKEN_KEY must be 32 bytes'] },
    {
      name: 'a wrong database address',
      environment: { ...socket, DATABASE_URL: 'mysql://x' },
      says: ['DATABASE_URL must begin with postgres://'],
    },
    { name: 'a wrong interval', environment: { ...socket, POLL_SECONDS: '0' }, says: ['POLL_SECONDS'] },
    {
      name: 'a model without an address',
      environment: { ...socket, LLM_MODEL: 'small' },
      says: ['LLM_URL and LLM_MODEL'],
    },
    {
      name: 'an address without a model',
      environment: { ...socket, LLM_URL: 'http://h/v1' },
      says: ['LLM_URL and LLM_MODEL'],
    },
    {
      name: 'a model address that is none',
      environment: { ...socket, LLM_URL: 'localhost' },
      says: ['LLM_URL must be an address'],
    },
    {
      name: 'a model time-out of nothing',
      environment: { ...socket, LLM_TIMEOUT_SECONDS: '0' },
      says: ['LLM_TIMEOUT_SECONDS'],
    },
    {
      name: 'a secret file that is not there',
      environment: { ...socket, SLACK_APP_TOKEN_FILE: '/no/such/file' },
      says: ['SLACK_APP_TOKEN_FILE'],
    },
  ])('refuses $name in words', ({ environment, says }) => {
    const problems = problemsOf(environment);
    for (const words of says) expect(problems).toContain(words);
  });

  it('has no second reader unless one is set, and then waits twenty seconds, 500 times a day', () => {
    expect(readConfig(socket).llm).toBeNull();
    expect(readConfig({ ...socket, LLM_URL: 'http://127.0.0.1:11434/v1', LLM_MODEL: 'small' }).llm).toEqual({
      url: 'http://127.0.0.1:11434/v1',
      model: 'small',
      key: null,
      timeoutMs: 20_000,
      dailyLimit: 500,
    });
  });

  it('takes keys in both spellings, the old one second', () => {
    const TOKEN_KEY = Buffer.alloc(32, 7).toString('base64');
    const { slack } = readConfig({ ...oauth, TOKEN_KEY, TOKEN_KEY_OLD: 'ab'.repeat(32) });
    expect(slack).toMatchObject({
      oauth: { tokenKeys: [new Uint8Array(32).fill(7), new Uint8Array(32).fill(0xab)] },
    });
  });

  it('takes secrets from files', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'secret-')), 'token');
    writeFileSync(path, 'xapp-from-file\n');
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN_FILE: path }).slack).toMatchObject({
      appToken: 'xapp-from-file',
    });
  });
});

describe('.env.example', () => {
  it('names the same settings as the configuration', () => {
    const named = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual(Object.keys(Env.shape).toSorted());
    expect(secretNames.every((name) => named.includes(name))).toBe(true);
  });
});
