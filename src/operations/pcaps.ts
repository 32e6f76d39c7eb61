import { type Handler, Json } from './operation.js';

export const getPcap: Handler<'getPcap'> = async ({ path, origin }, { registry }) =>
  (await registry.secondary('pcap', path.client_id).status(origin)).once((status) => new Json(status));

export const setPcapCapture: Handler<'setPcapCapture'> = async ({ path, body, origin }, { registry }) => {
  await registry.secondary('pcap', path.client_id).setCapture(origin, body.action === 'start');
};

export const exitPcap: Handler<'exitPcap'> = async ({ path, origin }, { registry }) => {
  await registry.secondary('pcap', path.client_id).exit(origin);
};
