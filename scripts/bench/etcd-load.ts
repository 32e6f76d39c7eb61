/** The work of all members of an etcd together. Each request goes to one member, and each member executes every write. */
export interface EtcdLoad {
  readonly requests: number;
  /** Written keys. */
  readonly writes: number;
  /** What clients have sent and received, in bytes, before the gateway turns it into JSON. */
  readonly receivedBytes: number;
  readonly sentBytes: number;
  readonly cpuSeconds: number;
}

/** How large the members of an etcd are. */
export interface EtcdSize {
  readonly watchers: number;
  /** Resident memory of the largest member, in bytes. */
  readonly rss: number;
}

/** The metrics of each member. */
async function metricsOf(urls: readonly string[]): Promise<readonly string[]> {
  return await Promise.all(urls.map(async (url) => (await fetch(`${url}/metrics`)).text()));
}

/** The sum of the samples of a metric. */
function sumOf(text: string, metric: string): number {
  const samples = text.matchAll(new RegExp(`^${metric}(?:\\{.*\\})? (\\S+)$`, 'gm'));
  return [...samples].reduce((total, [, value]) => total + Number(value), 0);
}

async function loadOf(urls: readonly string[]): Promise<EtcdLoad> {
  const texts = await metricsOf(urls);
  const total = (metric: string): number => texts.reduce((sum, text) => sum + sumOf(text, metric), 0);
  return {
    requests: total('grpc_server_started_total'),
    writes: sumOf(texts[0] ?? '', 'etcd_debugging_mvcc_put_total'),
    receivedBytes: total('etcd_network_client_grpc_received_bytes_total'),
    sentBytes: total('etcd_network_client_grpc_sent_bytes_total'),
    cpuSeconds: total('process_cpu_seconds_total'),
  };
}

/** The load of etcd during some work. @param urls of its members. */
export async function loadDuring(urls: readonly string[], work: () => Promise<unknown>): Promise<EtcdLoad> {
  const before = await loadOf(urls);
  await work();
  const after = await loadOf(urls);
  return combine(after, before, (a, b) => a - b);
}

/** A load made of two others, figure by figure. */
export function combine(a: EtcdLoad, b: EtcdLoad, of: (a: number, b: number) => number): EtcdLoad {
  return {
    requests: of(a.requests, b.requests),
    writes: of(a.writes, b.writes),
    receivedBytes: of(a.receivedBytes, b.receivedBytes),
    sentBytes: of(a.sentBytes, b.sentBytes),
    cpuSeconds: of(a.cpuSeconds, b.cpuSeconds),
  };
}

export async function sizeOf(urls: readonly string[]): Promise<EtcdSize> {
  const texts = await metricsOf(urls);
  return {
    watchers: texts.reduce((total, text) => total + sumOf(text, 'etcd_debugging_mvcc_watcher_total'), 0),
    rss: Math.max(...texts.map((text) => sumOf(text, 'process_resident_memory_bytes'))),
  };
}
