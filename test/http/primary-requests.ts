/** A rule that the simulated NICs accept. */
export const RULE = {
  direction: 'ingress',
  pattern: ['eth dst is 10:22:33:44:55:66'],
  actions: ['queue index 0'],
};
/** The path of flow rules. */
export const FLOW = '/v1/primary/flow_rules';

/** A launch of nfv 5. */
export const LAUNCH = {
  client_id: '5',
  proc_name: 'spp_nfv',
  eal: { '--proc-type': 'secondary', '-l': '1,2', '-m': 64, '--no-hpet': '' },
  app: { '-n': '5', '-s': '127.0.0.1:6666', '--vhost-client': null },
};
