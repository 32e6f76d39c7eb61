import type { Handler } from './operation.js';

export const getPcap: Handler<'getPcap'> = ({ path }, registry) => registry.pcap(path.client_id).status();

export const setPcapCapture: Handler<'setPcapCapture'> = async ({ path, body }, registry) => {
  await registry.pcap(path.client_id).setCapture(body.action === 'start');
};

export const exitPcap: Handler<'exitPcap'> = async ({ path }, registry) => {
  await registry.pcap(path.client_id).exit();
};
