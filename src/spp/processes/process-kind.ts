import type { SecondaryKind } from '../protocol/greeting.js';

export type ProcessKind = 'primary' | SecondaryKind;
