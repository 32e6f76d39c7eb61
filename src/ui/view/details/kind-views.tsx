import type { VNode } from 'preact';
import { setRunning } from '../../requests.js';
import { type KindView, pageKind } from '../../kinds.js';
import type { Process, Topology } from '../../topology.js';
import { Action } from '../action.js';
import { ForwarderDetails } from './forwarder.js';
import { WorkerDetails } from './worker.js';

interface KindViewProps {
  readonly process: Process;
  readonly topology: Topology;
}

const VIEWS: Readonly<Record<KindView, (props: KindViewProps) => VNode | null>> = {
  forwarder: ForwarderDetails,
  worker: WorkerDetails,
  capture: CaptureDetails,
  none: () => null,
};

/** The parts of a process, and the requests that change them. */
export function KindDetails({ process, topology }: KindViewProps): VNode | null {
  const { view, viewNeedsStatus } = pageKind(process.type);
  if (viewNeedsStatus && process.status === undefined) return null;
  const View = VIEWS[view];
  return <View process={process} topology={topology} />;
}

/** Starts and stops a capture. */
function CaptureDetails({ process }: KindViewProps): VNode {
  const running = process.status === 'running';
  return (
    <Action label={running ? 'Stop capturing' : 'Start capturing'} request={setRunning(process, !running)} />
  );
}
