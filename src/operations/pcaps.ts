import { type Handler, Json } from './operation.js';

export const getPcap: Handler<'getPcap'> = async ({ path, caller }, { registry }) =>
  (await registry.pcap(path.client_id).status(caller)).once((status) => new Json(status));

export const setPcapCapture: Handler<'setPcapCapture'> = async ({ path, body, caller }, { registry }) => {
  await registry.pcap(path.client_id).setCapture(caller, body.action === 'start');
};

export const exitPcap: Handler<'exitPcap'> = async ({ path, caller }, { registry }) => {
  await registry.pcap(path.client_id).exit(caller);
};
