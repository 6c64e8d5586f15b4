import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/demo/workspace/workspace.ts';
import { freePort } from '../support/free-port.ts';

// No Docker engine is needed: the steps of the Dockerfile run in a plain folder, the last ones as an unprivileged user.
const nobody = 65_534;
const asRoot = process.getuid?.() === 0;
const lines = readFileSync('Dockerfile', 'utf8')
  .replace(/\\\n\s*/g, '')
  .split('\n');
const step = (word: string) =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
const list = (text: string) => JSON.parse(/\[.*\]/.exec(text)?.[0] ?? '[]') as string[];

describe('the Dockerfile', () => {
  it('copies what is there, drops root, has a volume and asks after its health', () => {
    const sources = step('COPY').flatMap((line) => line.split(' ').slice(0, -1));
    expect(sources.filter((path) => !existsSync(path))).toEqual([]);
    expect(step('USER')).toEqual(['node']);
    expect(step('VOLUME')).toEqual(['/data']);
    expect(step('HEALTHCHECK')).toHaveLength(1);
  });

  it.skipIf(!asRoot)(
    'gives a bot that an unprivileged user can run (skipped where the tests do not run as root)',
    async () => {
      const root = mkdtempSync(join(tmpdir(), 'image-'));
      chmodSync(root, 0o755);
      for (const line of step('COPY')) {
        const parts = line.split(' ');
        for (const path of parts.slice(0, -1)) cpSync(path, join(root, 'app', path), { recursive: true });
      }
      // The image's own Node, where everybody may run it.
      const bin = join(root, 'bin');
      mkdirSync(bin);
      cpSync(process.execPath, join(bin, 'node'));
      const env = { PATH: `${bin}:${process.env.PATH}`, HOME: root };
      const install = step('RUN').find((line) => line.startsWith('npm ci'));
      const installed = spawnSync('sh', ['-c', install ?? 'false'], {
        cwd: join(root, 'app'),
        env: { ...process.env, ...env },
        encoding: 'utf8',
      });
      expect(installed.status, installed.stderr).toBe(0);
      expect(existsSync(join(root, 'app/node_modules/vitest'))).toBe(false);
      const data = join(root, 'data');
      mkdirSync(data);
      chownSync(data, nobody, nobody);

      const workspace = await startWorkspace();
      const port = String(await freePort());
      const [command = '', ...args] = list(step('CMD').at(-1) ?? '');
      const as = { cwd: join(root, 'app'), uid: nobody, gid: nobody };
      const settings = {
        ...env,
        DATA_DIR: data,
        PORT: port,
        SLACK_BOT_TOKEN: workspace.botToken,
        SLACK_APP_TOKEN: workspace.appToken,
        SLACK_API_URL: workspace.apiUrl,
      };
      const bot = spawn(join(bin, command), args, { ...as, env: settings, stdio: ['ignore', 'ignore', 'pipe'] });
      let log = '';
      await new Promise<void>((resolve) => {
        bot.once('exit', () => resolve());
        bot.stderr.setEncoding('utf8').on('data', (text: string) => {
          log += text;
          if (log.includes('"event":"started"')) resolve();
        });
      });
      expect(log).toContain('"event":"started"');
      const [probe = '', ...probeArgs] = list(step('HEALTHCHECK')[0]?.replace(/^.*CMD/, '') ?? '');
      const healthy = spawnSync(join(bin, probe), probeArgs, { ...as, env: settings, encoding: 'utf8' });
      expect(healthy.status, healthy.stderr).toBe(0);
      const ended = new Promise<number | null>((resolve) => bot.once('exit', resolve));
      bot.kill('SIGTERM');
      expect(await ended).toBe(0);
      const after = spawnSync(join(bin, probe), probeArgs, { ...as, env: settings, encoding: 'utf8' });
      expect(after.status).toBe(1);
      await workspace.close();
      expect(existsSync(join(data, 'second-source.db'))).toBe(true);
      expect(dirname(data)).toBe(root);
    },
    240_000,
  );
});
