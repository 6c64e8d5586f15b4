import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

/** A step of the schema. Once released it is never changed; the next step gets a file of its own. */
export type Migration = (db: Kysely<unknown>, engine: Engine) => Promise<void>;
