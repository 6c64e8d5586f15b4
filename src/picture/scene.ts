import type { Line } from './fit-text.ts';

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What a picture is made of, in the order in which it is drawn. Pixels of a canvas 1,200 wide. */
export type Shape =
  | (Rect & {
      readonly kind: 'box';
      /** What stands in it: boxes with a name overlap no other box with a name, and their texts stay in them. */
      readonly name: string | null;
      readonly fill: string;
      readonly stroke: string | null;
      readonly dashed: boolean;
      readonly radius: number;
    })
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly stroke: string;
      readonly dashed: boolean;
      readonly arrow: boolean;
    }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly radius: number; readonly fill: string }
  /** `x`: the left edge, `y`: the base line. */
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly line: Line; readonly fill: string };

export type Scene = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

export const canvasWidth = 1200;
export const margin = 40;

export const colours = {
  ink: '#111827',
  soft: '#4b5563',
  faint: '#6b7280',
  rule: '#e5e7eb',
  paper: '#ffffff',
  edge: '#6b7280',
} as const;

export type Tone = { readonly strong: string; readonly pale: string };

export const tones = {
  source: { strong: '#4f46e5', pale: '#eef2ff' },
  firstHand: { strong: '#059669', pale: '#ecfdf5' },
  relay: { strong: '#9ca3af', pale: '#ffffff' },
  denies: { strong: '#dc2626', pale: '#fef2f2' },
  confirms: { strong: '#047857', pale: '#ecfdf5' },
  unaware: { strong: '#b45309', pale: '#fffbeb' },
  silent: { strong: '#4b5563', pale: '#f3f4f6' },
} as const satisfies Record<string, Tone>;

export const text = (line: Line, x: number, y: number, fill: string = colours.ink): Shape => ({
  kind: 'text',
  x,
  y,
  line,
  fill,
});

export const rule = (x1: number, x2: number, y: number): Shape => ({
  kind: 'path',
  d: `M${x1} ${y}H${x2}`,
  stroke: colours.rule,
  dashed: false,
  arrow: false,
});
