import { type Handler, Representation } from './operation.js';

export const streamEvents: Handler<'streamEvents'> = ({ query, header, signal }, { events, streams }) => {
  // Browsers send it when they reconnect, with the URL of the first connection.
  const ids = [header('last-event-id'), query.after];
  const after = ids.find((id) => id !== undefined && id !== '');
  const begin = after === undefined ? { 'last-event-id': events.lastId } : {};
  const stream = streams.open(after, signal());
  return new Representation('text/event-stream', stream, {
    ...begin,
    'cache-control': 'no-store',
    // nginx would buffer events otherwise.
    'x-accel-buffering': 'no',
  });
};
