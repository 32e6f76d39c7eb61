import { type Handler, Representation } from './operation.js';

export const streamEvents: Handler<'streamEvents'> = ({ query, header, signal }, { streams }) => {
  // Browsers send it when they reconnect, with the URL of the first connection.
  const ids = [header('last-event-id'), query.after];
  const after = ids.find((id) => id !== undefined && id !== '');
  const stream = streams.open(after ?? Number(query.last ?? 0), signal());
  return new Representation('text/event-stream', stream, {
    ...(after === undefined ? { 'last-event-id': stream.after } : {}),
    'cache-control': 'no-store',
    // nginx would buffer events otherwise.
    'x-accel-buffering': 'no',
  });
};
