import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lines = readFileSync('docs/features.md', 'utf8').split('\n');
const rows = lines.filter((line) => line.startsWith('| ') && !/\| (?:Played by) \|$/.test(line));
const namedIn = (row: string) => [...row.matchAll(/`([\w/-]+\.test\.ts)`/g)].map(([, path = '']) => path);

describe('the table of features', () => {
  it('names for each row a test that plays it', () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([]);
  });
  it('names tests that are there', () => {
    const paths = [...new Set(rows.flatMap((row) => namedIn(row)))];
    expect(paths.filter((path) => !existsSync(`test/${path}`))).toEqual([]);
  });
});
