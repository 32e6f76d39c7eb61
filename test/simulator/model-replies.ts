import {
  createModel,
  type Kind,
  type ModelOptions,
  type ProcessModel,
  type Release,
} from '../../src/simulator/index.js';

/** A process on a host of two phys and eight rings. Cores: primary 0, others 3 to 6. */
export function model(kind: Kind, release: Release, more: Partial<ModelOptions> = {}): ProcessModel {
  return createModel({
    kind,
    release,
    clientId: kind === 'primary' ? 0 : 1,
    lcores: kind === 'primary' ? [0] : [3, 4, 5, 6],
    phys: 2,
    rings: 8,
    queues: 1,
    ...more,
  });
}

/** The text of the reply, or the kind of an outcome without one. */
export function ask(process: ProcessModel, command: string): string {
  const outcome = process.execute(command);
  return outcome.kind === 'reply' ? outcome.content.toString('latin1') : outcome.kind;
}
