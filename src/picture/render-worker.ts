import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { messageOf } from '../lib/errors.ts';
import type { Ledger } from '../news/ledger.ts';
import { drawPicture, type PictureKind } from './draw-picture.ts';
import { fontTable } from './font-table.ts';
import { createTypeface } from './typeface.ts';

/** What `createPictures` sends, and what the worker answers. */
export type RenderTask = { readonly kind: PictureKind; readonly ledger: Ledger; readonly asOf: number };
export type RenderReply =
  | { readonly kind: 'picture'; readonly png: Uint8Array; readonly alt: string; readonly title: string }
  | { readonly kind: 'failed'; readonly reason: string };

// Two pixels for one, so that a phone can be held close; less where a picture is very tall.
const zoom = 2;
const mostPixels = 16_000_000;

const pathOf = (file: string) => fileURLToPath(new URL(`./fonts/${file}`, import.meta.url));
const typeface = createTypeface((file) => readFileSync(pathOf(file)));
const font = {
  fontFiles: fontTable.map(({ file }) => pathOf(file)),
  loadSystemFonts: false,
  defaultFontFamily: 'Inter',
};

parentPort?.on('message', (task: RenderTask) => parentPort?.postMessage(answer(task)));

function answer({ kind, ledger, asOf }: RenderTask): RenderReply {
  try {
    const { svg, alt, title } = drawPicture(kind, ledger, asOf, typeface);
    const plain = new Resvg(svg, { font });
    const scale = Math.min(zoom, Math.sqrt(mostPixels / (plain.width * plain.height)));
    const png = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng();
    return { kind: 'picture', png: new Uint8Array(png), alt, title };
  } catch (error) {
    return { kind: 'failed', reason: messageOf(error) };
  }
}
