import { localTime } from '../../text/local-time.js';

/** A time of the server in local time, without the date. */
export function timeOf(time: string): string {
  return localTime(time).split(' ').at(-1) ?? '';
}

/** A time of the server in local time, with the date if it is not today. */
export function whenOf(time: string): string {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  return isToday ? timeOf(time) : localTime(time);
}
