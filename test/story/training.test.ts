import { expect, it } from 'vitest';
import { FeatureBag } from '../../src/story/feature-hash.ts';
import { predict, unpackModel } from '../../src/story/linear-model.ts';
import { treeScores } from '../../src/story/trees.ts';
import { trainTrees } from '../../train/boost.ts';
import { exampleOf, packWeights, trainSoftmax } from '../../train/softmax.ts';

const options = { classes: ['red', 'blue'], bits: 10, epochs: 4, rate: 0.5, decay: 1e-4, seed: 3 };
const bagOf = (...words: string[]) => {
  const bag = new FeatureBag(options.bits);
  for (const word of words) bag.add(word);
  return bag;
};
const examples = Array.from({ length: 40 }, (_, i) =>
  exampleOf(i % 2 === 0 ? bagOf('rose', `n${i}`) : bagOf('sky', `n${i}`), i % 2),
);

it('gives the same weights for the same examples, and they tell what they learnt', () => {
  const packed = packWeights(trainSoftmax(examples, options), options, 1);
  expect(packWeights(trainSoftmax(examples, options), options, 1)).toEqual(packed);
  const model = unpackModel(packed);
  expect(predict(model, bagOf('rose', 'n7'))[0]).toBeGreaterThan(0.6);
  expect(predict(model, bagOf('sky', 'n2'))[1]).toBeGreaterThan(0.6);
});

it('grows the same trees, and they tell what they learnt', () => {
  const rows = Array.from({ length: 200 }, (_, i) => Float32Array.of(i % 10, (i * 7) % 13));
  const labels = rows.map(([x = 0]) => (x > 4 ? 1 : 0));
  const grow = () =>
    trainTrees(
      rows,
      labels,
      rows.map(() => 1),
      { classes: ['low', 'high'], rounds: 10, rate: 0.3, depth: 2, least: 5, seed: 1 },
    );
  const trees = grow();
  expect(grow()).toEqual(trees);
  const [low = 0, high = 0] = treeScores(trees, [8, 3]);
  expect(high).toBeGreaterThan(low);
});
