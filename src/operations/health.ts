import type { Handler } from './operation.js';

export const getHealth: Handler<'getHealth'> = () => ({ status: 'ok' });

/** The ports for the processes are listened on before the one that this is asked on, and closed after it. */
export const getReadiness: Handler<'getReadiness'> = (_request, { registry }) => {
  const processes = registry.list();
  const secondaries = processes.filter(({ kind }) => kind !== 'primary').length;
  return { status: 'ready', primary: secondaries < processes.length, secondaries };
};
