declare module 'snowball-stemmers' {
  type Stemmer = { stem(word: string): string };
  const factory: { newStemmer(algorithm: string): Stemmer };

  // biome-ignore lint/style/noDefaultExport: the package has no other
  export { factory as default };
}
