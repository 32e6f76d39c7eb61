import type { PanelStatus } from '../panel/reconcile/panel-status.js';
import type { Services } from './operation.js';

/** The sync states, with the counts of findings. */
export async function statusOf({
  reconciler,
  findings: { counts },
}: Pick<Services, 'reconciler' | 'findings'>): Promise<PanelStatus> {
  const { processes, ...status } = await reconciler.status();
  return { ...status, ...(counts === undefined ? {} : { findings: counts }), processes };
}
