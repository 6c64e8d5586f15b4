export type Weight = 400 | 600;

/** A font file in `fonts/`, in the order in which fonts are tried. `weights`: the texts that it serves. */
export type FontFile = {
  readonly file: string;
  readonly family: string;
  /** As the file itself says. */
  readonly weight: 400 | 500 | 600;
  readonly weights: readonly Weight[];
};

export const fontTable: readonly FontFile[] = [
  { file: 'inter-400.ttf', family: 'Inter', weight: 400, weights: [400] },
  { file: 'inter-600.ttf', family: 'Inter', weight: 600, weights: [600] },
  { file: 'noto-sans-arabic-400.ttf', family: 'Noto Sans Arabic', weight: 400, weights: [400] },
  { file: 'noto-sans-arabic-600.ttf', family: 'Noto Sans Arabic', weight: 600, weights: [600] },
  { file: 'noto-sans-hebrew-400.ttf', family: 'Noto Sans Hebrew', weight: 400, weights: [400, 600] },
  { file: 'noto-sans-sc-500.ttf', family: 'Noto Sans SC', weight: 500, weights: [400, 600] },
  { file: 'noto-sans-kr-500.ttf', family: 'Noto Sans KR', weight: 500, weights: [400, 600] },
];
