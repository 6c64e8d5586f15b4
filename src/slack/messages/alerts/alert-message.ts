import type { Alert } from '../../../news/alert.ts';
import type { Rendered } from '../../limits.ts';

/** Draws one kind of alert. `settled`: what the desk has decided since, for a message that is redrawn. */
export type AlertMessage = (alert: Alert, settled: string | null) => Rendered;
