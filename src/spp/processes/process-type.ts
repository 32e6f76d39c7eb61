import type { SecondaryType } from '../protocol/greeting.js';

export type ProcessType = 'primary' | SecondaryType;
