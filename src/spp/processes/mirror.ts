import { WorkerProcess } from './worker.js';

/** A connected spp_mirror. */
export class Mirror extends WorkerProcess {
  readonly kind = 'mirror';
  protected override readonly componentTypes = ['mirror'];
}
