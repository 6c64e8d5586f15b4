import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntryDate } from '../../src/feed/entry-date.ts';

describe('parseEntryDate', () => {
  it.each([
    ['Mon, 14 Mar 2022 09:34:00 GMT', '2022-03-14T09:34:00.000Z'],
    ['Mon, 14 Mar 2022 09:34:00 +0530', '2022-03-14T04:04:00.000Z'],
    ['14 Mar 22 9:34 EST', '2022-03-14T14:34:00.000Z'],
    ['Thu, 01 Jan 70 00:00:00 Z', '1970-01-01T00:00:00.000Z'],
    ['Mon, 06 Jun 2022 09:34:00 BST', '2022-06-06T08:34:00.000Z'],
    ['Mon, 14 Mar 2022 09:34:00 MSK', '2022-03-14T06:34:00.000Z'],
    ['Mon, 14 Mar 2022 09:34:00 JST', '2022-03-14T00:34:00.000Z'],
    ['Mon, 14 Mar 2022 09:34:00 GMT+3', '2022-03-14T06:34:00.000Z'],
    ['Mon, 14 Mar 2022 9:34 p.m. GMT', '2022-03-14T21:34:00.000Z'],
    ['Mon Mar 14 09:34:00 2022', '2022-03-14T09:34:00.000Z'],
    ['Mon Mar 14 09:34:00 PDT 2022', '2022-03-14T16:34:00.000Z'],
    ['March 14, 2022 12:05 AM EDT', '2022-03-14T04:05:00.000Z'],
    ['March 14th, 2022', '2022-03-14T00:00:00.000Z'],
    ['2022-03-14T09:34:00Z', '2022-03-14T09:34:00.000Z'],
    ['2022-03-14T09:34:00.123456789+01:00', '2022-03-14T08:34:00.123Z'],
    ['2022-03-14T09:34+0100', '2022-03-14T08:34:00.000Z'],
    ['2022-03-14 09:34:00 EDT', '2022-03-14T13:34:00.000Z'],
    ['2022-03-14T09:34:00', '2022-03-14T09:34:00.000Z'],
    ['20220314T093400Z', '2022-03-14T09:34:00.000Z'],
    ['20220314', '2022-03-14T00:00:00.000Z'],
    ['2022-073', '2022-03-14T00:00:00.000Z'],
    ['2022-03', '2022-03-01T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2022-03-14T24:00:00Z', '2022-03-15T00:00:00.000Z'],
    ['lun., 14 mars 2022 09:34:00 +0100', '2022-03-14T08:34:00.000Z'],
    ['Mo, 14 Mär 2022 09:34:00 +0100', '2022-03-14T08:34:00.000Z'],
    ['14 août 2022', '2022-08-14T00:00:00.000Z'],
    ['14 de marzo de 2022', '2022-03-14T00:00:00.000Z'],
    ['lunedì 14 marzo 2022 alle 9:34', '2022-03-14T09:34:00.000Z'],
    ['14. März 2022, 09:34 Uhr', '2022-03-14T09:34:00.000Z'],
    ['14 мая 2022 09:34', '2022-05-14T09:34:00.000Z'],
    ['2022年3月14日 09:34', '2022-03-14T09:34:00.000Z'],
    ['14.03.2022 09:34', '2022-03-14T09:34:00.000Z'],
    ['14/03/2022 09:34', '2022-03-14T09:34:00.000Z'],
  ])('%s is %s', (text, date) => expect(parseEntryDate(text)).toBe(date));

  it.each([
    '',
    'yesterday',
    '2 hours ago',
    'just now',
    'N/A',
    'NaN',
    '14:30',
    'Invalid date',
    '1647250440',
    '1647250440000',

    '31 Feb 2022',
    'Mon, 31 Apr 2022 10:00:00 GMT',
    '2021-02-29',
    '2022-13-01',
    '2022-00-10',
    '0000-00-00 00:00:00',
    '0001-01-01T00:00:00Z',

    '2022-03-14T25:00:00Z',
    '2022-03-14T09:61:00Z',
    '03/04/22 10:00',
    '03/04/2022',
    '30000-01-01T00:00:00Z',
    '+30000-01-01',
    '2022-366',
    'Mon, 14 Mar 2022 09:34:00 XYZ',
    '14 Foo 2022',
    '2022-03-14T09:34:00+99:00',
    '14 March 2022 13:00 PM',
  ])('%j is none, and not guessed', (text) => expect(parseEntryDate(text)).toBeNull());

  it('reads back every instant in both usual forms', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
        (date) => {
          expect(parseEntryDate(date.toISOString())).toBe(date.toISOString());
          const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000);
          expect(parseEntryDate(seconds.toUTCString())).toBe(seconds.toISOString());
        },
      ),
      { numRuns: 500, seed: 3 },
    );
  });
  it('gives a date of four digits or none, whatever comes', () => {
    const words = fc.constantFrom(
      '14',
      'Mar',
      '2022',
      ' ',
      ':',
      '09',
      '-',
      '+',
      'Z',
      'T',
      '/',
      ',',
      'pm',
      '99999',
      '年',
      '.',
      'GMT',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 16 }), (parts) => {
        expect(parseEntryDate(parts.join('')) ?? '2022-01-01T00:00:00.000Z').toMatch(
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
        );
      }),
      { numRuns: 3000, seed: 4 },
    );
  });
});
