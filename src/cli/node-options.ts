import type { OptionTable } from '../options/option-table.js';
import { duration, file, nodeName, serverUrl, serverUrls, word } from '../options/option-values.js';

/** The options of spp-ctl about the nodes that meet in etcd. */
export const NODE_OPTIONS = {
  etcd: {
    value: 'URLS',
    default: undefined,
    help: 'members of an etcd that keeps the desired documents of many hosts, by commas',
    parse: serverUrls,
  },
  node: {
    value: 'NAME',
    default: undefined,
    unset: 'name of the host',
    help: 'what this host is called there; no two may have the same name',
    parse: nodeName,
  },
  advertise: {
    value: 'URL',
    default: undefined,
    unset: 'made of --api-bind and --api-port',
    help: 'where other hosts are told that the REST API of this one is',
    parse: serverUrl,
  },
  'etcd-lease': {
    value: 'DURATION',
    default: '10s',
    help: 'after what time without a sign of life this host counts as gone there; whole seconds',
    parse: duration(2_000, 3_600_000),
  },
  'etcd-ca': {
    value: 'FILE',
    default: undefined,
    help: 'authorities (PEM) of the certificates of etcd, instead of the usual ones',
    parse: file,
  },
  'etcd-cert': {
    value: 'FILE',
    default: undefined,
    help: 'certificate (PEM) that etcd is shown',
    parse: file,
  },
  'etcd-key': {
    value: 'FILE',
    default: undefined,
    help: 'private key of that certificate (PEM)',
    parse: file,
  },
  'etcd-user': {
    value: 'NAME',
    default: undefined,
    help: 'user of etcd',
    parse: word,
  },
  'etcd-password-file': {
    value: 'FILE',
    default: undefined,
    help: 'file with the password of that user',
    parse: file,
  },
} as const satisfies OptionTable;
