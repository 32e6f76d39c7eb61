import type { OptionTable } from '../options/option-table.js';
import { duration, file, nodeName, serverUrl, serverUrls, word } from '../options/option-values.js';

/** The options of spp-ctl for several nodes that share an etcd. */
export const NODE_OPTIONS = {
  etcd: {
    value: 'URLS',
    default: undefined,
    help: 'comma-separated etcd endpoints, which store the desired documents of all nodes',
    parse: serverUrls,
  },
  node: {
    value: 'NAME',
    default: undefined,
    unset: 'host name',
    help: 'name of this node, unique among all nodes',
    parse: nodeName,
  },
  advertise: {
    value: 'URL',
    default: undefined,
    unset: 'from --api-bind and --api-port',
    help: 'URL at which other nodes reach the REST API of this node',
    parse: serverUrl,
  },
  'etcd-lease': {
    value: 'DURATION',
    default: '10s',
    help: 'time without a keep-alive after which this node counts as gone; whole seconds',
    parse: duration(2_000, 3_600_000),
  },
  'etcd-ca': {
    value: 'FILE',
    default: undefined,
    help: 'CA certificates for the verification of etcd (PEM), instead of the default ones',
    parse: file,
  },
  'etcd-cert': {
    value: 'FILE',
    default: undefined,
    help: 'client certificate for etcd (PEM)',
    parse: file,
  },
  'etcd-key': {
    value: 'FILE',
    default: undefined,
    help: 'private key of the client certificate for etcd (PEM)',
    parse: file,
  },
  'etcd-user': {
    value: 'NAME',
    default: undefined,
    help: 'user name for etcd',
    parse: word,
  },
  'etcd-password-file': {
    value: 'FILE',
    default: undefined,
    help: 'file with the password of the etcd user',
    parse: file,
  },
  'nodes-ca': {
    value: 'FILE',
    default: undefined,
    help: 'CA certificates for the verification of other nodes (PEM), instead of the default ones',
    parse: file,
  },
  'nodes-cert': {
    value: 'FILE',
    default: undefined,
    help: 'client certificate for other nodes (PEM)',
    parse: file,
  },
  'nodes-key': {
    value: 'FILE',
    default: undefined,
    help: 'private key of the client certificate for other nodes (PEM)',
    parse: file,
  },
  'nodes-credentials-file': {
    value: 'FILE',
    default: undefined,
    help: 'file with the bearer token for other nodes; the scope read is sufficient',
    parse: file,
  },
} as const satisfies OptionTable;
